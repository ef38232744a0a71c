package io.cvf.ecosystem.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One thing as people read it: a title, what is known about it, and texts and tables below. */
final class Sheet {

  private final String title;
  private final List<String> labels = new ArrayList<>();
  private final List<String> values = new ArrayList<>();
  private final List<Consumer<PrintWriter>> below = new ArrayList<>();

  private Sheet(String title) {
    this.title = title;
  }

  static Sheet titled(String title) {
    return new Sheet(title);
  }

  /** What is null or empty is left out. */
  Sheet row(String label, @Nullable Object value) {
    var text = value == null ? "" : Words.of(value);
    if (!text.isEmpty()) {
      labels.add(label);
      values.add(text);
    }
    return this;
  }

  /** A text with its line breaks. */
  Sheet text(@Nullable String text) {
    if (text != null && !text.isBlank()) {
      below.add(out -> out.println(text.strip()));
    }
    return this;
  }

  <T> Sheet table(List<T> rows, Table<T> table) {
    if (!rows.isEmpty()) {
      below.add(out -> table.print(rows, out));
    }
    return this;
  }

  void print(PrintWriter out) {
    out.println(title);
    int width = labels.stream().mapToInt(String::length).max().orElse(0);
    for (int row = 0; row < labels.size(); row++) {
      out.println("  " + labels.get(row) + gap(row, width) + values.get(row));
    }
    below.forEach(part -> {
      out.println();
      part.accept(out);
    });
  }

  private String gap(int row, int width) {
    return " ".repeat(width - labels.get(row).length() + 2);
  }
}
