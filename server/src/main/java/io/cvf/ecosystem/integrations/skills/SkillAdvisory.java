package io.cvf.ecosystem.integrations.skills;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A warning about versions of a skill, as everyone may read it.
 *
 * @param affected a range such as {@code >=1.0.0 <1.4.2}
 * @param affectedVersions the published ones in that range, the highest first
 * @param told how many members were told, because they had fetched one of those
 */
public record SkillAdvisory(
    UUID id,
    String skillId,
    String title,
    Severity severity,
    String text,
    String html,
    String affected,
    List<String> affectedVersions,
    @Nullable String fixedIn,
    Instant publishedAt,
    Author by,
    State state,
    @Nullable Withdrawn withdrawn,
    int told,
    List<Action> actions) {

  public enum Severity {
    LOW,
    MODERATE,
    HIGH,
    CRITICAL
  }

  public enum State {
    OPEN,
    WITHDRAWN
  }

  public enum Action {
    WITHDRAW
  }

  @Schema(name = "SkillAdvisoryAuthor")
  public record Author(String username) {}

  @Schema(name = "SkillAdvisoryWithdrawal")
  public record Withdrawn(String reason, Instant at) {}
}
