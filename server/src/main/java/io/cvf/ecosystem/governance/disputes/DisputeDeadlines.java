package io.cvf.ecosystem.governance.disputes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets deadlines pass, finds mediators for cases that wait, and reminds. Each case has a
 * transaction of its own: one that fails keeps no other from its day.
 */
@Component
class DisputeDeadlines {

  private static final Logger log = LoggerFactory.getLogger(DisputeDeadlines.class);
  private static final int BATCH = 1_000;

  private final Disputes disputes;
  private final DisputeReminders reminders;
  private final CaseClock caseClock;
  private final Mediators mediators;
  private final DisputeNews news;
  private final DisputeSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DisputeDeadlines(
      Disputes disputes,
      DisputeReminders reminders,
      CaseClock caseClock,
      Mediators mediators,
      DisputeNews news,
      DisputeSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.disputes = disputes;
    this.reminders = reminders;
    this.caseClock = caseClock;
    this.mediators = mediators;
    this.news = news;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The rest waits for the next run. */
  void run() {
    var now = clock.instant();
    each(disputes.due(now, BATCH), now, caseClock::upTo);
    each(disputes.waiting(now, BATCH), now, this::findMediator);
    each(reminders.soonDue(now, now.plus(settings.reminder()), BATCH), now, this::remind);
  }

  private void each(List<DisputeId> ids, Instant now, BiConsumer<Dispute, Instant> step) {
    for (var id : ids) {
      try {
        transaction.executeWithoutResult(_ -> step.accept(disputes.lock(id), now));
      } catch (RuntimeException e) {
        log.error("The deadlines of dispute {} could not be followed", id, e);
      }
    }
  }

  private void findMediator(Dispute dispute, Instant now) {
    if (dispute.mediatorFrom() != null) {
      var _ = mediators.assign(dispute, now);
    }
  }

  private void remind(Dispute dispute, Instant now) {
    var due = dispute.due();
    if (due != null
        && !due.isPast(now)
        && reminders.add(dispute.id(), due.what().name(), due.at(), now)) {
      news.soonDue(dispute, due);
    }
  }
}
