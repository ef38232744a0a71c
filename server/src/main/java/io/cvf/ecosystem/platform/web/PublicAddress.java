package io.cvf.ecosystem.platform.web;

import io.cvf.ecosystem.platform.problems.StartRefused;
import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address people reach the platform at: {@code cvf.url}, else this machine and its port. It
 * stands in mails and feeds, and is never taken from a request, whose Host header can be forged.
 */
@Component
public class PublicAddress {

  private final Environment environment;
  private final String configured;

  PublicAddress(Environment environment) {
    this.environment = environment;
    this.configured = checked(environment.getProperty("cvf.url", "").strip());
  }

  /** The address of a page, for example {@code /rfcs/12}. */
  public String of(String path) {
    return (configured.isEmpty() ? "http://127.0.0.1:" + port() : configured) + path;
  }

  /** Known only when the server listens, if it was asked to take any free one. */
  private String port() {
    return environment.getProperty(
        "local.server.port", environment.getRequiredProperty("server.port"));
  }

  private static String checked(String address) {
    if (address.isEmpty() || isWebAddress(address)) {
      return address.replaceAll("/+$", "");
    }
    throw new StartRefused(
        "cvf.url is not a web address: " + address,
        "Set it to the address people open, for example https://cvf.example.org.");
  }

  private static boolean isWebAddress(String address) {
    try {
      var uri = URI.create(address);
      return uri.getHost() != null
          && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
