package io.cvf.ecosystem.governance.monitors;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sums single looks up into days, an hour at a time and each hour once. */
@Component
class ProbeFolding {

  /** Looks are written within seconds; one that is later than that is in no figure of a day. */
  static final Duration GRACE = Duration.ofMinutes(10);

  private static final Duration HOUR = Duration.ofHours(1);

  private final MonitorProbes probes;
  private final MonitorDays days;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ProbeFolding(
      MonitorProbes probes, MonitorDays days, TransactionTemplate transaction, Clock clock) {
    this.probes = probes;
    this.days = days;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Every hour that is over. */
  void fold() {
    var last = clock.instant().minus(HOUR).minus(GRACE);
    var next = probes.nextHour().orElse(Instant.MAX);
    while (!next.isAfter(last)) {
      var hour = next;
      transaction.executeWithoutResult(_ -> fold(hour));
      next = hour.plus(HOUR);
    }
  }

  private void fold(Instant hour) {
    if (!probes.takeHour(hour)) {
      return;
    }
    var found = probes.hour(hour);
    if (found.isEmpty()) {
      return;
    }
    var day = LocalDate.ofInstant(hour, ZoneOffset.UTC);
    var before = new HashMap<UUID, MonitorDays.Part>();
    days.lock(day, found.stream().map(MonitorProbes.Hour::monitor).toList())
        .forEach(it -> before.put(it.monitor(), it));
    days.keep(
        found.stream()
            .map(it ->
                sum(
                    before.getOrDefault(it.monitor(), MonitorDays.Part.none(it.monitor(), day)),
                    it))
            .toList());
  }

  private static MonitorDays.Part sum(MonitorDays.Part before, MonitorProbes.Hour hour) {
    var times = new AnswerTimes();
    if (before.times() != null) {
      times.merge(before.times());
    }
    hour.millis().forEach(times::add);
    return new MonitorDays.Part(
        before.monitor(),
        before.day(),
        before.probes() + hour.probes(),
        before.failed() + hour.failed(),
        times.count() == 0 ? null : times.stored());
  }
}
