package io.cvf.ecosystem.platform.markdown;

import java.util.regex.Pattern;

/**
 * How many cells the tables of a text can have at most. Short rows are filled up to the width of
 * the header, so a text of a few hundred kilobytes could ask for a hundred million cells.
 */
final class TableSize {

  static final long MAX_CELLS = 100_000;

  private static final Pattern DELIMITERS = Pattern.compile("[\\s>*+0-9.)-]*[|:\\-\\s]+");

  private TableSize() {}

  static boolean isBearable(String markdown) {
    var cells = 0L;
    var columns = 0L;
    for (var line : (Iterable<String>) markdown.lines()::iterator) {
      if (line.isBlank()) {
        columns = 0;
      } else if (line.indexOf('|') >= 0 && DELIMITERS.matcher(line).matches()) {
        columns = Math.max(columns, line.chars().filter(c -> c == '|').count() + 1);
      }
      cells += columns;
      if (cells > MAX_CELLS) {
        return false;
      }
    }
    return true;
  }
}
