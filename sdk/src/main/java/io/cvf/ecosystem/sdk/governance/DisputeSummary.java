package io.cvf.ecosystem.sdk.governance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dispute as lists show it.
 *
 * @param due the next deadline; null when there is none
 */
public record DisputeSummary(
    String caseId,
    DisputeType type,
    DisputeState state,
    Party claimant,
    Party respondent,
    @Nullable By mediator,
    @Nullable Due due,
    Instant filedAt) {

  /**
   * @param kind {@code PARTNER}, {@code ORGANISATION} or {@code PLATFORM}
   */
  public record Party(String kind, String slug, String name) {}

  /**
   * @param what {@code RESPONSE}, {@code MEDIATION}, {@code APPEAL_PERIOD}, {@code APPEAL} or
   *     {@code REMEDIATION}
   */
  public record Due(Instant at, String what) {}

  public record By(String username) {}
}
