package io.cvf.ecosystem.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What a benchmark found, in the order it is shown; immutable. */
record Figures(List<Figure> all) {

  static final Figures NONE = new Figures(List.of());

  /**
   * @param key in JSON
   * @param label in the table
   * @param decimals shown and kept
   */
  record Figure(String key, String label, double value, int decimals, String unit) {

    String shown() {
      return String.format(Locale.ROOT, "%." + decimals + "f %s", value, unit).strip();
    }

    double rounded() {
      double scale = Math.pow(10, decimals);
      return Math.round(value * scale) / scale;
    }
  }

  Figures with(String key, String label, double value, int decimals, String unit) {
    var more = new ArrayList<>(all);
    more.add(new Figure(key, label, value, decimals, unit));
    return new Figures(List.copyOf(more));
  }

  /** A number of things. */
  Figures with(String key, String label, long count) {
    return with(key, label, (double) count, 0, "");
  }

  Figures with(Figures others) {
    var more = new ArrayList<>(all);
    more.addAll(others.all());
    return new Figures(List.copyOf(more));
  }

  /** The middle of an odd number of values, the mean of the two in the middle of an even one. */
  static double median(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("There is no median of nothing");
    }
    var sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
