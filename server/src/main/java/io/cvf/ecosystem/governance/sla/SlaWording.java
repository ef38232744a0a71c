package io.cvf.ecosystem.governance.sla;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures as people read them. What is not known is a dash, never a number. */
final class SlaWording {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  private static final long MINUTE = 60;
  private static final long HOUR = 3_600;
  private static final String UNKNOWN = "–";

  private SlaWording() {}

  static String time(Instant at) {
    return TIME.format(at);
  }

  /** 999,900 is 99.99 %. */
  static String percent(@Nullable Integer partsPerMillion) {
    return partsPerMillion == null
        ? UNKNOWN
        : BigDecimal.valueOf(partsPerMillion, 4).stripTrailingZeros().toPlainString() + " %";
  }

  /** Parts that are nothing are left out. */
  static String duration(@Nullable Long seconds) {
    if (seconds == null) {
      return UNKNOWN;
    }
    var words =
        Stream.of(
                part(seconds / HOUR, "h"),
                part(seconds % HOUR / MINUTE, "min"),
                part(seconds % MINUTE, "s"))
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? "0 s" : words;
  }

  private static String part(long count, String unit) {
    return count == 0 ? "" : count + " " + unit;
  }

  static String verdict(@Nullable Boolean compliant) {
    if (compliant == null) {
      return "No data: nothing can be said of the uptime.";
    }
    return compliant ? "The promises were kept." : "The promises were not kept.";
  }
}
