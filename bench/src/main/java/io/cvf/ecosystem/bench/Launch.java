package io.cvf.ecosystem.bench;

import java.nio.file.Path;
import java.util.List;

/** How the platform is started. */
@FunctionalInterface
public interface Launch {

  /** The command that runs it until it is killed. */
  List<String> command(int port, Path data);

  /** As its operator does. */
  static Launch from(Path home) {
    return (port, data) ->
        List.of(
            home.resolve("cvf").toString(),
            "start",
            "--port",
            Integer.toString(port),
            "--data",
            data.toString());
  }
}
