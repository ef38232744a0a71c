package io.cvf.ecosystem.governance.statements;

import io.cvf.ecosystem.governance.Penalties;
import io.cvf.ecosystem.governance.ledger.Account;
import io.cvf.ecosystem.governance.ledger.EntryKind;
import io.cvf.ecosystem.governance.ledger.GeneralLedger;
import io.cvf.ecosystem.governance.ledger.JournalEntry;
import io.cvf.ecosystem.governance.ledger.Posting;
import io.cvf.ecosystem.governance.statements.PenaltyRows.Penalty;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Books penalties: with their month, or at once when that is settled. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PenaltyBooks implements Penalties {

  private static final int WHOLE = 10_000;

  private final PenaltyRows penalties;
  private final Statements statements;
  private final StatementNews news;
  private final GeneralLedger ledger;
  private final AuditLog audit;
  private final Clock clock;

  PenaltyBooks(
      PenaltyRows penalties,
      Statements statements,
      StatementNews news,
      GeneralLedger ledger,
      AuditLog audit,
      Clock clock) {
    this.penalties = penalties;
    this.statements = statements;
    this.news = news;
    this.ledger = ledger;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public void add(
      PartnerId partner, YearMonth month, int basisPoints, String reason, String reference) {
    if (basisPoints < 1 || basisPoints > WHOLE) {
      throw new IllegalArgumentException("No penalty has %d basis points".formatted(basisPoints));
    }
    ledger.takePart(); // a settlement of that month is over, or begins afterwards
    var penalty = new Penalty(reference, partner, month, basisPoints, reason);
    var settled = statements.find(partner, month);
    var minor = settled.map(it -> of(it.amounts().partner(), basisPoints)).orElse(null);
    if (!penalties.add(penalty, clock.instant(), minor)) {
      return;
    }
    audit.record(
        null,
        "penalty.added",
        "partner:" + partner,
        Map.of("reference", reference, "month", month.toString(), "basisPoints", basisPoints),
        reason);
    settled.ifPresent(it -> {
      var today = on(clock.instant());
      var booked = of(it.amounts().partner(), basisPoints);
      var _ = ledger.post(entry(penalty, it.slug(), booked, today), null);
      news.penalty(it, reference, booked, reason);
    });
  }

  @Override
  public boolean waive(String reference, String reason) {
    ledger.takePart();
    var standing = penalties.lock(reference).orElse(null);
    if (standing == null) {
      return false;
    }
    var now = clock.instant();
    var penalty = standing.penalty();
    penalties.waive(reference, reason, now);
    audit.record(
        null,
        "penalty.waived",
        "partner:" + penalty.partner(),
        Map.of("reference", reference, "minor", standing.minor()),
        reason);
    if (standing.minor() > 0) {
      var of = statements.find(penalty.partner(), penalty.month()).orElseThrow();
      var _ =
          ledger.post(opposite(entry(penalty, of.slug(), standing.minor(), on(now)), reason), null);
      news.penaltyWaived(of, reference, standing.minor(), reason);
    }
    return true;
  }

  private static JournalEntry opposite(JournalEntry it, String reason) {
    return new JournalEntry(
        it.kind(),
        "waived " + it.reference(),
        "Taken back: " + reason,
        it.bookedOn(),
        it.postings().stream()
            .map(posting -> new Posting(posting.account(), -posting.minor()))
            .toList());
  }

  private static LocalDate on(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  /**
   * What waits for the month; the caller books it, and keeps other penalties out.
   *
   * @param shareOf the partner's share of the month in minor units
   * @param slugOf names its account
   */
  public List<JournalEntry> settle(
      YearMonth month, ToLongFunction<PartnerId> shareOf, Function<PartnerId, String> slugOf) {
    var entries = new ArrayList<JournalEntry>();
    for (var penalty : penalties.waiting(month)) {
      var share = penalty.month().equals(month) ? shareOf.applyAsLong(penalty.partner()) : 0;
      var minor = of(share, penalty.basisPoints());
      penalties.settled(penalty.reference(), minor);
      if (minor > 0) {
        entries.add(entry(penalty, slugOf.apply(penalty.partner()), minor, month.atEndOfMonth()));
      }
    }
    return entries;
  }

  private static JournalEntry entry(Penalty it, String slug, long minor, LocalDate on) {
    return new JournalEntry(
        EntryKind.PENALTY,
        it.reference(),
        "%s: %s".formatted(it.month(), it.reason()),
        on,
        List.of(new Posting(Account.payable(slug), minor), new Posting(Account.PENALTIES, -minor)));
  }

  static long of(long shareMinor, int basisPoints) {
    return BigDecimal.valueOf(shareMinor)
        .multiply(BigDecimal.valueOf(basisPoints))
        .divide(BigDecimal.valueOf(WHOLE), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
