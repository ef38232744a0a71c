package io.cvf.ecosystem.integrations.advisories;

import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.skills.SkillAdvisory.Severity;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A warning about versions of a skill.
 *
 * @param affected a range of versions
 * @param versions the published ones in it, the highest first
 * @param withdrawal null while it stands
 */
public record Advisory(
    UUID id,
    SkillId skill,
    String skillSlug,
    String title,
    Severity severity,
    String text,
    String affected,
    List<String> versions,
    @Nullable String fixedIn,
    Instant publishedAt,
    MemberId publishedBy,
    @Nullable Withdrawal withdrawal,
    int told) {

  record Withdrawal(String reason, Instant at) {}

  public Advisory {
    versions = List.copyOf(versions);
  }

  /** Where it is read. */
  String link() {
    return "/skills/%s#advisories".formatted(skillSlug);
  }
}
