package io.cvf.ecosystem.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.bench.CrashRounds;
import io.cvf.ecosystem.bench.Launch;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Platform and database die while executions come in; each counts once, up to the money. */
class ExecutionsCrashStory {

  private static final int ROUNDS = 3;

  @Test
  void everyExecutionIsCountedOnceWhateverDies() throws Exception {
    var verdict = new CrashRounds(ROUNDS, 5).run(launch());

    assertThat(verdict).matches(CrashRounds.Verdict::holds, "holds");
  }

  private static Launch launch() {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var jar = System.getProperty("cvf.server.jar");
    return (port, data) ->
        List.of(
            java,
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-jar",
            jar,
            "--server.port=" + port,
            "--cvf.data=" + data);
  }
}
