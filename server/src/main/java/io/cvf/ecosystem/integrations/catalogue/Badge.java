package io.cvf.ecosystem.integrations.catalogue;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A small picture of two words, such as {@code version | 1.2.0}. */
record Badge(String label, String value, String colour) {

  static final String GOOD = "#2f7d32";
  static final String FAIR = "#9a6700";
  static final String BAD = "#b3261e";
  static final String PLAIN = "#1f5f99";
  static final String GREY = "#5f6368";

  private static final int LONGEST = 40;
  private static final int HEIGHT = 20;
  private static final int PADDING = 6;

  /** Of an average letter at 11 px; the renderer stretches the text to fit exactly. */
  private static final double LETTER = 6.6;

  private static final Pattern NOT_XML =
      Pattern.compile("[^\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  Badge {
    label = clean(label);
    value = clean(value);
  }

  String svg() {
    var left = width(label);
    var right = width(value);
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" role="img" \
    aria-label="%3$s: %4$s"><title>%3$s: %4$s</title>\
    <rect width="%1$d" height="%2$d" rx="3" fill="%5$s"/>\
    <path d="M3 0h%6$dv%2$dH3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z" fill="#40464d"/>\
    <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">\
    <text x="%7$d" y="14" textLength="%8$d">%3$s</text>\
    <text x="%9$d" y="14" textLength="%10$d">%4$s</text></g></svg>
    """
        .formatted(
            left + right,
            HEIGHT,
            HtmlUtils.htmlEscape(label, "UTF-8"),
            HtmlUtils.htmlEscape(value, "UTF-8"),
            colour,
            left - 3,
            PADDING,
            left - 2 * PADDING,
            left + PADDING,
            right - 2 * PADDING);
  }

  private static int width(String text) {
    return (int) Math.ceil(text.codePointCount(0, text.length()) * LETTER) + 2 * PADDING;
  }

  private static String clean(String text) {
    var clean = NOT_XML.matcher(text).replaceAll("\uFFFD");
    return clean.codePointCount(0, clean.length()) <= LONGEST
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
