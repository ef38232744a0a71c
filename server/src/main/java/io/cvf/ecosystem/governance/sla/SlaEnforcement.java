package io.cvf.ecosystem.governance.sla;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what is due, a step a transaction: several nodes share the work, and a crash leaves a step
 * either done or as it was. One that fails is tried again later; only a suspension waits for it,
 * when it is the scoring of the month.
 */
@Component
public class SlaEnforcement {

  private static final Logger log = LoggerFactory.getLogger(SlaEnforcement.class);
  private static final Duration AFTER_A_FAULT = Duration.ofMinutes(10);

  private final SlaSteps steps;
  private final StepActions actions;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SlaEnforcement(
      SlaSteps steps, StepActions actions, TransactionTemplate transaction, Clock clock) {
    this.steps = steps;
    this.actions = actions;
    this.transaction = transaction;
    this.clock = clock;
  }

  public void doDue() {
    while (doNext()) {
      // until nothing is due
    }
  }

  /** False when nothing is due. */
  private boolean doNext() {
    var claimed = new AtomicReference<@Nullable UUID>();
    try {
      return Boolean.TRUE.equals(
          transaction.execute(_ -> {
            var step = steps.claim(clock.instant());
            step.ifPresent(it -> {
              claimed.set(it.id());
              actions.perform(it);
            });
            return step.isPresent();
          }));
    } catch (RuntimeException fault) {
      var id = claimed.get();
      if (id == null) {
        throw fault;
      }
      log.error("SLA step {} could not be done; it is tried again later", id, fault);
      transaction.executeWithoutResult(_ ->
          steps.later(
              id, "It could not be done; it is tried again.", clock.instant().plus(AFTER_A_FAULT)));
      return true;
    }
  }
}
