package io.cvf.ecosystem.platform.outbound;

import io.cvf.ecosystem.platform.outbound.OutboundRefused.Reason;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The way from one request to the next that a redirect asks for, and what each may carry. */
final class Hop {

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> KEEP_METHOD = Set.of(307, 308);
  private static final Set<String> FOR_THE_FIRST_HOST = ignoringCase("Authorization", "Cookie");
  private static final Set<String> ABOUT_THE_BODY =
      ignoringCase("Content-Type", "Content-Encoding", "Content-Language");

  private Hop() {}

  static boolean isRedirect(OutboundResponse response) {
    return REDIRECTS.contains(response.status()) && response.header("Location").isPresent();
  }

  static OutboundRequest next(OutboundRequest before, OutboundResponse redirect)
      throws OutboundRefused {
    var url = target(before.url(), redirect.header("Location").orElseThrow());
    var headers = new LinkedHashMap<>(before.headers());
    if (!sameOrigin(before.url(), url)) {
      headers.keySet().removeIf(FOR_THE_FIRST_HOST::contains);
    }
    if (KEEP_METHOD.contains(redirect.status()) || before.method().equals("HEAD")) {
      return new OutboundRequest(before.method(), url, headers, before.body());
    }
    headers.keySet().removeIf(ABOUT_THE_BODY::contains);
    return new OutboundRequest("GET", url, headers, null);
  }

  static void refuseUnlessPlainWebUrl(URI url) throws OutboundRefused {
    var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (url.getRawUserInfo() != null
        || (url.getRawAuthority() != null && url.getRawAuthority().contains("@"))) {
      throw new OutboundRefused(
          Reason.CREDENTIALS, "A URL with a user name or password in it is not requested.");
    }
    if (!(scheme.equals("http") || scheme.equals("https")) || url.getHost() == null) {
      throw new OutboundRefused(Reason.URL, "Only http and https URLs with a host are requested.");
    }
  }

  private static URI target(URI from, String location) throws OutboundRefused {
    try {
      return from.resolve(URI.create(location));
    } catch (IllegalArgumentException e) {
      throw new OutboundRefused(Reason.URL, "It redirects to something that is not a URL.");
    }
  }

  private static boolean sameOrigin(URI one, URI other) {
    return one.getScheme().equalsIgnoreCase(String.valueOf(other.getScheme()))
        && one.getHost().equalsIgnoreCase(String.valueOf(other.getHost()))
        && one.getPort() == other.getPort();
  }

  private static Set<String> ignoringCase(String... names) {
    var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    set.addAll(Set.of(names));
    return set;
  }
}
