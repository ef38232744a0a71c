package io.cvf.ecosystem.platform.database;

import io.cvf.ecosystem.platform.problems.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.core.env.Environment;

/**
 * The platform's database as commands reach it that are not the platform: the configured server, or
 * the embedded cluster of the data folder, which is started when it does not run.
 *
 * @param folder the data folder, which holds the master key for either
 */
public record DatabaseAccess(
    String url, String user, String password, Path folder, AutoCloseable end)
    implements AutoCloseable {

  /**
   * To read what is there, whether or not the platform runs.
   *
   * @throws StartRefused when there is none
   */
  public static DatabaseAccess toRead(Environment environment) {
    if (isConfigured(environment)) {
      return configured(environment);
    }
    var folder = folder(environment);
    var cluster =
        PostgresCluster.folder(folder, environment.getRequiredProperty("cvf.postgres.version"));
    if (!Files.isDirectory(cluster)) {
      throw new StartRefused(
          "There is no database in %s.".formatted(folder),
          "Name the data folder with --data, or a server with SPRING_DATASOURCE_URL.");
    }
    try {
      return embedded(DataFolder.open(folder), environment);
    } catch (StartRefused inUse) {
      var port = PostgresCluster.portIn(cluster).orElseThrow(() -> inUse);
      var password = DataFolder.existingSecret(folder, "postgres").orElseThrow(() -> inUse);
      return new DatabaseAccess(
          PostgresCluster.url(port, PostgresCluster.DATABASE),
          PostgresCluster.USER,
          password,
          folder,
          () -> {});
    }
  }

  /**
   * To fill it: nobody else may have the data folder, and a missing cluster is made.
   *
   * @throws StartRefused when the folder is in use
   */
  public static DatabaseAccess toFill(Environment environment) {
    return isConfigured(environment)
        ? configured(environment)
        : embedded(DataFolder.open(folder(environment)), environment);
  }

  private static boolean isConfigured(Environment environment) {
    return environment.containsProperty("spring.datasource.url");
  }

  private static Path folder(Environment environment) {
    return Path.of(environment.getProperty("cvf.data", "data")).toAbsolutePath().normalize();
  }

  private static DatabaseAccess configured(Environment environment) {
    return new DatabaseAccess(
        environment.getRequiredProperty("spring.datasource.url"),
        environment.getProperty("spring.datasource.username", ""),
        environment.getProperty("spring.datasource.password", ""),
        folder(environment),
        () -> {});
  }

  private static DatabaseAccess embedded(DataFolder data, Environment environment) {
    var cluster = PostgresCluster.in(data, environment);
    var port = cluster.start();
    return new DatabaseAccess(
        PostgresCluster.url(port, PostgresCluster.DATABASE),
        PostgresCluster.USER,
        cluster.password(),
        data.root(),
        () -> {
          cluster.stop();
          data.close();
        });
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /** Stops the embedded cluster if it was started here. */
  @Override
  public void close() {
    try {
      end.close();
    } catch (Exception e) {
      throw new IllegalStateException("PostgreSQL was not stopped", e);
    }
  }

  /** Says nothing of the password. */
  @Override
  public String toString() {
    return url;
  }
}
