package io.cvf.ecosystem.integrations.registry;

import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.integrations.manifests.ManifestFormat;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A version of a skill that is an MCP server.
 *
 * @param alias its name in other registries
 * @param yanked why it was; null when it was not
 * @param deprecated why it is, or its skill; null when neither is
 * @param changedAt when it became what {@link #status} says
 */
record ServerVersion(
    UUID id,
    String slug,
    @Nullable String alias,
    String title,
    String description,
    String version,
    @Nullable String repositoryUrl,
    @Nullable String documentationUrl,
    RiskLevel riskLevel,
    @Nullable String licence,
    ManifestFormat format,
    JsonNode document,
    boolean latest,
    @Nullable String yanked,
    @Nullable String deprecated,
    Instant publishedAt,
    Instant changedAt) {

  String status() {
    if (yanked != null) {
      return "deleted";
    }
    return deprecated == null ? "active" : "deprecated";
  }

  @Nullable String statusMessage() {
    return yanked == null ? deprecated : yanked;
  }
}
