package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.platform.problems.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where else to look: another page ({@code url}) or another RFC ({@code number}), never both.
 *
 * @param title as shown; of another RFC its title
 */
public record RfcLink(Kind kind, String title, @Nullable String url, @Nullable Integer number) {

  /** What the other side is to the RFC. */
  public enum Kind {
    GITHUB,
    ISSUE,
    DISCUSSION,
    REFERENCES,
    SUPERSEDES,
    SUPERSEDED_BY,
    IMPLEMENTED_BY
  }

  private static final int MAX_URL = 2_000;

  /** Throws 422 {@code invalid-input} at {@code /url} unless it is an absolute web address. */
  public static RfcLink toPage(Kind kind, String title, String url) {
    if (!isWebAddress(url)) {
      throw Problem.invalid("/url", "Give an address that begins with https:// or http://.");
    }
    return new RfcLink(kind, title, url, null);
  }

  public static RfcLink toRfc(Kind kind, int number, String title) {
    return new RfcLink(kind, title, null, number);
  }

  private static boolean isWebAddress(String url) {
    try {
      var uri = new URI(url);
      var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return url.length() <= MAX_URL
          && (scheme.equals("https") || scheme.equals("http"))
          && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
