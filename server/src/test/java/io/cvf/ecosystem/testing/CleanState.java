package io.cvf.ecosystem.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Before each test: the database as the migrations left it, and the clock on time. */
class CleanState implements BeforeEachCallback {

  /** Awaitility would wait a tenth of a second before it looks for the first time. */
  private static final Duration OFTEN = Duration.ofMillis(10);

  private static final Map<DataSource, Seeds> SEEDS = new ConcurrentHashMap<>();

  @Override
  public void beforeEach(ExtensionContext test) throws Exception {
    var context = SpringExtension.getApplicationContext(test);
    var source = context.getBean(DataSource.class);
    awaitListeners(JdbcClient.create(source));
    SEEDS.computeIfAbsent(source, Seeds::setAside).putBack();
    context.getBean(TestClock.class).reset();
  }

  /** Listeners of the test before may still be at work: they would write into the next. */
  private static void awaitListeners(JdbcClient database) {
    await("listeners to finish")
        .pollDelay(Duration.ZERO)
        .pollInterval(OFTEN)
        .until(() ->
            database
                .sql(
                    "select not exists (select from platform.event_publication where status <> 'FAILED')")
                .query(Boolean.class)
                .single());
  }
}
