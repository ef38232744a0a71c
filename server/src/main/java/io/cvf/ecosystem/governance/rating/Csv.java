package io.cvf.ecosystem.governance.rating;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line of a comma-separated file (RFC 4180), safe to open in a spreadsheet. */
public final class Csv {

  private static final Pattern SPECIAL = Pattern.compile("[\",\\r\\n]");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private Csv() {}

  public static String line(Object... cells) {
    return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String cell(Object value) {
    var text = value.toString();
    // A text that a spreadsheet would take for a formula is shown as text.
    if (!text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 && !isNumber(text)) {
      text = "'" + text;
    }
    return SPECIAL.matcher(text).find() ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }
}
