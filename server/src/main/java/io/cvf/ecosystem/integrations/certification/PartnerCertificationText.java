package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people write around certifications of partners, cleaned and within its limits. */
final class PartnerCertificationText {

  static final int MAX_TEXT = 5_000;
  static final int MAX_NOTE = 2_000;
  private static final int MAX_URL = 500;
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private PartnerCertificationText() {}

  /** Throws 422 {@code invalid-input} unless it has 1 to 5,000 characters. */
  static String required(@Nullable String text, String pointer) {
    var clean = text == null ? "" : text.strip();
    new Violations()
        .require(!clean.isEmpty() && fits(clean, MAX_TEXT), pointer, "Write 1 to 5,000 characters.")
        .refuseIfAny();
    return clean;
  }

  static @Nullable String clean(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  static boolean isNote(@Nullable String clean) {
    return clean == null || fits(clean, MAX_NOTE);
  }

  static boolean isWebAddress(String address) {
    var uri = uri(address);
    return uri != null && (is(uri, "https") || is(uri, "http"));
  }

  /** Plain http only to this machine, for trying things out; what may be reached is told there. */
  static boolean isEndpoint(String address) {
    var uri = uri(address);
    return uri != null
        && (is(uri, "https")
            || (is(uri, "http") && THIS_MACHINE.contains(uri.getHost().toLowerCase(Locale.ROOT))));
  }

  private static @Nullable URI uri(String address) {
    try {
      var uri = new URI(address);
      return address.length() <= MAX_URL
              && uri.getHost() != null
              && uri.getUserInfo() == null
              && Text.isStorable(address)
          ? uri
          : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static boolean is(URI uri, String scheme) {
    return scheme.equalsIgnoreCase(uri.getScheme());
  }

  private static boolean fits(String text, int max) {
    return Text.isStorable(text) && text.codePointCount(0, text.length()) <= max;
  }
}
