package io.cvf.ecosystem.governance.settlement;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.governance.invoices.InvoiceIssue;
import io.cvf.ecosystem.governance.invoices.InvoiceNews;
import io.cvf.ecosystem.governance.statements.StatementBooks;
import io.cvf.ecosystem.governance.statements.StatementNews;
import io.cvf.ecosystem.identity.StaffDirectory;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.access.Role;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those concerned of a settled month, once the books are closed. */
@Component
class SettlementNews {

  private final Settlements settlements;
  private final StatementBooks statements;
  private final StatementNews statementNews;
  private final InvoiceIssue invoices;
  private final InvoiceNews invoiceNews;
  private final StaffDirectory staff;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SettlementNews(
      Settlements settlements,
      StatementBooks statements,
      StatementNews statementNews,
      InvoiceIssue invoices,
      InvoiceNews invoiceNews,
      StaffDirectory staff,
      ApplicationEventPublisher events,
      Clock clock) {
    this.settlements = settlements;
    this.statements = statements;
    this.statementNews = statementNews;
    this.invoices = invoices;
    this.invoiceNews = invoiceNews;
    this.staff = staff;
    this.events = events;
    this.clock = clock;
  }

  @ApplicationModuleListener(id = "governance.month-settled")
  void tell(MonthSettled settled) {
    statementNews.issued(statements.ofMonth(settled.month()));
    invoiceNews.issued(invoices.ofMonth(settled.month()));
    settlements.find(settled.month()).ifPresent(this::tellFinance);
  }

  private void tellFinance(Settlement it) {
    var finance = staff.holding(Role.FINANCE);
    if (finance.isEmpty()) {
      return;
    }
    events.publishEvent(
        new NotificationRequested(
            UUID.nameUUIDFromBytes("settlement:%s".formatted(it.month()).getBytes(UTF_8)),
            NotificationKind.BILLING,
            Audience.members(finance),
            null,
            "%s is settled".formatted(it.month()),
            "%,d statements and %,d invoices are written."
                .formatted(it.statements(), it.invoices()),
            "/finance/months",
            clock.instant()));
  }
}
