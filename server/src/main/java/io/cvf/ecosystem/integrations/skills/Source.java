package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.manifests.ManifestFormat;
import tools.jackson.databind.JsonNode;

/**
 * What a version was made of.
 *
 * @param manifest the text as it was sent
 * @param sha256 of that text in UTF-8, in lower-case hex
 * @param document the same as JSON; for {@code SKILL.md} its front matter
 * @param readme in Markdown; empty when there is none
 */
public record Source(
    ManifestFormat format, String manifest, String sha256, JsonNode document, String readme) {}
