package io.cvf.ecosystem.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.database.DatabaseAccess;
import io.cvf.ecosystem.platform.database.TestPostgres;
import io.cvf.ecosystem.platform.signing.SigningKeySample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the embedded server, running and not, and with what opens the signing key. */
class DataFolderBackupTests {

  @TempDir Path folder;

  @Test
  void fromAServerToAFolderAndOnToAnotherWhetherItRunsOrNot() throws Exception {
    var source = SmallBackup.database();
    SigningKeySample.keep(new Tables(source).sql(), Commands.MASTER_KEY);
    var file = folder.resolve("server.zip");
    Commands.backup(Commands.on(source), file);
    var there = Commands.in(folder.resolve("there"));

    var without = Commands.restore(there, file);
    assertThat(without.said()).contains("There is no master key", "secrets/signing");
    assertThat(without.exitCode()).isEqualTo(6);

    there.setProperty("cvf.master-key", Commands.MASTER_KEY.replace('7', '8'));
    assertThat(Commands.restore(there, file).said())
        .contains("in CVF_MASTER_KEY is another one than");

    there.setProperty("cvf.master-key", Commands.MASTER_KEY);
    assertThat(Commands.restore(there, file))
        .satisfies(it -> assertThat(it.exitCode()).as(it.said()).isZero());

    var stopped = folder.resolve("stopped.zip");
    assertThat(Commands.backup(there, stopped, "--with-master-key"))
        .satisfies(it -> assertThat(it.exitCode()).as(it.said()).isZero());
    var running = folder.resolve("running.zip");
    try (var platform = DatabaseAccess.toFill(there)) {
      assertThat(Commands.backup(there, running))
          .as("%s", platform)
          .satisfies(it -> assertThat(it.exitCode()).as(it.said()).isZero());
      assertThat(Commands.restore(there, file))
          .satisfies(it -> assertThat(it.said()).contains("is in use by process"))
          .satisfies(it -> assertThat(it.exitCode()).isEqualTo(1));
    }
    try (var one = new ArchiveReader(file);
        var two = new ArchiveReader(stopped);
        var three = new ArchiveReader(running)) {
      assertThat(two.manifest().tables()).isEqualTo(one.manifest().tables());
      assertThat(three.manifest().tables()).isEqualTo(one.manifest().tables());
    }

    var another = folder.resolve("another");
    assertThat(Commands.restore(Commands.in(another), stopped))
        .satisfies(it -> assertThat(it.exitCode()).as(it.said()).isZero());
    assertThat(another.resolve("secrets/signing")).hasContent(Commands.MASTER_KEY);
    assertThat(Files.getPosixFilePermissions(another.resolve("secrets/signing")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aLostMasterKeyCostsTheSigningKeyAndNothingElse() {
    var source = SmallBackup.database();
    SigningKeySample.keep(new Tables(source).sql(), Commands.MASTER_KEY.replace('7', '8'));
    var file = folder.resolve("server.zip");
    Commands.backup(Commands.on(source), file);
    var target = TestPostgres.freshDatabase();

    assertThat(Commands.restore(Commands.on(target), file).exitCode()).isEqualTo(6);
    assertThat(new Tables(target).isEmpty()).isTrue();
    assertThat(Commands.restore(Commands.on(target), file, "--new-signing-key").exitCode())
        .isZero();

    assertThat(
            new Tables(target)
                .sql()
                .sql(
                    """
                    select count(*) from platform.signing_key
                    where private_key is null and retired_at is not null
                    """)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aFolderWithoutADatabaseIsSaid() {
    var nowhere = Commands.backup(Commands.in(folder.resolve("none")), folder.resolve("b.zip"));
    assertThat(nowhere.exitCode()).isEqualTo(1);
    assertThat(nowhere.said()).contains("There is no database in");
    assertThat(folder.resolve("none")).doesNotExist();
    assertThat(folder.resolve("b.zip")).doesNotExist();
    assertThat(folder.resolve("b.zip.part")).doesNotExist();
  }
}
