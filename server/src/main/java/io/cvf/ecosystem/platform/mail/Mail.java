package io.cvf.ecosystem.platform.mail;

import java.util.regex.Pattern;

/**
 * One plain-text mail to one person.
 *
 * @param to one address, nothing else: no name, no list
 * @param subject one line; line breaks and other control characters become spaces
 */
public record Mail(String to, String subject, String text) {

  private static final Pattern ONE_ADDRESS =
      Pattern.compile(
          "[^\\s\\p{Cntrl},;:<>()\\[\\]\\\\\"@]+@[^\\s\\p{Cntrl},;:<>()\\[\\]\\\\\"@]+");

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
  private static final int MAX_ADDRESS = 254;
  private static final int MAX_SUBJECT = 300;

  /**
   * @throws IllegalArgumentException when {@code to} is not exactly one address
   */
  public Mail {
    if (to.length() > MAX_ADDRESS || !ONE_ADDRESS.matcher(to).matches()) {
      throw new IllegalArgumentException("A mail goes to exactly one address");
    }
    subject = oneLine(subject);
  }

  /** The recipient as a log may show it: {@code a***@example.org}. */
  String maskedTo() {
    return to.substring(0, to.offsetByCodePoints(0, 1)) + "***" + to.substring(to.indexOf('@'));
  }

  private static String oneLine(String text) {
    var line = CONTROLS.matcher(text).replaceAll(" ").strip();
    return line.length() <= MAX_SUBJECT ? line : line.substring(0, MAX_SUBJECT - 1) + "…";
  }
}
