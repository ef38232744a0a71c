package io.cvf.ecosystem.governance.monitors;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the partitions of days to come, and drops those nobody needs any more. */
@Component
class ProbeRetention {

  private static final int DAYS_AHEAD = 3;
  private static final Logger log = LoggerFactory.getLogger(ProbeRetention.class);

  private final MonitorProbes probes;
  private final MonitorSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ProbeRetention(
      MonitorProbes probes,
      MonitorSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.probes = probes;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  void run() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    for (var ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
      var day = today.plusDays(ahead);
      transaction.executeWithoutResult(_ -> probes.ensure(day));
    }
    probes.daysBefore(settings.firstDayKept(today)).forEach(this::drop);
  }

  private void drop(LocalDate day) {
    try {
      transaction.executeWithoutResult(_ -> probes.drop(day));
    } catch (CannotAcquireLockException busy) {
      log.info("The looks of {} are being read; they are removed next time", day);
    }
  }
}
