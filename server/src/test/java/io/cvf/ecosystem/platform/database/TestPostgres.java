package io.cvf.ecosystem.platform.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The PostgreSQL of the tests: the embedded one, in {@code target/}, without waiting for the disk,
 * with a fresh database for each application context. Each JVM of the tests has its own.
 */
public final class TestPostgres
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final PostgresTuning FORGETFUL = new PostgresTuning(false, "128MB");
  private static int databases;

  /** Of this JVM; an IDE has only one. */
  static Path folder() {
    return Path.of("target", System.getProperty("cvf.test.data", "test-data"));
  }

  private record Running(PostgresCluster cluster, int port) {}

  private static final class Shared {
    private static final Running RUNNING = start();

    private static Running start() {
      var data = DataFolder.open(folder());
      var version = System.getProperty("cvf.postgres.version");
      var cluster =
          new PostgresCluster(
              PostgresBinaries.unpackedIn(data.root(), version),
              data.root().resolve("cluster"),
              data.secret("postgres"),
              FORGETFUL);
      var port = cluster.start();
      Runtime.getRuntime().addShutdownHook(new Thread(cluster::stop));
      return new Running(cluster, port);
    }
  }

  /** Has every table already: application contexts need not make them again and again. */
  private static final class Template {
    private static final String NAME = migrate();

    private static String migrate() {
      var empty = freshDatabase();
      var url = empty.get("spring.datasource.url").toString();
      var flyway =
          Flyway.configure()
              .dataSource(url, PostgresCluster.USER, Shared.RUNNING.cluster.password())
              .load();
      new ModuleMigrations().migrate(flyway);
      return url.substring(url.lastIndexOf('/') + 1);
    }
  }

  /** The connection properties of a new, empty database. */
  public static Map<String, Object> freshDatabase() {
    return copyOf("template1");
  }

  private static synchronized Map<String, Object> copyOf(String template) {
    var running = Shared.RUNNING;
    var name = "test_" + ++databases;
    var admin = PostgresCluster.url(running.port, "postgres");
    try (var connection =
            DriverManager.getConnection(admin, PostgresCluster.USER, running.cluster.password());
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name + " with (force)");
      statement.execute("create database " + name + " template " + template);
    } catch (SQLException e) {
      throw new IllegalStateException("No test database", e);
    }
    return Map.of(
        "spring.datasource.url", PostgresCluster.url(running.port, name),
        "spring.datasource.username", PostgresCluster.USER,
        "spring.datasource.password", running.cluster.password());
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test-postgres", copyOf(Template.NAME)));
  }
}
