package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.governance.payouts.PayoutDetailsView.PartnerName;
import io.cvf.ecosystem.platform.access.People.Person;
import io.cvf.ecosystem.platform.web.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A payout run, or what one would be. */
@Schema(name = "PayoutRun")
record PayoutRunView(
    @Schema(
            description = "Absent for a dry run, of which nothing is kept.",
            example = "PAY-2026-12-01")
        @Nullable String id,
    State state,
    @Schema(description = "Pays what rests on statements that are due on that day or before.")
        LocalDate dueBy,
    String currency,
    @Schema(description = "Without what was dropped or came back.") long totalMinor,
    @Schema(description = "How many payouts that is.") int payouts,
    @Nullable Person preparedBy,
    @Nullable Instant preparedAt,
    @Nullable Person releasedBy,
    @Nullable Instant releasedAt,
    @Schema(description = "When the bank is asked to pay.") @Nullable LocalDate executeOn,
    @Nullable LocalDate paidOn,
    @Nullable Person paidBy,
    @Schema(description = "Finds the payment at the bank.") @Nullable String reference,
    @Nullable Cancellation cancelled,
    @Schema(description = "The first 50; of a dry run all, at most 1,000.") Page<ItemView> items,
    @Schema(
            description =
                "From what the run before paid each partner; the greatest first, at most 200.")
        List<Difference> differences,
    @Schema(description = "What you may do with it now.") List<Action> actions) {

  enum State {
    DRY_RUN,
    PREPARED,
    RELEASED,
    PAID,
    CANCELLED
  }

  enum Action {
    RELEASE,
    DOWNLOAD,
    PAY,
    RETURN,
    CANCEL
  }

  @Schema(name = "PayoutRunCancellation")
  record Cancellation(Person by, Instant at, String reason) {}

  @Schema(name = "PayoutRunItem")
  record ItemView(
      PartnerName partner,
      long amountMinor,
      @Schema(description = "What the run before paid; absent when nothing.")
          @Nullable Long lastMinor,
      String holder,
      String iban,
      @Nullable String bic,
      @Schema(description = "Absent in a dry run.") @Nullable String endToEndId,
      @Schema(description = "Paid although it is below the minimum, or the partner has ended.")
          boolean finalPayment,
      PayoutItem.State state,
      @Schema(description = "Why it was dropped or came back.") @Nullable String reason) {

    static ItemView of(PayoutItem it) {
      return new ItemView(
          new PartnerName(it.slug(), it.name()),
          it.minor(),
          it.lastMinor(),
          it.account().holder(),
          it.account().iban(),
          it.account().bic(),
          it.run().isEmpty() ? null : it.endToEndId(),
          it.isFinal(),
          it.state(),
          it.reason());
    }
  }

  @Schema(name = "PayoutDifference")
  record Difference(
      PartnerName partner,
      @Schema(description = "Absent when the run before paid nothing.") @Nullable Long lastMinor,
      @Schema(description = "0 when this run pays nothing.") long nowMinor) {}

  @Schema(name = "PayoutRunSummary")
  record Summary(
      String id,
      State state,
      LocalDate dueBy,
      String currency,
      long totalMinor,
      int payouts,
      Person preparedBy,
      Instant preparedAt,
      @Nullable Person releasedBy,
      @Nullable LocalDate paidOn) {}
}
