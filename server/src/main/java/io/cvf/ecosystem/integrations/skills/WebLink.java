package io.cvf.ecosystem.integrations.skills;

import java.net.URI;
import java.net.URISyntaxException;

/** What a link may be: somewhere on the web, without a password in it. */
final class WebLink {

  private static final int MAX = 500;

  private WebLink() {}

  static boolean isOne(String text) {
    try {
      var uri = new URI(text);
      return text.length() <= MAX
          && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (URISyntaxException none) {
      return false;
    }
  }
}
