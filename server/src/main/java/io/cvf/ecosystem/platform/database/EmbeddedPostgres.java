package io.cvf.ecosystem.platform.database;

import io.cvf.ecosystem.platform.problems.StartRefused;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the platform's own PostgreSQL in the data folder unless {@code spring.datasource.url}
 * names a server, keeps it running, and stops it after the application.
 */
public class EmbeddedPostgres
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

  private volatile boolean stopping;

  /** Held on to: the lock on the folder would be let go with the last reference to it. */
  private @Nullable DataFolder folder;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    if (environment.containsProperty("spring.datasource.url")) {
      return;
    }
    var data = DataFolder.open(Path.of(environment.getProperty("cvf.data", "data")));
    folder = data;
    var cluster = PostgresCluster.in(data, environment);
    cluster.refuseBesideAnOlderOne();
    var port = cluster.start();
    SpringApplication.getShutdownHandlers().add(() -> stop(cluster));
    Thread.ofPlatform().daemon().name("postgres-watch").start(() -> watch(cluster, port));
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "embedded-postgres",
                Map.of(
                    "spring.datasource.url", PostgresCluster.url(port, PostgresCluster.DATABASE),
                    "spring.datasource.username", PostgresCluster.USER,
                    "spring.datasource.password", cluster.password())));
  }

  private void stop(PostgresCluster cluster) {
    stopping = true;
    cluster.stop();
    if (folder != null) {
      folder.close();
    }
  }

  /** A cluster that was killed under us is started again, on the port the connections know. */
  private void watch(PostgresCluster cluster, int port) {
    while (!stopping) {
      cluster.postmaster().ifPresent(postmaster -> postmaster.onExit().join());
      if (stopping) {
        return;
      }
      log.error("PostgreSQL has gone away; starting it again");
      try {
        cluster.start(port);
        log.info("PostgreSQL is back");
      } catch (StartRefused notYet) {
        log.error("PostgreSQL does not start, trying again: {}", notYet.getMessage());
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofSeconds(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
