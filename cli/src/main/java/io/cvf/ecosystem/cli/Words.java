package io.cvf.ecosystem.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as people read them. */
final class Words {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Words() {}

  /** On one line; a dash for what is not known. */
  static String of(@Nullable Object value) {
    return switch (value) {
      case null -> "-";
      case Instant time -> MINUTE.format(time);
      case Boolean yes -> yes ? "yes" : "no";
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      case Enum<?> constant -> Choice.typed(constant);
      case Collection<?> several ->
          several.stream().map(Words::of).collect(Collectors.joining(", "));
      default -> value.toString().replaceAll("\\s+", " ").strip();
    };
  }

  /** {@code IN_MEDIATION} as {@code in mediation}. */
  static String plain(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static @Nullable String percent(@Nullable BigDecimal number) {
    return number == null ? null : of(number) + " %";
  }

  /** Such as {@code 2 h 5 min}. */
  static @Nullable String time(@Nullable Long seconds) {
    if (seconds == null) {
      return null;
    }
    if (seconds < 0) {
      return "-" + time(-seconds);
    }
    long minutes = (seconds + 59) / 60;
    var hours = minutes < 60 ? "" : minutes / 60 + " h";
    var rest = minutes % 60 == 0 && minutes > 0 ? "" : minutes % 60 + " min";
    return (hours + " " + rest).strip();
  }

  static String shortened(String text, int widest) {
    return text.length() <= widest ? text : text.substring(0, widest - 1) + "…";
  }
}
