package io.cvf.ecosystem.governance.statements;

import io.cvf.ecosystem.governance.ledger.EntryKind;
import io.cvf.ecosystem.governance.rating.LineNames.Name;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement as everybody who may see it sees it. */
@Schema(name = "Statement")
record StatementView(
    String id,
    @Schema(example = "2026-11") YearMonth month,
    Name partner,
    StatementState state,
    String currency,
    @Schema(description = "That succeeded.") long executions,
    @Schema(description = "Counted, never billed.") long failed,
    @Schema(description = "The partner's share, the platform's and suspense together.")
        long grossMinor,
    long partnerMinor,
    long platformMinor,
    @Schema(description = "Executed without an agreement: nobody's as long as there is none.")
        long suspenseMinor,
    @Schema(description = "Of the partner's share: executions of earlier months.")
        long adjustmentsMinor,
    @Schema(description = "Earlier suspense an agreement has released.") long releasedMinor,
    long penaltiesMinor,
    @Schema(description = "The partner's share of what consumers got back.") long refundsMinor,
    @Schema(description = "Put aside for disputes, less what they gave back.") long heldMinor,
    @Schema(description = "Share and released, less penalties, refunds and held.") long netMinor,
    @Schema(description = "From the statement before, less what was paid since.")
        long carriedOverMinor,
    @Schema(description = "Both together; negative when the partner owes it.") long payableMinor,
    long minimumPayoutMinor,
    Instant issuedAt,
    LocalDate dueOn,
    @Schema(description = "Of the Merkle tree over everything counted in the month.")
        @Nullable String monthRoot,
    @Schema(description = "Of the part of it that is the partner's; null when nothing was counted.")
        @Nullable String publisherRoot,
    @Schema(description = "The agreements' texts its lines were shared by.")
        List<DocumentPart> documents,
    @Schema(description = "Disputes that keep or kept it back.") List<HoldPart> holds,
    @Schema(description = "What was booked, at most the first 200.") List<EntryPart> entries) {

  @Schema(name = "StatementDocument")
  record DocumentPart(String sha256, @Nullable String tier, int partnerBasisPoints) {}

  @Schema(name = "StatementHold")
  record HoldPart(String caseId, HoldRows.State state, long amountMinor, Instant since) {}

  @Schema(name = "StatementEntry")
  record EntryPart(
      UUID id,
      EntryKind kind,
      String reference,
      String description,
      LocalDate bookedOn,
      @Schema(description = "What it adds to what the partner is owed.") long amountMinor) {}
}
