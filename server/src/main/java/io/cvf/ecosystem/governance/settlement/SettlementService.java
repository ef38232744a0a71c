package io.cvf.ecosystem.governance.settlement;

import io.cvf.ecosystem.governance.TermsInForce.Period;
import io.cvf.ecosystem.governance.invoices.Invoice;
import io.cvf.ecosystem.governance.invoices.InvoiceIssue;
import io.cvf.ecosystem.governance.invoices.InvoiceIssue.Owed;
import io.cvf.ecosystem.governance.ledger.BookCurrency;
import io.cvf.ecosystem.governance.ledger.GeneralLedger;
import io.cvf.ecosystem.governance.rating.BilledLines;
import io.cvf.ecosystem.governance.rating.BilledLines.NewLine;
import io.cvf.ecosystem.governance.rating.ConsumerAccounts;
import io.cvf.ecosystem.governance.rating.Rating;
import io.cvf.ecosystem.governance.rating.RatingBases;
import io.cvf.ecosystem.governance.statements.PenaltyBooks;
import io.cvf.ecosystem.governance.statements.StatementIssue;
import io.cvf.ecosystem.governance.statements.StatementIssue.Earned;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.metering.BillingMonths.Seal;
import io.cvf.ecosystem.metering.UsageTotals;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.money.MinorUnits;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles a sealed month: rates it, and writes books, statements and invoices at once. */
@Service
public class SettlementService {

  /** Where no terms say how. */
  private static final BigDecimal MINIMUM_PAYOUT = BigDecimal.valueOf(100);

  private static final int NET_DAYS = 30;

  private final Settlements settlements;
  private final UsageTotals usage;
  private final RatingBases bases;
  private final BilledLines lines;
  private final StatementIssue statements;
  private final InvoiceIssue invoices;
  private final PenaltyBooks penalties;
  private final PartnerDirectory partners;
  private final ConsumerAccounts consumers;
  private final GeneralLedger ledger;
  private final BookCurrency currency;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SettlementService(
      Settlements settlements,
      UsageTotals usage,
      RatingBases bases,
      BilledLines lines,
      StatementIssue statements,
      InvoiceIssue invoices,
      PenaltyBooks penalties,
      PartnerDirectory partners,
      ConsumerAccounts consumers,
      GeneralLedger ledger,
      BookCurrency currency,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.settlements = settlements;
    this.usage = usage;
    this.bases = bases;
    this.lines = lines;
    this.statements = statements;
    this.invoices = invoices;
    this.penalties = penalties;
    this.partners = partners;
    this.consumers = consumers;
    this.ledger = ledger;
    this.currency = currency;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** All of it or nothing; a month that is settled stays as it is. */
  @Transactional
  public void settle(Seal seal) {
    ledger.keepToOneself();
    var month = seal.month();
    if (settlements.find(month).isPresent()) {
      return;
    }
    var units = currency.units();
    var basis = bases.of(month);
    var rating = new Rating(basis, units);
    usage.days(month, basis.borders(), rating::add);
    var rated = new MonthLines(month, rating.lines());
    var now = clock.instant();
    var earned = earned(month, rated, basis.terms(), units);
    var slugs = consumers.slugs(rated.consumers().keySet());
    var owed = owed(rated, slugs);
    settlements.add(settlement(seal, rated, earned.size(), owed.size(), units.code(), now));
    invoices.issue(month, owed, units.code(), now);
    var entries = new ArrayList<>(MonthEntries.of(month, owed, earned));
    entries.addAll(
        penalties.settle(
            month,
            partner -> rated.of(partner, it -> it.partner),
            partner -> slug(earned, partner)));
    var _ = ledger.post(entries, null);
    var _ = statements.issue(month, earned, units.code(), now);
    keep(month, rated, earned, owed, slugs);
    audit.record(
        null,
        "month.settled",
        "billing-month:" + month,
        Map.of(
            "statements", earned.size(),
            "invoices", owed.size(),
            "grossMinor", rated.all().gross,
            "monthRoot", seal.root()),
        null);
    events.publishEvent(new MonthSettled(month));
  }

  /** Partners with lines or an agreement in the month, and those something is carried over for. */
  private List<Earned> earned(
      YearMonth month, MonthLines rated, Map<PartnerId, List<Period>> terms, MinorUnits units) {
    var begin = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    var wanted = new HashSet<>(rated.partners().keySet());
    terms.forEach((partner, periods) -> {
      if (periods.getLast().until().isAfter(begin)) {
        wanted.add(partner);
      }
    });
    wanted.addAll(statements.unfinished());
    return partners.of(wanted).values().stream()
        .sorted(Comparator.comparing(PartnerDirectory.Entry::slug))
        .map(it -> earned(it, rated, terms.getOrDefault(it.id(), List.of()), units))
        .toList();
  }

  private static Earned earned(
      PartnerDirectory.Entry partner, MonthLines rated, List<Period> terms, MinorUnits units) {
    var revenue = terms.isEmpty() ? null : terms.getLast().terms().revenue();
    var id = partner.id();
    return new Earned(
        id,
        partner.slug(),
        rated.of(id, it -> it.executions),
        rated.of(id, it -> it.failed),
        rated.of(id, it -> it.gross),
        rated.of(id, it -> it.partner),
        rated.of(id, it -> it.platform),
        rated.of(id, it -> it.suspense),
        rated.of(id, it -> it.adjustments),
        revenue == null ? units.rounded(MINIMUM_PAYOUT) : revenue.minimumPayoutMinor(),
        revenue == null ? NET_DAYS : revenue.netDays());
  }

  private static List<Owed> owed(MonthLines rated, Map<OrganisationId, String> slugs) {
    return rated.consumers().entrySet().stream()
        .filter(it -> it.getValue().gross > 0)
        .map(it ->
            new Owed(
                it.getKey(),
                slugs.getOrDefault(it.getKey(), it.getKey().toString()),
                it.getValue().executions,
                it.getValue().gross))
        .sorted(Comparator.comparing(Owed::slug))
        .toList();
  }

  private static String slug(List<Earned> earned, PartnerId partner) {
    return earned.stream()
        .filter(it -> it.partner().equals(partner))
        .map(Earned::slug)
        .findFirst()
        .orElseThrow();
  }

  private void keep(
      YearMonth month,
      MonthLines rated,
      List<Earned> earned,
      List<Owed> owed,
      Map<OrganisationId, String> slugs) {
    var statementOf = new HashMap<PartnerId, String>();
    earned.forEach(it -> statementOf.put(it.partner(), StatementIssue.id(month, it.slug())));
    var billed = new HashSet<OrganisationId>();
    owed.forEach(it -> billed.add(it.organisation()));
    var kept = new ArrayList<NewLine>(rated.lines().size());
    for (var line : rated.lines()) {
      var statement = statementOf.get(line.partner());
      if (statement == null) {
        throw new IllegalStateException("No partner %s to pay".formatted(line.partner()));
      }
      var slug = slugs.getOrDefault(line.consumer(), line.consumer().toString());
      kept.add(
          new NewLine(
              line, statement, billed.contains(line.consumer()) ? Invoice.id(month, slug) : null));
    }
    lines.add(kept);
  }

  private static Settlement settlement(
      Seal seal, MonthLines rated, int statements, int invoices, String currency, Instant now) {
    var all = rated.all();
    return new Settlement(
        seal.month(),
        seal.root(),
        now,
        currency,
        statements,
        invoices,
        rated.lines().size(),
        all.executions,
        all.failed,
        all.gross,
        all.partner,
        all.platform,
        all.suspense);
  }
}
