package io.cvf.ecosystem.platform.web;

import io.cvf.ecosystem.platform.problems.StartRefused;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address people reach the platform at: {@code cvf.public-url}, else this machine and port. It
 * stands in mails and feeds, which no request can tell it to.
 */
@Component
public class PublicAddress {

  private final String address;

  PublicAddress(
      @Value("${cvf.public-url:#{null}}") @Nullable String configured,
      @Value("${server.port}") int port) {
    this.address =
        configured == null || configured.isBlank()
            ? "http://127.0.0.1:" + port
            : checked(configured.strip());
  }

  /** The address of a page, for example {@code /rfcs/12}. */
  public String of(String path) {
    return address + path;
  }

  private static String checked(String configured) {
    try {
      var uri = URI.create(configured);
      if (uri.getHost() != null
          && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
        return configured.replaceAll("/+$", "");
      }
    } catch (IllegalArgumentException notAnAddress) {
      // refused below, like every other address nobody can reach us at
    }
    throw new StartRefused(
        "cvf.public-url is not a web address: " + configured,
        "Set it to the address people open, for example https://cvf.example.org.");
  }
}
