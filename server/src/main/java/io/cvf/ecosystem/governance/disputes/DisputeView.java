package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.platform.access.People.Person;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A dispute as its parties and mediators see it. */
@Schema(name = "Dispute")
record DisputeView(
    String caseId,
    Parties.Named claimant,
    Parties.Named respondent,
    DisputeType type,
    DisputeState state,
    @Schema(description = "Markdown.") String description,
    String descriptionHtml,
    Instant filedAt,
    Person filedBy,
    @Nullable Submitted response,
    @Nullable Person mediator,
    @Nullable Due due,
    @Schema(description = "The mediator's decision.") @Nullable Decision resolution,
    @Nullable Submitted appeal,
    @Schema(description = "The decision about the appeal; it is final.")
        @Nullable Decision decision,
    @Nullable Settling settlement,
    @Nullable Plan remediation,
    @Schema(description = "How many statements are held back as long as it is open.") int holds,
    @Schema(description = "The sealed month a partner contests.", example = "2026-11")
        @Nullable String slaMonth,
    List<Event> timeline,
    @Schema(description = "The caller's; absent for everyone else.") @Nullable Side side,
    long version,
    @Schema(description = "What the caller may do now.") Set<DisputeAction> actions) {

  @Schema(name = "DisputeSubmission")
  record Submitted(String text, String html, Person by, Instant at, Side side) {}

  @Schema(name = "DisputeDue")
  record Due(DueKind what, @Schema(description = "At that moment it is too late.") Instant at) {

    static @Nullable Due of(Dispute.@Nullable Due due) {
      return due == null ? null : new Due(due.what(), due.at());
    }
  }

  @Schema(name = "DisputeDecision")
  record Decision(
      Outcome outcome, @Nullable Side against, String reason, String html, Person by, Instant at) {}

  @Schema(name = "DisputeSettlement")
  record Settling(
      String text,
      Side offeredBy,
      Instant offeredAt,
      @Nullable Person acceptedBy,
      @Nullable Instant acceptedAt) {}

  @Schema(name = "DisputeRemediation")
  record Plan(
      String plan,
      String html,
      Side against,
      @Schema(description = "Its last day, in UTC.") LocalDate dueOn,
      Dispute.Remediation.State state,
      @Nullable Instant doneAt) {}

  @Schema(name = "DisputeTimelineEntry")
  record Event(
      Instant at,
      DisputeEvent.What what,
      @Schema(description = "Absent for the platform.") @Nullable Person by,
      @Nullable String text) {}

  /** A dispute in a list. */
  @Schema(name = "DisputeSummary")
  record Summary(
      String caseId,
      Parties.Named claimant,
      Parties.Named respondent,
      DisputeType type,
      DisputeState state,
      Instant filedAt,
      @Nullable Person mediator,
      @Nullable Due due,
      @Nullable Side side) {}
}
