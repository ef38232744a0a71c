package io.cvf.ecosystem.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The command {@code add-mcp}, which installs servers of MCP registries for coding agents. */
final class McpClient {

  private static final Path COMMAND = Path.of("../web/node_modules/add-mcp/dist/index.js");

  private final Path home;

  /**
   * @param home is empty, and becomes the folder of one person with one project
   * @param registry the address of its list of servers
   */
  McpClient(Path home, String registry) {
    this.home = home;
    try {
      var settings = Files.createDirectories(home.resolve("add-mcp")).resolve("config.json");
      Files.writeString(
          settings,
          """
          {"version": 1, "findRegistries": [{"url": "%s", "label": "Our marketplace"}]}
          """
              .formatted(registry));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds a server by words and installs the first; what the agent is given by it. */
  String install(String words) {
    try {
      var log = home.resolve("add-mcp.log");
      var builder =
          new ProcessBuilder(
                  "node",
                  COMMAND.toAbsolutePath().normalize().toString(),
                  "find",
                  words,
                  "--yes",
                  "--agent",
                  "claude-code")
              .directory(home.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().put("HOME", home.toString());
      builder.environment().put("XDG_CONFIG_HOME", home.toString());
      var process = builder.start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      var installed = home.resolve(".mcp.json");
      if (!Files.exists(installed)) {
        throw new AssertionError("Nothing was installed:\n" + Files.readString(log));
      }
      return Files.readString(installed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
