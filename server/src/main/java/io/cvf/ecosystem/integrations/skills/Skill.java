package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.SkillVersionId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a partner publishes, in versions.
 *
 * @param alias its name in other registries, such as {@code io.github.acme/weather}
 * @param price of one execution, in the installation's currency; 0 when it is free
 * @param publishedAt of its first version; null before
 * @param latest the highest version that is published, not yanked and no pre-release
 */
public record Skill(
    SkillId id,
    String slug,
    PartnerId partner,
    @Nullable String alias,
    BigDecimal price,
    Instant createdAt,
    @Nullable Instant publishedAt,
    Instant updatedAt,
    @Nullable SkillVersionId latest,
    @Nullable Deprecation deprecation,
    long version) {

  /** False as long as it has nothing but drafts. */
  public boolean isPublic() {
    return publishedAt != null;
  }

  public boolean isFree() {
    return price.signum() == 0;
  }

  /** How the audit log names it. */
  public String subject() {
    return "skill:" + slug;
  }
}
