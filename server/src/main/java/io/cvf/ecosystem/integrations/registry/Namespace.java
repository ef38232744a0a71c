package io.cvf.ecosystem.integrations.registry;

import io.cvf.ecosystem.platform.web.PublicAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The namespace of servers that no other registry has named: this installation's host, backwards.
 * {@code https://skills.example.org} has {@code org.example.skills/…}.
 */
@Component
class Namespace {

  /** Turned around, a numeric address would be somebody else's. */
  private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|\\[.*]");

  private static final String LOCAL = "localhost";

  private final PublicAddress address;

  Namespace(PublicAddress address) {
    this.address = address;
  }

  String name() {
    var host = URI.create(address.of("/")).getHost();
    if (host == null || NUMERIC.matcher(host).matches()) {
      return LOCAL;
    }
    var labels = Arrays.asList(host.split("\\."));
    Collections.reverse(labels);
    return String.join(".", labels);
  }

  String nameOf(ServerVersion server) {
    return server.alias() == null ? name() + "/" + server.slug() : server.alias();
  }

  ServerName parse(String name) {
    var own = name() + "/";
    return new ServerName(name, name.startsWith(own) ? name.substring(own.length()) : null);
  }
}
