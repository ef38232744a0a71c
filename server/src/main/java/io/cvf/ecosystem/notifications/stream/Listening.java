package io.cvf.ecosystem.notifications.stream;

import io.cvf.ecosystem.notifications.inbox.Signals;
import io.cvf.ecosystem.platform.access.MemberId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears on one connection of its own what all nodes tell each other. When the connection is lost it
 * makes another, and catches up.
 */
@Component
class Listening implements SmartLifecycle {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int SECONDS_TO_ANSWER = 5;

  private static final Logger log = LoggerFactory.getLogger(Listening.class);

  private final JdbcConnectionDetails database;
  private final Dispatcher dispatcher;
  private final Streams streams;
  private final Duration heartbeat;
  private volatile CountDownLatch stopped = new CountDownLatch(0);
  private volatile @Nullable Connection connection;
  private long looked;

  Listening(
      JdbcConnectionDetails database,
      Dispatcher dispatcher,
      Streams streams,
      StreamProperties properties) {
    this.database = database;
    this.dispatcher = dispatcher;
    this.streams = streams;
    this.heartbeat = properties.heartbeat();
  }

  private void listen() {
    var lost = false;
    while (isRunning()) {
      try (var opened = connect()) {
        connection = opened;
        if (lost) {
          log.info("Live notifications go on");
          lost = false;
        }
        receive(opened);
      } catch (SQLException | RuntimeException fault) {
        if (isRunning() && !lost) {
          log.warn("Live notifications pause: {}", fault.getMessage());
          lost = true;
        }
        pause();
      }
    }
  }

  private Connection connect() throws SQLException {
    var properties = new Properties();
    setIfPresent(properties, "user", database.getUsername());
    setIfPresent(properties, "password", database.getPassword());
    properties.setProperty("ApplicationName", "cvf-notifications");
    properties.setProperty("tcpKeepAlive", "true");
    return DriverManager.getConnection(database.getJdbcUrl(), properties);
  }

  private static void setIfPresent(Properties properties, String name, @Nullable String value) {
    if (value != null) {
      properties.setProperty(name, value);
    }
  }

  private void receive(Connection opened) throws SQLException {
    try (var statement = opened.createStatement()) {
      statement.execute("listen " + Signals.CHANNEL);
    }
    var signals = opened.unwrap(PGConnection.class);
    dispatcher.catchUp();
    while (isRunning()) {
      var heard = signals.getNotifications(Math.toIntExact(heartbeat.toMillis()));
      if (heard != null && heard.length > 0) {
        dispatcher.catchUp();
        dispatcher.recount(Arrays.stream(heard).flatMap(Listening::reader).toList());
      } else if (!opened.isValid(SECONDS_TO_ANSWER)) {
        throw new SQLException("The database does not answer");
      }
      lookForReaders();
    }
  }

  private static java.util.stream.Stream<MemberId> reader(PGNotification signal) {
    return signal.getParameter().isEmpty()
        ? java.util.stream.Stream.empty()
        : java.util.stream.Stream.of(new MemberId(UUID.fromString(signal.getParameter())));
  }

  private void lookForReaders() {
    if (System.nanoTime() - looked >= heartbeat.toNanos()) {
      streams.endThoseOfNobody();
      looked = System.nanoTime();
    }
  }

  private void pause() {
    try {
      var _ = stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopped.countDown();
    }
  }

  @Override
  public void start() {
    stopped = new CountDownLatch(1);
    looked = System.nanoTime();
    Thread.ofVirtual().name("notifications").start(this::listen);
  }

  @Override
  public void stop() {
    stopped.countDown();
    var current = connection;
    if (current != null) {
      try {
        current.abort(Runnable::run);
      } catch (SQLException gone) {
        log.debug("The connection was gone already", gone);
      }
    }
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }
}
