package io.cvf.ecosystem.platform.events;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;

/**
 * Hands events over again whose listener failed or whose node crashed, also those of the time
 * before a restart. A listener that only was slow gets its event twice; listeners expect that.
 */
@Configuration(proxyBeanMethods = false)
class EventRedelivery {

  /** Far longer than a listener takes. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int AT_ONCE = 1_000;

  private static final Logger log = LoggerFactory.getLogger(EventRedelivery.class);

  private final EventPublications table;
  private final IncompleteEventPublications incomplete;
  private final Clock clock;

  EventRedelivery(EventPublications table, IncompleteEventPublications incomplete, Clock clock) {
    this.table = table;
    this.incomplete = incomplete;
    this.clock = clock;
  }

  @Bean
  RecurringJob redeliverEvents() {
    return new RecurringJob("redeliver-events", Duration.ofMinutes(1), this::redeliver);
  }

  void redeliver() {
    var lost = table.giveUpOnThoseBegunBefore(clock.instant().minus(PATIENCE));
    if (lost > 0) {
      log.info("{} events were left unfinished and are handed over again", lost);
    }
    incomplete.resubmitIncompletePublications(
        ResubmissionOptions.defaults().withBatchSize(AT_ONCE).withMaxInFlight(AT_ONCE));
  }
}
