package io.cvf.ecosystem.sdk.integrations;

import io.cvf.ecosystem.sdk.RiskLevel;

/**
 * A skill that has no manifest of its own; the client writes a {@code SKILL.md} for it.
 *
 * @param skillId its slug, unique in the platform
 * @param version a semantic version
 * @param licence an SPDX expression
 */
public record NewSkill(
    String skillId,
    String skillName,
    String version,
    RiskLevel riskLevel,
    String licence,
    String description,
    String documentationUrl,
    String repositoryUrl) {}
