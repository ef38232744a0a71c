package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.manifests.Manifest;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A version to be drafted.
 *
 * @param readme in Markdown; null for what follows the front matter of a {@code SKILL.md}
 * @param price of one execution; null to leave that of the skill as it is, 0 for a new one
 */
public record NewVersion(
    PartnerId partner,
    Manifest manifest,
    Declared declared,
    @Nullable String readme,
    @Nullable BigDecimal price) {}
