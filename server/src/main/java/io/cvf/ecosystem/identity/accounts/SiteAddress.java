package io.cvf.ecosystem.identity.accounts;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where this platform is reached. Never taken from a request: its Host header can be forged. */
@Component
class SiteAddress {

  private final SiteProperties site;
  private final Environment environment;

  SiteAddress(SiteProperties site, Environment environment) {
    this.site = site;
    this.environment = environment;
  }

  /** A page's address; what stands after {@code #} never reaches a server or its logs. */
  String link(String path, Secret secret) {
    return page(path) + "#" + secret.text();
  }

  String page(String path) {
    var url = site.url();
    return (url == null ? "http://localhost:" + port() : url.toString().replaceAll("/+$", ""))
        + path;
  }

  private String port() {
    return environment.getProperty(
        "local.server.port", environment.getProperty("server.port", "8080"));
  }
}
