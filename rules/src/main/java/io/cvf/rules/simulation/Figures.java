package io.cvf.rules.simulation;

import io.cvf.rules.voting.WeightRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Numbers and tables as the guide writes them. */
final class Figures {

  private Figures() {}

  /** Millionths with one decimal, rounded down. */
  static String weight(long micros) {
    return BigDecimal.valueOf(micros, 6).setScale(1, RoundingMode.DOWN).toPlainString();
  }

  /** As everybody writes it in English, whatever the machine speaks. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String points(long micros) {
    return number(micros / WeightRule.MICROS);
  }

  static String percent(long part, long whole) {
    return whole == 0 ? "–" : Math.round(100.0 * part / whole) + " %";
  }

  static String accounts(OptionalInt number) {
    return number.isPresent() ? number(number.getAsInt()) : "never";
  }

  static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  /** A table in Markdown, numbers to the right. */
  static String table(List<String> head, List<List<String>> rows) {
    var rule = "|---|" + "--:|".repeat(head.size() - 1);
    return rows.stream()
        .map(Figures::row)
        .collect(Collectors.joining("\n", row(head) + "\n" + rule + "\n", "\n"));
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }
}
