package io.cvf.ecosystem.integrations;

import java.util.UUID;

/** Identifies a version of a skill, also while it is a draft without a number. */
public record SkillVersionId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
