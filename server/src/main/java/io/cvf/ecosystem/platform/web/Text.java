package io.cvf.ecosystem.platform.web;

/** Texts of people: what can be stored of them, and what there is room for. */
public final class Text {

  private Text() {}

  /** In at most so many characters; what does not fit is cut off and marked. */
  public static String shortened(String text, int max) {
    return text.codePointCount(0, text.length()) <= max
        ? text
        : text.substring(0, text.offsetByCodePoints(0, max - 1)) + "…";
  }

  /**
   * Whether PostgreSQL's {@code text} can hold it, which is less than a JSON string.
   *
   * @return false for NUL characters and for halves of surrogate pairs, which no UTF-8 can hold
   */
  public static boolean isStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)
          && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
        return false;
      }
    }
    return true;
  }
}
