package io.cvf.ecosystem.integrations;

import java.util.UUID;

/**
 * Identifies a skill everywhere on the platform, whatever it is renamed to; people use its slug.
 */
public record SkillId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
