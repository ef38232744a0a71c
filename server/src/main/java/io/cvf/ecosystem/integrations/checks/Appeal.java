package io.cvf.ecosystem.integrations.checks;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A publisher's word against what a check found.
 *
 * @param ruling null while nobody decided
 */
public record Appeal(UUID id, String text, Instant at, MemberId by, @Nullable Ruling ruling) {

  /** What became of it. */
  public enum Decision {
    /** The check no longer stops this version, as long as it finds the same. */
    ACCEPTED,
    DISMISSED
  }

  public record Ruling(Decision decision, String reason, MemberId by, Instant at) {}

  public boolean isAccepted() {
    return ruling != null && ruling.decision() == Decision.ACCEPTED;
  }
}
