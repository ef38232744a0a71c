package io.cvf.ecosystem.integrations.partners;

import java.security.SecureRandom;
import java.util.HexFormat;

/** What a partner publishes on its website, or beside its name, to show that it is its own. */
record WebsiteToken(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;

  static WebsiteToken random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new WebsiteToken(HexFormat.of().formatHex(bytes));
  }
}
