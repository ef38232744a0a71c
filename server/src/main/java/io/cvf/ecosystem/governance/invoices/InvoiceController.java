package io.cvf.ecosystem.governance.invoices;

import io.cvf.ecosystem.governance.rating.BilledLine;
import io.cvf.ecosystem.governance.rating.BilledLines;
import io.cvf.ecosystem.governance.rating.LineNames;
import io.cvf.ecosystem.governance.rating.LineNames.Name;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Invoices")
class InvoiceController {

  private final InvoiceAccess access;
  private final Invoices invoices;
  private final InvoiceViews views;
  private final BilledLines lines;
  private final LineNames names;

  InvoiceController(
      InvoiceAccess access,
      Invoices invoices,
      InvoiceViews views,
      BilledLines lines,
      LineNames names) {
    this.access = access;
    this.invoices = invoices;
    this.views = views;
    this.lines = lines;
    this.names = names;
  }

  @Schema(name = "InvoiceSummary")
  record Summary(
      String id,
      YearMonth month,
      String organisation,
      Invoice.State state,
      String currency,
      long executions,
      long totalMinor,
      long refundedMinor,
      long paidMinor,
      long openMinor,
      Instant issuedAt,
      LocalDate dueOn) {

    static Summary of(Invoice it, LocalDate today) {
      return new Summary(
          it.id(),
          it.month(),
          it.slug(),
          it.state(today),
          it.currency(),
          it.executions(),
          it.totalMinor(),
          it.refundedMinor(),
          it.paidMinor(),
          it.openMinor(),
          it.issuedAt(),
          it.dueOn());
    }
  }

  @Schema(name = "InvoiceLine")
  record LineView(
      long id,
      Name skill,
      @Schema(description = "Before the invoice's month when they came late.") YearMonth executedIn,
      @Schema(description = "That succeeded; others are not billed.") long executions,
      long failed,
      long quantity,
      @Schema(description = "Of a unit, in the currency.", example = "0.0025") String price,
      String currency,
      long grossMinor,
      long refundedMinor) {

    static LineView of(BilledLine it, LineNames.Known names, String currency) {
      return new LineView(
          it.id(),
          names.skill(it),
          it.executedIn(),
          it.executions(),
          it.failed(),
          it.quantity(),
          it.price().toPlainString(),
          currency,
          it.grossMinor(),
          it.refundedMinor());
    }
  }

  @GetMapping("/organisations/{organisation}/invoices")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "What an organisation was billed, newest first",
      description = "For its people, finance and administrators.")
  Page<Summary> ofOrganisation(@PathVariable String organisation, Caller caller, Paging paging) {
    var found = access.organisation(organisation, caller);
    var today = views.today();
    return invoices.page(found.id(), null, today, paging).map(it -> Summary.of(it, today));
  }

  @GetMapping("/invoices")
  @AllowedTo({Role.FINANCE, Role.ADMIN})
  @Operation(summary = "All invoices, newest first")
  Page<Summary> all(@RequestParam(required = false) Invoice.@Nullable State state, Paging paging) {
    var today = views.today();
    return invoices.page(null, state, today, paging).map(it -> Summary.of(it, today));
  }

  @GetMapping("/invoices/{id}")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "An invoice: what is owed, paid and given back",
      description = "For the organisation's people, finance and administrators.")
  InvoiceView invoice(@PathVariable String id, Caller caller) {
    return views.of(access.invoice(id, caller), caller);
  }

  @GetMapping("/invoices/{id}/lines")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "What an invoice is the sum of, by skill and price",
      description = "For the organisation's people, finance and administrators.")
  Page<LineView> lines(@PathVariable String id, Caller caller, Paging paging) {
    var invoice = access.invoice(id, caller);
    var page = lines.ofInvoice(invoice.id(), paging);
    var known = names.of(page.items());
    return page.map(it -> LineView.of(it, known, invoice.currency()));
  }
}
