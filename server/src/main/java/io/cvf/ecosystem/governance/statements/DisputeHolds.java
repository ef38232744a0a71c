package io.cvf.ecosystem.governance.statements;

import io.cvf.ecosystem.governance.StatementHolds;
import io.cvf.ecosystem.governance.ledger.Account;
import io.cvf.ecosystem.governance.ledger.EntryKind;
import io.cvf.ecosystem.governance.ledger.GeneralLedger;
import io.cvf.ecosystem.governance.ledger.JournalEntry;
import io.cvf.ecosystem.governance.ledger.Posting;
import io.cvf.ecosystem.governance.rating.BilledLine;
import io.cvf.ecosystem.governance.rating.BilledLines;
import io.cvf.ecosystem.governance.rating.ConsumerAccounts;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves a statement's money aside while it is disputed; with several cases until the last ends. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class DisputeHolds implements StatementHolds {

  private final Statements statements;
  private final HoldRows holds;
  private final BilledLines lines;
  private final ConsumerAccounts consumers;
  private final GeneralLedger ledger;
  private final StatementNews news;
  private final AuditLog audit;
  private final Clock clock;

  DisputeHolds(
      Statements statements,
      HoldRows holds,
      BilledLines lines,
      ConsumerAccounts consumers,
      GeneralLedger ledger,
      StatementNews news,
      AuditLog audit,
      Clock clock) {
    this.statements = statements;
    this.holds = holds;
    this.lines = lines;
    this.consumers = consumers;
    this.ledger = ledger;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public void hold(String caseId, PartnerId respondent, Collection<String> ids) {
    ledger.takePart();
    var now = clock.instant();
    for (var statement : statements.lock(ids)) {
      if (!statement.partner().equals(respondent)) {
        continue;
      }
      var kept = holds.isHeld(statement.id()) ? 0 : shareLeft(statement);
      if (holds.add(caseId, statement.id(), kept, now)) {
        book(
            EntryKind.HOLD,
            caseId,
            statement,
            "Disputed by " + caseId,
            List.of(
                new Posting(Account.payable(statement.slug()), kept),
                new Posting(Account.held(statement.slug()), -kept)),
            now);
        record("statement.held", caseId, statement, kept);
        news.held(statement, caseId, kept);
      }
    }
  }

  @Override
  public void release(String caseId) {
    ledger.takePart();
    var now = clock.instant();
    for (var statement : statements.lock(holds.heldBy(caseId))) {
      holds.end(caseId, statement.id(), HoldRows.State.RELEASED, now);
      if (holds.isHeld(statement.id())) {
        continue; // another case keeps it
      }
      var kept = shareLeft(statement);
      book(
          EntryKind.RELEASE,
          caseId,
          statement,
          "%s is over".formatted(caseId),
          List.of(
              new Posting(Account.held(statement.slug()), kept),
              new Posting(Account.payable(statement.slug()), -kept)),
          now);
      record("statement.released", caseId, statement, kept);
      news.released(statement, caseId, kept);
    }
  }

  @Override
  public void reverse(String caseId) {
    ledger.takePart();
    var now = clock.instant();
    for (var statement : statements.lock(holds.heldBy(caseId))) {
      holds.end(caseId, statement.id(), HoldRows.State.REVERSED, now);
      var left =
          lines.lockAll(List.of(statement.id())).stream()
              .filter(line -> line.leftMinor() > 0)
              .toList();
      var share = left.stream().mapToLong(BilledLine::partnerLeftMinor).sum();
      book(
          EntryKind.REVERSAL,
          caseId,
          statement,
          "Reversed by " + caseId,
          reversal(statement, left),
          now);
      lines.refundedAll(left);
      statements.takenBack(statement.id(), share);
      record("statement.reversed", caseId, statement, share);
      news.reversed(statement, caseId, share);
    }
  }

  /** Everybody gives back what they got, to whoever was to pay it. */
  private List<Posting> reversal(Statement statement, List<BilledLine> left) {
    var postings = new ArrayList<Posting>();
    var share = left.stream().mapToLong(BilledLine::partnerLeftMinor).sum();
    var unshared =
        left.stream().filter(BilledLine::isUnshared).mapToLong(BilledLine::leftMinor).sum();
    var all = left.stream().mapToLong(BilledLine::leftMinor).sum();
    postings.add(new Posting(Account.held(statement.slug()), share));
    postings.add(new Posting(Account.suspense(statement.slug()), unshared));
    postings.add(new Posting(Account.REVENUE, all - share - unshared));
    postings.addAll(consumers.credits(left));
    return postings;
  }

  private long shareLeft(Statement statement) {
    return lines.lockAll(List.of(statement.id())).stream()
        .mapToLong(BilledLine::partnerLeftMinor)
        .sum();
  }

  private void book(
      EntryKind kind,
      String caseId,
      Statement statement,
      String what,
      List<Posting> postings,
      Instant now) {
    var _ =
        ledger.post(
            new JournalEntry(
                kind,
                caseId + " " + statement.id(),
                "%s: %s".formatted(statement.id(), what),
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                postings),
            null);
  }

  private void record(String action, String caseId, Statement statement, long minor) {
    audit.record(null, action, statement.subject(), Map.of("case", caseId, "minor", minor), null);
  }
}
