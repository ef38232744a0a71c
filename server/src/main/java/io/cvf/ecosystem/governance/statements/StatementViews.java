package io.cvf.ecosystem.governance.statements;

import io.cvf.ecosystem.governance.TermsInForce;
import io.cvf.ecosystem.governance.ledger.Account;
import io.cvf.ecosystem.governance.ledger.BookedEntry;
import io.cvf.ecosystem.governance.ledger.GeneralLedger;
import io.cvf.ecosystem.governance.ledger.Posting;
import io.cvf.ecosystem.governance.rating.BilledLines;
import io.cvf.ecosystem.governance.rating.LineNames.Name;
import io.cvf.ecosystem.governance.statements.StatementView.DocumentPart;
import io.cvf.ecosystem.governance.statements.StatementView.EntryPart;
import io.cvf.ecosystem.governance.statements.StatementView.HoldPart;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.metering.BillingMonths;
import io.cvf.ecosystem.metering.CountedExecutions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what is shown of a statement. */
@Component
class StatementViews {

  private static final int MOST_ENTRIES = 200;

  private final Statements statements;
  private final HoldRows holds;
  private final BilledLines lines;
  private final GeneralLedger ledger;
  private final PartnerDirectory partners;
  private final BillingMonths months;
  private final CountedExecutions counted;
  private final TermsInForce terms;

  StatementViews(
      Statements statements,
      HoldRows holds,
      BilledLines lines,
      GeneralLedger ledger,
      PartnerDirectory partners,
      BillingMonths months,
      CountedExecutions counted,
      TermsInForce terms) {
    this.statements = statements;
    this.holds = holds;
    this.lines = lines;
    this.ledger = ledger;
    this.partners = partners;
    this.months = months;
    this.counted = counted;
    this.terms = terms;
  }

  StatementView of(Statements.Row row) {
    var it = row.statement();
    var amounts = it.amounts();
    var partner = partners.find(it.partner().toString());
    return new StatementView(
        it.id(),
        it.month(),
        new Name(it.slug(), partner.name()),
        row.state(),
        it.currency(),
        it.executions(),
        it.failed(),
        amounts.gross(),
        amounts.partner(),
        amounts.platform(),
        amounts.suspense(),
        amounts.adjustments(),
        amounts.released(),
        amounts.penalties(),
        amounts.refunds(),
        amounts.held(),
        amounts.net(),
        amounts.carriedOver(),
        amounts.payable(),
        it.minimumPayoutMinor(),
        it.issuedAt(),
        it.dueOn(),
        months.seal(it.month()).map(BillingMonths.Seal::root).orElse(null),
        counted.part(partner.organisation(), it.month()).root(),
        documents(it),
        holds.of(it.id()).stream()
            .map(hold -> new HoldPart(hold.caseId(), hold.state(), hold.minor(), hold.heldAt()))
            .toList(),
        entries(it));
  }

  Name name(Statement it) {
    return new Name(it.slug(), partners.find(it.partner().toString()).name());
  }

  List<DocumentPart> documents(Statement it) {
    var texts = lines.documents(it.id());
    var tiers = terms.tiers(texts.stream().map(BilledLines.Document::sha256).toList());
    return texts.stream()
        .map(text -> {
          var tier = tiers.get(text.sha256());
          return new DocumentPart(
              text.sha256(), tier == null ? null : tier.name(), text.partnerBasisPoints());
        })
        .toList();
  }

  private List<EntryPart> entries(Statement it) {
    var payable = Account.payable(it.slug());
    return ledger.entries(statements.entries(it.id(), MOST_ENTRIES)).stream()
        .map(entry -> entry(entry, payable))
        .toList();
  }

  private static EntryPart entry(BookedEntry it, Account payable) {
    var minor =
        it.postings().stream()
            .filter(posting -> posting.account().equals(payable))
            .mapToLong(Posting::minor)
            .sum();
    return new EntryPart(
        it.id(), it.kind(), it.reference(), it.description(), it.bookedOn(), -minor);
  }
}
