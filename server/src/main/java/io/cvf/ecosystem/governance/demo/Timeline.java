package io.cvf.ecosystem.governance.demo;

import io.cvf.ecosystem.platform.time.PlatformClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is told, in the order of its time; what would come later is told as if it were now. */
final class Timeline {

  private static final BigDecimal DAY = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

  private final Instant now;
  private final List<Moment> moments = new ArrayList<>();

  Timeline(Instant now) {
    this.now = now;
  }

  private record Moment(Instant at, Runnable work) {}

  void add(Instant at, Runnable work) {
    moments.add(new Moment(at.isAfter(now) ? now : at, work));
  }

  void add(BigDecimal daysAgo, Runnable work) {
    add(now.minusSeconds(daysAgo.multiply(DAY).longValue()), work);
  }

  /** Of one moment first what was added first. */
  void tell() {
    moments.sort(Comparator.comparing(Moment::at));
    moments.forEach(it -> PlatformClock.retell(it.at(), it.work()));
  }
}
