package io.cvf.ecosystem.platform.backup;

import io.cvf.ecosystem.platform.backup.BackupRefused.Why;
import io.cvf.ecosystem.platform.database.DataFolder;
import io.cvf.ecosystem.platform.database.DatabaseAccess;
import io.cvf.ecosystem.platform.problems.StartRefused;
import io.cvf.ecosystem.platform.time.PlatformClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.env.Environment;

/**
 * {@code backup} and {@code restore}, which the server's jar does instead of starting. They read
 * the same properties as the platform, and no bean of it is made.
 */
public final class DatabaseCommands {

  private static final Set<String> NAMES = Set.of("backup", "restore");

  private final Environment environment;
  private final Clock clock;
  private final ProgressAnnouncement progress;

  DatabaseCommands(Environment environment, Clock clock, ProgressAnnouncement progress) {
    this.environment = environment;
    this.clock = clock;
    this.progress = progress;
  }

  /** Whether these arguments of the jar are for here. */
  public static boolean know(String... arguments) {
    return arguments.length > 0 && NAMES.contains(arguments[0]);
  }

  /** Does it, and answers with the exit code. */
  public static int run(String... arguments) {
    var application = new SpringApplication(Nothing.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setRegisterShutdownHook(false);
    try (var context = application.run(arguments)) {
      var clock = new PlatformClock();
      return new DatabaseCommands(context.getEnvironment(), clock, new ProgressAnnouncement(clock))
          .execute(arguments);
    }
  }

  /** An application that has nothing but its properties. */
  static final class Nothing {}

  int execute(String... arguments) {
    var given = new DefaultApplicationArguments(arguments);
    try {
      var words = given.getNonOptionArgs();
      if (words.getFirst().equals("backup")) {
        refuseMoreThan(2, Set.of("with-master-key"), given);
        backup(
            words.size() > 1 ? Path.of(words.get(1)) : null,
            given.containsOption("with-master-key"));
      } else {
        refuseMoreThan(2, Set.of("check", "new-signing-key"), given);
        if (words.size() < 2) {
          throw new BackupRefused(Why.MISUSED, "Name the file to restore from.");
        }
        restore(
            Path.of(words.get(1)),
            given.containsOption("check"),
            given.containsOption("new-signing-key"));
      }
      return 0;
    } catch (BackupRefused refused) {
      progress.say(String.valueOf(refused.getMessage()));
      return refused.why().exitCode();
    } catch (StartRefused refused) {
      progress.say("%s%n%s".formatted(refused.getMessage(), refused.action()));
    } catch (SQLException | FlywayException | IOException | UncheckedIOException failed) {
      progress.say("It failed: " + failed.getMessage());
    }
    return Why.FAILED.exitCode();
  }

  private static void refuseMoreThan(
      int words, Set<String> options, DefaultApplicationArguments given) {
    if (given.getNonOptionArgs().size() > words) {
      throw new BackupRefused(
          Why.MISUSED, "One file, not more: " + given.getNonOptionArgs().get(words));
    }
    for (var option : given.getOptionNames()) {
      // Properties have dots.
      if (!options.contains(option) && !option.contains(".")) {
        throw new BackupRefused(Why.MISUSED, "There is no option --" + option + ".");
      }
    }
  }

  private void backup(@Nullable Path named, boolean withMasterKey)
      throws SQLException, IOException {
    var file = named == null ? Path.of("cvf-backup-%s.zip".formatted(stamp())) : named;
    try (var archive = new ArchiveWriter(file);
        var database = DatabaseAccess.toRead(environment)) {
      progress.say("Reading " + database);
      var key =
          withMasterKey ? Optional.of(masterKey(database.folder())) : Optional.<String>empty();
      var manifest = new Backup(version(), clock, progress).write(database, archive, key);
      progress.say(
          "%s holds %d rows of %d tables.%s"
              .formatted(
                  file.toAbsolutePath(),
                  manifest.rows(),
                  manifest.tables().size(),
                  withMasterKey
                      ? " The master key is in it: whoever has the file can sign for you."
                      : " The master key is not in it: keep secrets/signing or CVF_MASTER_KEY"
                          + " elsewhere."));
    }
  }

  /** Not a constant: the ordinary start passes by here before its log is set up. */
  private String stamp() {
    return DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
        .withZone(ZoneOffset.UTC)
        .format(clock.instant());
  }

  private String masterKey(Path folder) {
    return configuredKey()
        .or(() -> DataFolder.existingSecret(folder, RestoredKey.SECRET))
        .orElseThrow(() ->
            new BackupRefused(
                Why.NO_MASTER_KEY, "There is no master key in %s/secrets.".formatted(folder)));
  }

  private void restore(Path file, boolean onlyCheck, boolean newSigningKey)
      throws SQLException, IOException {
    try (var archive = new ArchiveReader(file)) {
      var manifest = archive.manifest();
      progress.say(
          "%s: platform %s, PostgreSQL %s, of %s"
              .formatted(file, manifest.platform(), manifest.postgres(), manifest.createdAt()));
      archive.verify(bytes -> progress.at("checking", bytes));
      progress.say(
          "Whole: %d rows of %d tables.".formatted(manifest.rows(), manifest.tables().size()));
      if (onlyCheck) {
        return;
      }
      try (var database = DatabaseAccess.toFill(environment)) {
        progress.say("Filling " + database);
        var key =
            new RestoredKey(configuredKey(), archive.masterKey(), database.folder(), newSigningKey);
        new Restore(archive, database, progress).run(key);
      }
      progress.say("Restored. ./cvf start runs it.");
    }
  }

  private Optional<String> configuredKey() {
    return Optional.ofNullable(environment.getProperty("cvf.master-key"));
  }

  private String version() {
    return environment.getProperty("cvf.version", "unknown");
  }
}
