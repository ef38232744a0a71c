package io.cvf.ecosystem.platform.markdown;

/**
 * Finds the texts that would cost the parser minutes or gigabytes, by what it does with each run of
 * lines between blank ones: it looks through all earlier lines at each line, fills short table rows
 * up to the width of the header, and looks for the end of what a {@code <} may begin.
 */
final class Complexity {

  static final int MAX_LINES = 20_000;
  static final long MAX_CELLS = 100_000;
  static final long MAX_STEPS = 200_000_000;

  private static final String IN_DELIMITERS = "|:- \t";
  private static final String IN_PREFIXES = ">*+0123456789.)";

  private long cells;
  private long steps;
  private int lines;
  private long columns;
  private final StringBuilder run = new StringBuilder();

  private Complexity() {}

  /** Throws {@link TooComplexException}; takes time in proportion to the length of the text. */
  static void requireBearable(String markdown) {
    var complexity = new Complexity();
    markdown.lines().forEach(complexity::read);
    complexity.endRun();
  }

  private void read(String line) {
    if (line.isBlank()) {
      endRun();
      return;
    }
    require(++lines <= MAX_LINES, "too many lines without a blank one");
    if (mayDelimit(line)) {
      columns = Math.max(columns, line.chars().filter(c -> c == '|').count() + 1);
    }
    cells += columns;
    require(cells <= MAX_CELLS, "too many table cells");
    run.append(line).append('\n');
  }

  private void endRun() {
    var close = run.length();
    for (int i = run.length() - 2; i >= 0; i--) {
      var c = run.charAt(i);
      if (c == '>') {
        close = i;
      } else if (c == '<') {
        var next = run.charAt(i + 1);
        steps += (next == '!' || next == '?' ? run.length() : close) - i;
      }
    }
    require(steps <= MAX_STEPS, "too many brackets that nothing closes");
    run.setLength(0);
    lines = 0;
    columns = 0;
  }

  /** Whether this may be the line under a table's header, perhaps inside of quotes and lists. */
  private static boolean mayDelimit(String line) {
    return line.indexOf('|') >= 0
        && line.chars().allMatch(c -> IN_DELIMITERS.indexOf(c) >= 0 || IN_PREFIXES.indexOf(c) >= 0);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new TooComplexException(otherwise);
    }
  }
}
