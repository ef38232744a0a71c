package io.cvf.ecosystem.integrations;

import java.time.Instant;

/** A version of a skill became public. Published in that transaction. */
public record SkillPublished(
    SkillId skill, PartnerId partner, String version, RiskLevel riskLevel, Instant publishedAt) {}
