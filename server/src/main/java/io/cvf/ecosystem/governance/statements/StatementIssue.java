package io.cvf.ecosystem.governance.statements;

import io.cvf.ecosystem.governance.ledger.EntryKind;
import io.cvf.ecosystem.governance.statements.Statement.Amounts;
import io.cvf.ecosystem.integrations.PartnerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes a month's statements, once its entries are booked. */
@Component
public class StatementIssue {

  private final Statements statements;
  private final StatementRows rows;

  StatementIssue(Statements statements, StatementRows rows) {
    this.statements = statements;
    this.rows = rows;
  }

  /**
   * What a partner's lines of the month come to.
   *
   * @param slug names its accounts
   * @param minimumPayoutMinor of the terms in force last
   * @param netDays from the issue to the day it is due
   */
  public record Earned(
      PartnerId partner,
      String slug,
      long executions,
      long failed,
      long grossMinor,
      long partnerMinor,
      long platformMinor,
      long suspenseMinor,
      long adjustmentsMinor,
      long minimumPayoutMinor,
      int netDays) {}

  public static String id(YearMonth month, String slug) {
    return Statement.id(month, slug);
  }

  /** Partners of earlier statements that something is carried over for, or was booked for since. */
  public Set<PartnerId> unfinished() {
    var unstated = statements.unstated();
    var unfinished = new HashSet<PartnerId>();
    statements
        .latest()
        .forEach((partner, last) -> {
          if (last.amounts().payable() != 0 || unstated.containsKey(last.slug())) {
            unfinished.add(partner);
          }
        });
    return unfinished;
  }

  /** One for each; the caller has the books to itself. */
  public List<Statement> issue(
      YearMonth month, Collection<Earned> earned, String currency, Instant now) {
    var latest = statements.latest();
    var booked = statements.unstated();
    var issued = new ArrayList<Statement>();
    for (var it : earned) {
      var before = latest.get(it.partner());
      issued.add(
          new Statement(
              Statement.id(month, it.slug()),
              month,
              it.partner(),
              it.slug(),
              currency,
              it.executions(),
              it.failed(),
              amounts(
                  it,
                  booked.getOrDefault(it.slug(), Map.of()),
                  before == null ? 0 : before.amounts().payable()),
              it.minimumPayoutMinor(),
              now,
              LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(it.netDays())));
    }
    rows.add(issued);
    statements.state(issued);
    return issued;
  }

  /** Everything booked since the last statement stands on this one, by why it was booked. */
  private static Amounts amounts(Earned it, Map<EntryKind, Long> booked, long before) {
    var released = 0L;
    var penalties = 0L;
    var refunds = 0L;
    var held = 0L;
    var carriedOver = before;
    for (var kind : booked.entrySet()) {
      var minor = kind.getValue();
      switch (kind.getKey()) {
        case SETTLEMENT -> {} // the partner's share of the lines
        case SUSPENSE_RELEASE -> released += minor;
        case PENALTY -> penalties -= minor;
        case REFUND -> refunds -= minor;
        case HOLD, RELEASE, REVERSAL -> held -= minor;
        case PAYOUT, PAYOUT_RETURN -> carriedOver += minor;
        case INVOICE, SUSPENSE, SUSPENSE_VOID, PAYMENT ->
            throw new IllegalStateException(kind + " touches what a partner is owed");
      }
    }
    var net = it.partnerMinor() + released - penalties - refunds - held;
    return new Amounts(
        it.grossMinor(),
        it.partnerMinor(),
        it.platformMinor(),
        it.suspenseMinor(),
        it.adjustmentsMinor(),
        released,
        penalties,
        refunds,
        held,
        net,
        carriedOver,
        carriedOver + net);
  }
}
