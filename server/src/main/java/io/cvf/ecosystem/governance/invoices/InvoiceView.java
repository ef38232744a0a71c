package io.cvf.ecosystem.governance.invoices;

import io.cvf.ecosystem.governance.rating.LineNames.Name;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** An invoice as everybody who may see it sees it. */
@Schema(name = "Invoice")
record InvoiceView(
    String id,
    @Schema(example = "2026-11") YearMonth month,
    Name organisation,
    Invoice.State state,
    String currency,
    long executions,
    long totalMinor,
    @Schema(description = "By refunds, and what was executed without an agreement.")
        long refundedMinor,
    long paidMinor,
    @Schema(description = "Negative when something was given back that had been paid.")
        long openMinor,
    Instant issuedAt,
    LocalDate dueOn,
    List<PaymentPart> payments,
    @Schema(description = "At most the newest 200.") List<RefundPart> refunds,
    List<Action> actions) {

  /** What the caller may do with it. */
  enum Action {
    BOOK_PAYMENT,
    REFUND
  }

  @Schema(name = "InvoicePayment")
  record PaymentPart(String reference, long amountMinor, LocalDate paidOn) {}

  @Schema(name = "InvoiceRefund")
  record RefundPart(UUID id, long line, long amountMinor, String reason, Instant refundedAt) {}
}
