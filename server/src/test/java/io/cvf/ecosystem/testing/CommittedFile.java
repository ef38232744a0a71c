package io.cvf.ecosystem.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file under version control that must say what the program says. After a wanted change, run the
 * test with {@code -Dcontract.update} and review the difference.
 */
public record CommittedFile(Path path) {

  public static CommittedFile at(Path path) {
    return new CommittedFile(path);
  }

  public void mustHold(String content) throws IOException {
    if (System.getProperty("contract.update") != null) {
      Files.writeString(path, content);
    }
    assertThat(Files.exists(path) ? Files.readString(path) : "")
        .as("%s, which -Dcontract.update writes anew", path)
        .isEqualTo(content);
  }
}
