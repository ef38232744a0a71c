package io.cvf.story.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Recurring work is paced by the real time. When days pass at once all of it would have run, so it
 * is made due: at once, and again for what had begun before or one piece of work leaves to another.
 */
final class WokenWork implements DisposableBean {

  private static final Duration A_JUMP = Duration.ofSeconds(1);
  private static final long LOOKING_NANOS = Duration.ofMillis(200).toNanos();
  private static final List<Integer> SECONDS_AFTER = List.of(0, 2, 5, 10);

  private final JdbcClient database;
  private final Clock clock;
  private final Queue<Instant> wakings = new ArrayDeque<>();
  private final Thread thread =
      Thread.ofPlatform().daemon().name("woken-work").unstarted(this::run);

  WokenWork(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
    thread.start();
  }

  private void run() {
    var ahead = ahead();
    while (!Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(LOOKING_NANOS);
      var now = ahead();
      if (now.minus(ahead).compareTo(A_JUMP) > 0) {
        ahead = now;
        wakings.clear();
        SECONDS_AFTER.forEach(it -> wakings.add(Instant.now().plusSeconds(it)));
      }
      if (!wakings.isEmpty() && !wakings.element().isAfter(Instant.now())) {
        wakings.remove();
        wake();
      }
    }
  }

  private Duration ahead() {
    return Duration.between(Instant.now(), clock.instant());
  }

  private void wake() {
    database
        .sql(
            """
            update platform.scheduled_tasks set execution_time = now()
            where task_name like 'recurring:%' and not picked and execution_time > now()
            """)
        .update();
  }

  @Override
  public void destroy() {
    thread.interrupt();
  }
}
