package io.cvf.ecosystem.governance.agreements;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done again and again: days that have come, and reminders before they come. */
@Component
class AgreementRounds {

  private static final Logger log = LoggerFactory.getLogger(AgreementRounds.class);
  private static final int AT_ONCE = 500;

  /** The nearest first, so that nobody gets two at once. */
  private static final List<Integer> REMINDERS = List.of(7, 30, 60);

  private final Agreements agreements;
  private final AgreementLists lists;
  private final AgreementUpkeep upkeep;
  private final AgreementNews news;
  private final TransactionTemplate transactions;
  private final Clock clock;

  AgreementRounds(
      Agreements agreements,
      AgreementLists lists,
      AgreementUpkeep upkeep,
      AgreementNews news,
      TransactionTemplate transactions,
      Clock clock) {
    this.agreements = agreements;
    this.lists = lists;
    this.upkeep = upkeep;
    this.news = news;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Each by itself: what is wrong with one keeps no other; the rest waits for the next run. */
  void bringUpToDate() {
    var now = clock.instant();
    for (var id : agreements.due(now, Days.of(now), AT_ONCE)) {
      try {
        transactions.executeWithoutResult(_ -> upkeep.lock(id));
      } catch (RuntimeException fault) {
        log.error("The agreement {} could not be brought up to date", id, fault);
      }
    }
  }

  /** 60, 30 and 7 days before the end, each once; after a pause only the nearest. */
  void remind() {
    transactions.executeWithoutResult(_ -> {
      var now = clock.instant();
      var today = Days.of(now);
      for (var days : REMINDERS) {
        for (var it : lists.ending(today, today.plusDays(days), days, AT_ONCE)) {
          var endsOn = it.endsOn();
          if (endsOn != null && lists.reminded(it.id(), endsOn, days, now)) {
            news.ending(it, endsOn, days);
          }
        }
      }
    });
  }
}
