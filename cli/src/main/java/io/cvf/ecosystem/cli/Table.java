package io.cvf.ecosystem.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows as people read them, below a line of headings.
 *
 * @param nothing what is said when there is no row
 */
record Table<T>(String nothing, List<Column<T>> columns) {

  private static final int WIDEST = 100;

  /** Numbers stand to the right. */
  record Column<T>(String heading, Function<T, @Nullable Object> cell) {}

  static <T> Table<T> orElse(String nothing) {
    return new Table<>(nothing, List.of());
  }

  Table<T> column(String heading, Function<T, @Nullable Object> cell) {
    var more = new ArrayList<>(columns);
    more.add(new Column<>(heading, cell));
    return new Table<>(nothing, List.copyOf(more));
  }

  void print(List<T> rows, PrintWriter out) {
    if (rows.isEmpty()) {
      out.println(nothing);
      return;
    }
    var lines = new ArrayList<StringBuilder>();
    for (int line = 0; line <= rows.size(); line++) {
      lines.add(new StringBuilder());
    }
    var between = "";
    for (var column : columns) {
      append(between, column, rows, lines);
      between = "  ";
    }
    lines.forEach(line -> out.println(line.toString().stripTrailing()));
  }

  private void append(String between, Column<T> column, List<T> rows, List<StringBuilder> lines) {
    var cells = rows.stream().map(column.cell()).toList();
    var texts = new ArrayList<String>();
    texts.add(column.heading());
    cells.forEach(cell -> texts.add(Words.shortened(Words.of(cell), WIDEST)));
    int width = texts.stream().mapToInt(String::length).max().orElse(0);
    boolean right = cells.stream().allMatch(cell -> cell == null || cell instanceof Number);
    for (int line = 0; line < texts.size(); line++) {
      var text = texts.get(line);
      var gap = " ".repeat(width - text.length());
      lines.get(line).append(between).append(right ? gap + text : text + gap);
    }
  }
}
