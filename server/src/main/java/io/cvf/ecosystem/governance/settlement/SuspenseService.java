package io.cvf.ecosystem.governance.settlement;

import io.cvf.ecosystem.governance.TermsInForce;
import io.cvf.ecosystem.governance.TermsInForce.Terms;
import io.cvf.ecosystem.governance.ledger.Account;
import io.cvf.ecosystem.governance.ledger.EntryKind;
import io.cvf.ecosystem.governance.ledger.GeneralLedger;
import io.cvf.ecosystem.governance.ledger.JournalEntry;
import io.cvf.ecosystem.governance.ledger.Posting;
import io.cvf.ecosystem.governance.rating.BilledLine;
import io.cvf.ecosystem.governance.rating.BilledLines;
import io.cvf.ecosystem.governance.rating.ConsumerAccounts;
import io.cvf.ecosystem.governance.statements.Statement;
import io.cvf.ecosystem.governance.statements.StatementBooks;
import io.cvf.ecosystem.governance.statements.StatementNews;
import io.cvf.ecosystem.platform.audit.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shares suspense by an agreement that came later, or gives it back to the consumers. */
@Service
public class SuspenseService {

  private final StatementBooks statements;
  private final BilledLines lines;
  private final TermsInForce terms;
  private final ConsumerAccounts consumers;
  private final GeneralLedger ledger;
  private final SettlementSettings settings;
  private final StatementNews news;
  private final AuditLog audit;
  private final Clock clock;

  SuspenseService(
      StatementBooks statements,
      BilledLines lines,
      TermsInForce terms,
      ConsumerAccounts consumers,
      GeneralLedger ledger,
      SettlementSettings settings,
      StatementNews news,
      AuditLog audit,
      Clock clock) {
    this.statements = statements;
    this.lines = lines;
    this.terms = terms;
    this.consumers = consumers;
    this.ledger = ledger;
    this.settings = settings;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a statement has in suspense; nothing happens while it has to wait. */
  @Transactional
  public void decide(String statementId) {
    ledger.takePart();
    var open = statements.open(statementId).orElseThrow();
    var statement = open.statement();
    var now = clock.instant();
    var waiting =
        lines.lockAll(List.of(statementId)).stream()
            .filter(line -> line.isUnshared() && line.voidedAt() == null)
            .toList();
    if (waiting.isEmpty()) {
      return;
    }
    var agreed = terms.at(statement.partner(), now);
    if (agreed.isPresent()) {
      release(open, waiting, agreed.get(), now);
    } else if (!now.isBefore(settings.voidedAt(statement.month()))) {
      giveBack(statement, waiting, now);
    }
  }

  private void release(
      StatementBooks.Open open, List<BilledLine> waiting, Terms agreed, Instant now) {
    var statement = open.statement();
    var shared = lines.release(waiting, agreed, now);
    var all = shared.stream().mapToLong(BilledLine::leftMinor).sum();
    var partner = shared.stream().mapToLong(BilledLine::partnerLeftMinor).sum();
    var _ =
        ledger.post(
            new JournalEntry(
                EntryKind.SUSPENSE_RELEASE,
                statement.id(),
                "%s has an agreement now".formatted(statement.slug()),
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                List.of(
                    new Posting(Account.suspense(statement.slug()), all),
                    new Posting(open.owed(), -partner),
                    new Posting(Account.REVENUE, partner - all))),
            null);
    audit.record(
        null,
        "suspense.released",
        statement.subject(),
        Map.of("minor", all, "documentSha256", agreed.documentSha256()),
        null);
    news.shared(statement, partner);
  }

  private void giveBack(Statement statement, List<BilledLine> waiting, Instant now) {
    var all = waiting.stream().mapToLong(BilledLine::leftMinor).sum();
    var postings = new ArrayList<Posting>();
    postings.add(new Posting(Account.suspense(statement.slug()), all));
    postings.addAll(consumers.credits(waiting));
    var _ =
        ledger.post(
            new JournalEntry(
                EntryKind.SUSPENSE_VOID,
                statement.id(),
                "%s came to no agreement".formatted(statement.slug()),
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                postings),
            null);
    lines.voided(statement.id(), now);
    audit.record(null, "suspense.voided", statement.subject(), Map.of("minor", all), null);
    news.voided(statement, all);
  }
}
