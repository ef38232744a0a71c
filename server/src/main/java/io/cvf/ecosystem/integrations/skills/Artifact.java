package io.cvf.ecosystem.integrations.skills;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A file that belongs to a version.
 *
 * @param sha256 in lower-case hex
 */
@Schema(name = "SkillArtifact")
public record Artifact(String name, long bytes, String sha256) {}
