package io.cvf.ecosystem.metering.months;

import io.cvf.ecosystem.platform.audit.AuditLog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes what metering need not know any more: old keys, and executions long sealed. */
@Component
class MeteringRetention {

  private static final Logger log = LoggerFactory.getLogger(MeteringRetention.class);

  private final Months months;
  private final MonthPartitions partitions;
  private final SealedTrees trees;
  private final AcceptedKeys keys;
  private final MonthSettings settings;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  MeteringRetention(
      Months months,
      MonthPartitions partitions,
      SealedTrees trees,
      AcceptedKeys keys,
      MonthSettings settings,
      AuditLog audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.months = months;
    this.partitions = partitions;
    this.trees = trees;
    this.keys = keys;
    this.settings = settings;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  void run() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    keys.forgetBefore(today.minusDays(MonthSettings.KEY_HORIZON.toDays()));
    months.sealedBefore(clock.instant().minus(settings.retention())).forEach(this::drop);
  }

  private void drop(YearMonth month) {
    try {
      transaction.executeWithoutResult(_ -> {
        partitions.drop(month);
        trees.dropLeaves(month);
        months.dropped(month, clock.instant());
        audit.record(null, "billing-month.dropped", "billing-month:" + month, Map.of(), null);
      });
    } catch (CannotAcquireLockException busy) {
      log.info("The executions of {} are being read; they are removed next time", month);
    }
  }
}
