package io.cvf.ecosystem.platform.backup;

import io.cvf.ecosystem.platform.database.TestPostgres;
import io.cvf.ecosystem.platform.time.PlatformClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

/** Calls the commands as the launcher does, in this process. */
final class Commands {

  static final String MASTER_KEY =
      "7465737473207465737473207465737473207465737473207465737473212121";

  record Answer(int exitCode, String said) {}

  private Commands() {}

  static MockEnvironment on(Map<String, Object> database) {
    var environment =
        new MockEnvironment()
            .withProperty("cvf.version", "test")
            .withProperty("cvf.data", "target/none")
            .withProperty("cvf.master-key", MASTER_KEY);
    database.forEach((name, value) -> environment.setProperty(name, value.toString()));
    return environment;
  }

  /** A data folder of its own, with the embedded server. */
  static MockEnvironment in(Path folder) {
    return new MockEnvironment()
        .withProperty("cvf.data", folder.toString())
        .withProperty("cvf.postgres.version", System.getProperty("cvf.postgres.version"))
        .withProperty("cvf.postgres.shared-buffers", "32MB");
  }

  static Answer backup(Environment from, Path file, String... options) {
    return execute(from, "backup", file, options);
  }

  static Answer restore(Environment into, Path file, String... options) {
    return execute(into, "restore", file, options);
  }

  /** A new database, filled from the file. */
  static Tables restored(Path file) {
    var database = TestPostgres.freshDatabase();
    var answer = restore(on(database), file);
    if (answer.exitCode() != 0) {
      throw new AssertionError(answer.said());
    }
    return new Tables(database);
  }

  private static Answer execute(
      Environment environment, String command, Path file, String... options) {
    var said = new ByteArrayOutputStream();
    var clock = new PlatformClock();
    var arguments = new String[options.length + 2];
    arguments[0] = command;
    arguments[1] = file.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    var exitCode =
        new DatabaseCommands(
                environment,
                clock,
                new ProgressAnnouncement(
                    new PrintStream(said, true, StandardCharsets.UTF_8), clock))
            .execute(arguments);
    return new Answer(exitCode, said.toString(StandardCharsets.UTF_8));
  }
}
