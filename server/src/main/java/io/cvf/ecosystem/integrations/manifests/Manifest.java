package io.cvf.ecosystem.integrations.manifests;

import io.cvf.ecosystem.integrations.RiskLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A valid manifest, and what was read from it. What its format does not say is null; the publisher
 * declares it.
 *
 * @param text as it was sent
 * @param document the text as JSON; for {@code SKILL.md} its front matter
 * @param slug proposed from its name: 2 to 64 of {@code [a-z0-9-]}
 * @param alias its name in another registry, such as {@code io.github.acme/weather}
 * @param version a semantic version
 * @param leastRisk the lowest level its declarations allow
 * @param licence an SPDX expression
 * @param body for {@code SKILL.md} what follows the front matter, in Markdown
 */
public record Manifest(
    ManifestFormat format,
    String text,
    JsonNode document,
    String slug,
    @Nullable String alias,
    String name,
    String description,
    @Nullable String version,
    @Nullable RiskLevel riskLevel,
    RiskLevel leastRisk,
    @Nullable String licence,
    @Nullable String documentationUrl,
    @Nullable String repositoryUrl,
    List<String> tags,
    List<Capability> capabilities,
    @Nullable String body) {

  public Manifest {
    tags = List.copyOf(tags);
    capabilities = List.copyOf(capabilities);
  }
}
