package io.cvf.ecosystem.integrations;

/** What is shown of a skill changed, in this transaction: a version, a name, its owner. */
public record SkillChanged(SkillId skill) {}
