package io.cvf.ecosystem.integrations.skills;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Advice not to begin with something any more; it still works.
 *
 * @param replacement the slug of a skill, or a version, to take instead
 */
@Schema(name = "SkillDeprecation")
public record Deprecation(String message, @Nullable String replacement, Instant at) {}
