package io.cvf.ecosystem.platform.mail;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One plain-text mail to one person.
 *
 * @param to one address, nothing else: no name, no list
 * @param subject one line; line breaks and other control characters become spaces
 * @param unsubscribe an http or https URL at which the recipient's mail program can stop mail of
 *     this sort with one POST (RFC 8058); null for what nobody can stop, such as a reset link
 */
public record Mail(String to, String subject, String text, @Nullable URI unsubscribe) {

  private static final Pattern ONE_ADDRESS =
      Pattern.compile(
          "[^\\s\\p{Cntrl},;:<>()\\[\\]\\\\\"@]+@[^\\s\\p{Cntrl},;:<>()\\[\\]\\\\\"@]+");

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
  private static final int MAX_ADDRESS = 254;
  private static final int MAX_SUBJECT = 300;

  /**
   * @throws IllegalArgumentException when {@code to} is not exactly one address, or {@code
   *     unsubscribe} not a web address
   */
  public Mail {
    if (to.length() > MAX_ADDRESS || !ONE_ADDRESS.matcher(to).matches()) {
      throw new IllegalArgumentException("A mail goes to exactly one address");
    }
    if (unsubscribe != null && !isWebAddress(unsubscribe)) {
      throw new IllegalArgumentException("Mail is stopped at a web address");
    }
    subject = oneLine(subject);
  }

  public Mail(String to, String subject, String text) {
    this(to, subject, text, null);
  }

  private static boolean isWebAddress(URI uri) {
    return uri.getHost() != null
        && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
        && uri.toString().equals(uri.toASCIIString());
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
