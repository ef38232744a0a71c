package io.cvf.ecosystem.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

  @TempDir Path folder;

  @Test
  void secretsAreMadeOnceAndForTheOwnerOnly() throws Exception {
    var data = DataFolder.open(folder);
    var secret = data.secret("postgres");
    assertThat(secret).hasSize(64).isEqualTo(data.secret("postgres"));
    assertThat(data.secret("other")).isNotEqualTo(secret);
    assertThat(Files.getPosixFilePermissions(folder.resolve("secrets/postgres")))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }
}
