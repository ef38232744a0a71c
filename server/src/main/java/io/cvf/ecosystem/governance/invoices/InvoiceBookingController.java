package io.cvf.ecosystem.governance.invoices;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What finance books on invoices. */
@RestController
@RequestMapping("/api/v1/invoices/{id}")
@Tag(name = "Invoices")
class InvoiceBookingController {

  private final InvoiceAccess access;
  private final InvoiceViews views;
  private final PaymentService payments;
  private final RefundService refunds;

  InvoiceBookingController(
      InvoiceAccess access, InvoiceViews views, PaymentService payments, RefundService refunds) {
    this.access = access;
    this.views = views;
    this.payments = payments;
    this.refunds = refunds;
  }

  @Schema(name = "NewInvoicePayment")
  record NewPayment(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Long amountMinor,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable LocalDate paidOn,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "Of the bank; the same one is booked once.")
          @Nullable String reference) {}

  @Schema(name = "NewInvoiceRefund")
  record NewRefund(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Its id.")
          @Nullable Long line,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "At most what is left of the line.")
          @Nullable Long amountMinor,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {}

  @PostMapping("/payment")
  @AllowedTo(Role.FINANCE)
  @Operation(
      summary = "Book that an invoice was paid, in full or in part",
      description = "Not by somebody of the organisation.")
  InvoiceView pay(@PathVariable String id, @RequestBody NewPayment payment, Caller caller) {
    payments.pay(id, payment.amountMinor(), payment.paidOn(), payment.reference(), caller);
    return views.of(access.invoice(id, caller), caller);
  }

  @PostMapping("/refunds")
  @AllowedTo(Role.FINANCE)
  @Operation(
      summary = "Give something of a line back, at the shares it was paid by",
      description = "Not by somebody of the organisation or the partner.")
  InvoiceView refund(@PathVariable String id, @RequestBody NewRefund refund, Caller caller) {
    refunds.refund(id, refund.line(), refund.amountMinor(), refund.reason(), caller);
    return views.of(access.invoice(id, caller), caller);
  }
}
