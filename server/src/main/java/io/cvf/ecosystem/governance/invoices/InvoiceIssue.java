package io.cvf.ecosystem.governance.invoices;

import io.cvf.ecosystem.identity.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes a month's invoices. */
@Component
public class InvoiceIssue {

  private final Invoices invoices;

  InvoiceIssue(Invoices invoices) {
    this.invoices = invoices;
  }

  /** What an organisation's lines of the month come to; more than 0. */
  public record Owed(OrganisationId organisation, String slug, long executions, long totalMinor) {}

  public void issue(YearMonth month, List<Owed> owed, String currency, Instant now) {
    var dueOn = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(Invoice.DAYS);
    invoices.add(
        owed.stream()
            .map(it ->
                new Invoice(
                    Invoice.id(month, it.slug()),
                    month,
                    it.organisation(),
                    it.slug(),
                    currency,
                    it.executions(),
                    it.totalMinor(),
                    0,
                    0,
                    now,
                    dueOn))
            .toList());
  }

  public List<Invoice> ofMonth(YearMonth month) {
    return invoices.ofMonth(month);
  }
}
