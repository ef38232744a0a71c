package io.cvf.ecosystem.integrations.registry;

import io.cvf.ecosystem.integrations.manifests.ManifestFormat;
import io.cvf.ecosystem.platform.web.PublicAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a version as the registry's API shows one: the server, and what the registry adds. */
@Component
class ServerDocument {

  private static final String REGISTRY = "io.modelcontextprotocol.registry/official";
  private static final String SCHEMA =
      "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json";
  private static final int LONGEST = 100;
  private static final int LONGEST_MESSAGE = 500;

  /** What a {@code server.json} may say beside what we know better. */
  private static final List<String> TAKEN_OVER =
      List.of("icons", "packages", "remotes", "websiteUrl", "_meta");

  private final Namespace namespace;
  private final PublicAddress address;

  ServerDocument(Namespace namespace, PublicAddress address) {
    this.namespace = namespace;
    this.address = address;
  }

  ObjectNode of(ServerVersion version) {
    var response = JsonNodeFactory.instance.objectNode();
    response.set("server", server(version));
    var meta = response.putObject("_meta");
    official(meta.putObject(REGISTRY), version);
    var own = meta.putObject(namespace.name() + "/skill");
    own.put("url", address.of("/skills/" + version.slug()));
    own.put("riskLevel", version.riskLevel().name());
    if (version.licence() != null) {
      own.put("licence", version.licence());
    }
    return response;
  }

  private ObjectNode server(ServerVersion version) {
    var server = JsonNodeFactory.instance.objectNode();
    server.put("$schema", SCHEMA);
    server.put("name", namespace.nameOf(version));
    server.put("title", cut(version.title(), LONGEST));
    server.put("description", cut(said(version), LONGEST));
    server.put("version", version.version());
    repository(server, version);
    if (version.format() == ManifestFormat.DOCKER) {
      DockerPackage.addTo(server, version.document());
    } else {
      for (var field : TAKEN_OVER) {
        if (version.document().has(field)) {
          server.set(field, version.document().get(field));
        }
      }
    }
    if (!server.has("websiteUrl") && version.documentationUrl() != null) {
      server.put("websiteUrl", version.documentationUrl());
    }
    return server;
  }

  /** Which kind of host it is has to be said; where the manifest does not, the address tells. */
  private static void repository(ObjectNode server, ServerVersion version) {
    var given = version.document().path("repository");
    if (given.path("url").isString() && given.path("source").isString()) {
      server.set("repository", given);
    } else if (version.repositoryUrl() != null) {
      var host = host(version.repositoryUrl());
      if (host != null) {
        server
            .putObject("repository")
            .put("url", version.repositoryUrl())
            .put("source", host.replaceFirst("^www\\.", "").replaceFirst("\\.(com|org)$", ""));
      }
    }
  }

  private static @Nullable String host(String url) {
    try {
      var host = URI.create(url).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  private static void official(ObjectNode meta, ServerVersion version) {
    meta.put("status", version.status());
    var message = version.statusMessage();
    if (message != null) {
      meta.put("statusMessage", cut(message, LONGEST_MESSAGE));
    }
    meta.put("statusChangedAt", version.changedAt().toString());
    meta.put("publishedAt", version.publishedAt().toString());
    meta.put("updatedAt", version.changedAt().toString());
    meta.put("isLatest", version.latest());
  }

  private static String said(ServerVersion version) {
    return version.description().isBlank() ? version.title() : version.description();
  }

  private static String cut(String text, int length) {
    return text.codePointCount(0, text.length()) <= length
        ? text
        : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
  }
}
