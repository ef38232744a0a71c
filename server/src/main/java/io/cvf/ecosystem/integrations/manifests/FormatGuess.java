package io.cvf.ecosystem.integrations.manifests;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds out what a text is by its fields. */
final class FormatGuess {

  private FormatGuess() {}

  static @Nullable ManifestFormat of(@Nullable JsonNode document) {
    if (document == null || !document.isObject()) {
      return null;
    }
    if (document.has("capability_id") || document.has("governance") || document.has("risk_level")) {
      return ManifestFormat.CVF;
    }
    if (document.has("about")
        || document.has("image")
        || document.has("remote")
        || "poci".equals(document.path("type").asString(""))) {
      return ManifestFormat.DOCKER;
    }
    var isServer =
        document.has("packages")
            || document.has("remotes")
            || document.has("version_detail")
            || document.path("$schema").asString("").contains("modelcontextprotocol")
            || document.path("name").asString("").contains("/");
    return isServer ? ManifestFormat.MCP : null;
  }
}
