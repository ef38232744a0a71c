package io.cvf.ecosystem.insights.digest;

import static java.util.stream.Collectors.joining;

import io.cvf.ecosystem.governance.RecentTrouble.Trouble;
import io.cvf.ecosystem.insights.health.Indicator;
import io.cvf.ecosystem.insights.health.WeekInFigures.Change;
import io.cvf.ecosystem.notifications.StaffQueue.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words of a digest, as plain text. */
final class DigestText {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private DigestText() {}

  static String subject(LocalDate monday, List<Change> changes) {
    return "The ecosystem on %s: %d of %d targets reached"
        .formatted(
            DAY.format(monday), changes.stream().filter(Change::isReached).count(), changes.size());
  }

  static String indicators(List<Change> changes) {
    return "Indicators, and their change in the week:\n\n"
        + changes.stream().map(DigestText::line).collect(joining());
  }

  private static String line(Change it) {
    var indicator = it.indicator();
    var value = it.value();
    if (value == null) {
      return "- %s: no data; the target is %s\n"
          .formatted(indicator.title(), number(indicator, indicator.target()));
    }
    var before = it.weekAgo();
    var change = before == null ? "no figure of a week ago" : change(indicator, value - before);
    return "- %s: %s of %s (%s)%s\n"
        .formatted(
            indicator.title(),
            number(indicator, value),
            number(indicator, indicator.target()),
            change,
            it.isReached() ? ", reached" : "");
  }

  private static String change(Indicator indicator, long difference) {
    var sign = difference > 0 ? "+" : difference < 0 ? "-" : "±";
    return sign + number(indicator, Math.abs(difference));
  }

  private static String number(Indicator indicator, long value) {
    var decimal = indicator.decimal(value);
    return switch (indicator.unit()) {
      case COUNT -> "%,d".formatted(value);
      case STARS -> decimal.toPlainString();
      case PERCENT -> decimal.toPlainString() + " %";
    };
  }

  /** What is overdue of all that waits for somebody, and how much waits. */
  static String overdue(List<Item> overdue, int waiting, int most) {
    if (overdue.isEmpty()) {
      return "Nothing that waits for you is overdue; %,d things wait.\n".formatted(waiting);
    }
    var more = overdue.size() > most ? "- and %,d more\n".formatted(overdue.size() - most) : "";
    return "Overdue, of the %,d things that wait for you:\n\n".formatted(waiting)
        + overdue.stream()
            .limit(most)
            .map(it -> "- %s%s\n".formatted(it.title(), since(it.until())))
            .collect(joining())
        + more;
  }

  private static String since(@Nullable Instant until) {
    return until == null ? "" : ", since " + DAY.format(LocalDate.ofInstant(until, ZoneOffset.UTC));
  }

  static String trouble(String name, int count, List<Trouble> latest) {
    if (count == 0) {
      return "No new %s in the week.\n".formatted(name);
    }
    var more = count > latest.size() ? "- and %,d more\n".formatted(count - latest.size()) : "";
    return "New %s in the week: %,d\n\n".formatted(name, count)
        + latest.stream().map(it -> "- %s: %s\n".formatted(it.id(), it.title())).collect(joining())
        + more;
  }
}
