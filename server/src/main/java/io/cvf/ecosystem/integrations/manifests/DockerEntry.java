package io.cvf.ecosystem.integrations.manifests;

import io.cvf.ecosystem.integrations.RiskLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** What is read from an entry of Docker's MCP catalogue. */
final class DockerEntry {

  private final JsonNode document;

  DockerEntry(JsonNode document) {
    this.document = document;
  }

  Manifest manifest(String text) {
    var name = document.path("name").asString();
    var about = document.path("about");
    var title = about.path("title").asString().strip();
    var words = new ArrayList<String>();
    words.add(document.path("meta").path("category").asString(""));
    words.addAll(Fields.texts(document.path("meta").path("tags")));
    return new Manifest(
        ManifestFormat.DOCKER,
        text,
        document,
        Slugs.of(name),
        "mcp/" + name,
        title,
        Objects.requireNonNullElse(Fields.text(about, "description"), title),
        null,
        null,
        RiskLevel.R0,
        null,
        null,
        Fields.address(document.path("source"), "project"),
        Fields.tags(words),
        capabilities(),
        null);
  }

  private List<Capability> capabilities() {
    var run = document.path("run");
    var remote = document.path("remote");
    var config = document.path("config");
    var capabilities =
        new Capabilities()
            .add("image", Fields.text(document, "image"))
            .add("network", run.path("disableNetwork").asBoolean(false) ? "none" : null)
            .addAll("hosts", run.path("allowHosts"))
            .add("user", run.path("user").asString(""));
    if (remote.isObject()) {
      capabilities.add(
          "remote: " + remote.path("url").asString(""),
          remote.path("transport_type").asString("streamable-http"));
    }
    run.path("volumes").forEach(it -> capabilities.add("volume: " + it.asString(""), "mounted"));
    config.path("secrets").forEach(it -> variable(it, "secret", capabilities));
    config.path("env").forEach(it -> variable(it, "setting", capabilities));
    document
        .path("oauth")
        .forEach(it -> capabilities.add("sign-in: " + it.path("provider").asString(""), "OAuth"));
    document
        .path("tools")
        .forEach(it -> capabilities.add("tool: " + it.path("name").asString(""), "offered"));
    return capabilities.all();
  }

  private static void variable(JsonNode variable, String kind, Capabilities capabilities) {
    var name = Fields.text(variable, variable.has("env") ? "env" : "name");
    capabilities.add("variable: " + name, kind);
  }
}
