package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner asks to be certified, or certified again.
 *
 * @param plan null when nothing is measured at a staging endpoint
 */
public record PartnerApplication(
    UUID id,
    PartnerId partner,
    String statement,
    @Nullable String stagingEndpoint,
    State state,
    Instant appliedAt,
    MemberId appliedBy,
    Instant waitingSince,
    @Nullable Plan plan) {

  @Schema(name = "PartnerApplicationState")
  enum State {
    OPEN,
    DECIDED,
    WITHDRAWN
  }

  /**
   * How its staging endpoint is measured.
   *
   * @param until the earliest end
   */
  record Plan(Instant until, Duration interval) {

    private static final long MOST_NEEDED = 1_000;

    /**
     * How many probes it takes: half of those the time has room for, because the platform may have
     * been down, at least 1 and never more than the 1,000 a month needs.
     */
    long needed(Instant since) {
      var room = Duration.between(since, until).dividedBy(interval);
      return Math.clamp((room + 1) / 2, 1, MOST_NEEDED);
    }
  }

  boolean isOpen() {
    return state == State.OPEN;
  }
}
