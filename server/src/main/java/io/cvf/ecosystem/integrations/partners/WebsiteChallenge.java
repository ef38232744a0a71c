package io.cvf.ecosystem.integrations.partners;

import java.net.URI;
import java.util.Locale;

/** What a partner has to publish, and where: one of the two is enough. */
record WebsiteChallenge(String token, Dns dns, WellKnown wellKnown) {

  private static final String LABEL = "_cvf-challenge.";
  private static final String VALUE = "cvf-verification=";
  private static final String FILE = "/.well-known/cvf-verification.txt";

  record Dns(String name, String type, String value) {}

  record WellKnown(String url, String content) {}

  static WebsiteChallenge of(String website, WebsiteToken token) {
    var uri = URI.create(website);
    var host = host(uri);
    var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    var url = uri.getScheme().toLowerCase(Locale.ROOT) + "://" + host + port + FILE;
    return new WebsiteChallenge(
        token.value(),
        new Dns(LABEL + host, "TXT", VALUE + token.value()),
        new WellKnown(url, token.value()));
  }

  static String host(URI uri) {
    return uri.getHost().toLowerCase(Locale.ROOT);
  }
}
