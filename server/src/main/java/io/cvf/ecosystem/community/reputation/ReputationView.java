package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.rules.reputation.Cut;
import io.cvf.rules.reputation.EntryKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's reputation, and where it comes from. */
@Schema(name = "Reputation")
record ReputationView(
    @Schema(description = "Millionths of a point, now.") long reputationMicros,
    @Schema(description = "Of a ballot in a vote that starts now; 1,000,000 is a weight of one.")
        long weightMicros,
    boolean aboveFloor,
    boolean foundingElector,
    CertificationLevel certificationLevel,
    List<Part> parts,
    @Schema(description = "The score on up to 60 days of the last 12 months, oldest first.")
        List<OnDay> history,
    Page<EntryView> entries) {

  /** What one kind of deed contributes; reversals are counted with what they reverse. */
  @Schema(name = "ReputationPart")
  record Part(
      EntryKind kind,
      @Schema(description = "Earned, before it fades.") int points,
      @Schema(description = "What is left of it now.") long micros) {}

  @Schema(name = "ReputationOnDay")
  record OnDay(LocalDate day, long micros) {}

  @Schema(name = "ReputationEntry")
  record EntryView(
      UUID id,
      EntryKind kind,
      int points,
      @Schema(description = "What the deed is worth without limits.") int nominalPoints,
      @Schema(description = "What is left of its own points now.") long micros,
      Instant occurredAt,
      ListedEntry.@Nullable Subject subject,
      @Schema(description = "Who gave it; absent for the suspended.") @Nullable String giver,
      @Schema(description = "Why it has fewer points, or why it corrects another.")
          @Nullable String note,
      @Nullable VoidedView voided,
      @Schema(description = "Only for its receiver and moderators.") @Nullable AppealView appeal,
      @Schema(description = "What you may do with it now.") List<ListedEntry.Action> actions) {}

  @Schema(name = "ReputationEntryVoided")
  record VoidedView(
      String reason,
      Instant at,
      @Nullable String by,
      @Schema(description = "The entry that took the points.") UUID entry) {}

  @Schema(name = "ReputationAppeal")
  record AppealView(
      String text,
      Instant at,
      @Schema(allowableValues = {"UPHELD", "REJECTED"}) @Nullable String decision,
      @Nullable String decisionReason) {

    static @Nullable AppealView of(ListedEntry.@Nullable Appeal appeal) {
      if (appeal == null) {
        return null;
      }
      var upheld = appeal.upheld();
      var decision = upheld == null ? null : upheld ? "UPHELD" : "REJECTED";
      return new AppealView(appeal.text(), appeal.at(), decision, appeal.decisionReason());
    }
  }

  /** Why an entry has fewer points than its deed is worth; null when it has them all. */
  static @Nullable String note(Cut cut) {
    return switch (cut) {
      case NONE -> null;
      case DAY_LIMIT -> "The limit of points from peers on one day was reached.";
      case GIVER_LIMIT -> "The limit of points from this giver was reached.";
      case GIVER_BELOW_FLOOR -> "The giver had too little reputation to give points.";
      case VOIDED_BEFORE -> "A moderator voided points for the same upvote before.";
    };
  }
}
