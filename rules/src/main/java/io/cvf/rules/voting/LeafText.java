package io.cvf.rules.voting;

/**
 * Reads the text of a leaf from left to right; a regular expression takes several times as long.
 */
final class LeafText {

  private static final int MAX_DIGITS = 18;

  private final String text;
  private int next;

  LeafText(String text) {
    this.text = text;
  }

  /** What stands between two values. */
  LeafText then(String fixed) {
    if (!text.startsWith(fixed, next)) {
      throw unexpected();
    }
    next += fixed.length();
    return this;
  }

  boolean has(String fixed) {
    return text.startsWith(fixed, next);
  }

  /** A whole number from 0. */
  long number() {
    var begin = next;
    while (next < text.length() && isDigit(text.charAt(next))) {
      next++;
    }
    if (next == begin || next - begin > MAX_DIGITS) {
      throw unexpected();
    }
    return Long.parseLong(text, begin, next, 10);
  }

  int smallNumber() {
    var number = number();
    if (number > Integer.MAX_VALUE) {
      throw unexpected();
    }
    return (int) number;
  }

  String hex(int digits) {
    var end = next + digits;
    if (end > text.length()) {
      throw unexpected();
    }
    for (var i = next; i < end; i++) {
      var c = text.charAt(i);
      if (!isDigit(c) && (c < 'a' || c > 'f')) {
        throw unexpected();
      }
    }
    var hex = text.substring(next, end);
    next = end;
    return hex;
  }

  /** Everything up to the next quotation mark. */
  String word() {
    var end = text.indexOf('"', next);
    if (end < 0) {
      throw unexpected();
    }
    var word = text.substring(next, end);
    next = end;
    return word;
  }

  boolean truth() {
    var truth = has("true");
    then(truth ? "true" : "false");
    return truth;
  }

  void end() {
    if (next != text.length()) {
      throw unexpected();
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException(
        "Not as expected from character %d: %s".formatted(next, text));
  }
}
