package io.cvf.ecosystem.integrations.manifests;

import io.cvf.ecosystem.integrations.RiskLevel;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** What is read from {@code server.json}. */
final class McpServer {

  private final JsonNode document;

  McpServer(JsonNode document) {
    this.document = document;
  }

  Manifest manifest(String text) {
    var name = document.path("name").asString();
    return new Manifest(
        ManifestFormat.MCP,
        text,
        document,
        Slugs.ofRegistryName(name),
        name,
        Objects.requireNonNullElse(
            Fields.text(document, "title"), name.substring(name.indexOf('/') + 1)),
        document.path("description").asString().strip(),
        Fields.version(Fields.text(document, "version")),
        null,
        RiskLevel.R0,
        null,
        Fields.address(document, "websiteUrl"),
        Fields.address(document.path("repository"), "url"),
        List.of("mcp"),
        capabilities(),
        null);
  }

  private List<Capability> capabilities() {
    var capabilities = new Capabilities();
    for (var each : document.path("packages")) {
      capabilities.add(
          "package: %s:%s"
              .formatted(
                  each.path("registryType").asString(""), each.path("identifier").asString("")),
          Objects.requireNonNullElse(Fields.text(each, "version"), "any version"));
    }
    for (var each : document.path("packages")) {
      transport(each.path("transport"), capabilities);
      inputs("variable: ", each.path("environmentVariables"), capabilities);
    }
    for (var remote : document.path("remotes")) {
      capabilities.add(
          "remote: " + remote.path("url").asString(""), remote.path("type").asString(""));
      transport(remote, capabilities);
      inputs("header: ", remote.path("headers"), capabilities);
    }
    return capabilities.all();
  }

  private static void transport(JsonNode transport, Capabilities capabilities) {
    var type = Fields.text(transport, "type");
    if (type != null) {
      capabilities.add("transport: " + type, "yes");
    }
  }

  private static void inputs(String prefix, JsonNode inputs, Capabilities capabilities) {
    for (var input : inputs) {
      capabilities.add(
          prefix + input.path("name").asString(""),
          (input.path("isSecret").asBoolean(false) ? "secret, " : "")
              + (input.path("isRequired").asBoolean(false) ? "required" : "optional"));
    }
  }
}
