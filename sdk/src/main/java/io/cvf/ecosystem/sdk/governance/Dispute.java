package io.cvf.ecosystem.sdk.governance;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dispute with everything that was said.
 *
 * @param caseId such as {@code DISP-2026-001}
 * @param due the next deadline; null when there is none
 * @param resolution of the mediator
 * @param decision about the appeal
 */
public record Dispute(
    String caseId,
    DisputeType type,
    DisputeState state,
    DisputeSummary.Party claimant,
    DisputeSummary.Party respondent,
    DisputeSummary.@Nullable By mediator,
    DisputeSummary.@Nullable Due due,
    String description,
    @Nullable Submission response,
    @Nullable Decision resolution,
    @Nullable Submission appeal,
    @Nullable Decision decision,
    int holds,
    Instant filedAt,
    List<Event> timeline,
    long version) {

  public Dispute {
    timeline = List.copyOf(requireNonNullElse(timeline, List.of()));
  }

  /**
   * @param side {@code CLAIMANT} or {@code RESPONDENT}
   */
  public record Submission(Instant at, DisputeSummary.By by, String side, String text) {}

  /**
   * @param outcome such as {@code REMEDIATE}
   */
  public record Decision(
      Instant at, DisputeSummary.By by, String outcome, @Nullable String against, String reason) {}

  /**
   * @param what such as {@code RESPONDED}
   * @param by null when a deadline did it
   */
  public record Event(
      Instant at, String what, DisputeSummary.@Nullable By by, @Nullable String text) {}
}
