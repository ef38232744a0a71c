package io.cvf.ecosystem.sdk.metering;

import org.jspecify.annotations.Nullable;

/**
 * What was executed of one version of a skill.
 *
 * @param own by the publisher itself: counted apart, never billed
 * @param successRateBasisPoints 10,000 for all; null without an execution
 */
public record UsedSkill(
    Skill skill,
    String version,
    long executions,
    long succeeded,
    long failed,
    long own,
    long quantity,
    @Nullable Long p95Millis,
    @Nullable Integer successRateBasisPoints) {

  public record Skill(String slug, @Nullable String name) {}
}
