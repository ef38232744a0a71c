package io.cvf.ecosystem.governance.monitors;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes a round a second on every node that takes part in recurring work, from the application
 * being ready to its end. Nodes share the monitors by what each claims.
 */
@Component
class MonitorLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(MonitorLoop.class);

  private final MonitorProbing probing;
  private final boolean takesPart;
  private @Nullable ScheduledExecutorService rounds;
  private boolean ready;
  private volatile boolean running;

  MonitorLoop(MonitorProbing probing, @Value("${cvf.jobs.recurring:true}") boolean takesPart) {
    this.probing = probing;
    this.takesPart = takesPart;
  }

  @EventListener(ApplicationReadyEvent.class)
  synchronized void begin() {
    ready = true;
    launch();
  }

  private void launch() {
    if (takesPart && rounds == null) {
      rounds =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofVirtual().name("monitor-rounds").factory());
      var _ = rounds.scheduleWithFixedDelay(this::round, 0, 1, TimeUnit.SECONDS);
    }
  }

  private void round() {
    try {
      probing.round();
    } catch (RuntimeException fault) {
      log.warn("A round of the monitors failed; the next one is in a second", fault);
    }
  }

  @Override
  public synchronized void start() {
    running = true;
    if (ready) {
      launch();
    }
  }

  @Override
  public synchronized void stop() {
    running = false;
    if (rounds != null) {
      rounds.close();
      rounds = null;
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
