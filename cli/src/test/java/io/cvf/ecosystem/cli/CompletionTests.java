package io.cvf.ecosystem.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTests {

  private @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "cvf agree, agreement",
    "cvf star, start",
    "cvf agreement che, checklist",
    "cvf incident open acme cri, critical",
    "cvf partner list --status cert, certified",
    "cvf rfc list --so, --sort"
  })
  void bashCompletesWhatWasBegun(String typed, String completed) throws Exception {
    var script = script("bash");
    var words = typed.split(" ", -1);
    var ask =
        """
        source '%s'
        COMP_WORDS=(%s)
        COMP_CWORD=%d
        COMP_LINE='%s'
        COMP_POINT=%d
        _complete_cvf
        printf '%%s\\n' "${COMPREPLY[@]}"
        """
            .formatted(script, typed, words.length - 1, typed, typed.length());

    assertThat(bash(ask).lines().map(String::strip)).contains(completed);
  }

  @Test
  void whatStandsForTheUnknownIsNotOffered() throws IOException {
    assertThat(Files.readString(script("zsh")))
        .contains("bashcompinit")
        .contains("in-mediation")
        .doesNotContain("UNKNOWN");
  }

  private Path script(String shell) throws IOException {
    var terminal = new Terminal(folder);
    assertThat(terminal.run("completion", shell)).isZero();
    return Files.writeString(folder.resolve("completion"), terminal.out());
  }

  private static String bash(String script) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder("bash", "--norc", "-c", script).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return output;
  }
}
