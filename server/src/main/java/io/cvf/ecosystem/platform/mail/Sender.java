package io.cvf.ecosystem.platform.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Whom the platform's mail comes from. */
record Sender(InternetAddress address) {

  /**
   * Public for the binding of configuration, which looks for nothing else.
   *
   * @throws IllegalArgumentException when the text is not exactly one address
   */
  public static Sender of(String text) {
    try {
      return new Sender(new InternetAddress(text, true));
    } catch (AddressException e) {
      throw new IllegalArgumentException(
          "'%s' is not an e-mail address such as CVF Ecosystem <cvf@example.org>".formatted(text),
          e);
    }
  }
}
