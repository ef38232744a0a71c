package io.cvf.ecosystem.integrations.skills;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Advice not to begin with something any more; it still works.
 *
 * @param replacement the slug of a skill, or a version, to take instead
 */
public record Deprecation(String message, @Nullable String replacement, Instant at) {}
