package io.cvf.ecosystem.platform.web;

/** What PostgreSQL's {@code text} can hold, which is less than a JSON string. */
public final class Text {

  private Text() {}

  /** False for NUL characters and for halves of surrogate pairs, which no UTF-8 can hold. */
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
