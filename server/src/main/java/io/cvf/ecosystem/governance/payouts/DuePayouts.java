package io.cvf.ecosystem.governance.payouts;

import static java.util.Objects.requireNonNull;

import io.cvf.ecosystem.governance.DueStatements;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.problems.Violations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who is to be paid what, by the books and the statements that are due. */
@Component
public class DuePayouts {

  /** No statement is older, and databases know no days as far away as Java does. */
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  private final PayableBalances balances;
  private final KnownPayoutDetails details;
  private final PartnerDirectory partners;
  private final DueStatements statements;
  private final Clock clock;

  DuePayouts(
      PayableBalances balances,
      KnownPayoutDetails details,
      PartnerDirectory partners,
      DueStatements statements,
      Clock clock) {
    this.balances = balances;
    this.details = details;
    this.partners = partners;
    this.statements = statements;
    this.clock = clock;
  }

  /**
   * What can be paid today.
   *
   * @param partners how many
   * @param nextDueOn when the next statement is due after today
   */
  public record Total(int partners, long minor, Optional<LocalDate> nextDueOn) {}

  public Total total(LocalDate today) {
    var ready = by(today, Set.of()).stream().filter(Due::isReady).toList();
    return new Total(
        ready.size(),
        ready.stream().mapToLong(Due::due).reduce(0, Math::addExact),
        statements.nextDueOn(today));
  }

  /**
   * Everyone who is owed something or owes it, in the order of their slugs.
   *
   * @param day 422 {@code invalid-input} for one no statement can be due on
   * @param finals slugs of partners who are paid a last time, see {@link Due#of}
   */
  List<Due> by(LocalDate day, Collection<String> finals) {
    new Violations()
        .require(!day.isBefore(FIRST) && !day.isAfter(LAST), "/dueBy", "Name a day from 2000 on.")
        .refuseIfAny();
    var now = clock.instant();
    var known = balances.all();
    var named = partners.ofSlugs(known.keySet());
    var ids = named.values().stream().map(PartnerDirectory.Entry::id).toList();
    var accounts = details.current(ids);
    var minimums = balances.minimums(now);
    var later = statements.notYetDueMinor(day);
    return known.entrySet().stream()
        .filter(it -> named.containsKey(it.getKey()))
        .map(it -> {
          var partner = requireNonNull(named.get(it.getKey()));
          return Due.of(
              partner,
              it.getValue(),
              later.getOrDefault(partner.id(), 0L),
              minimums.getOrDefault(partner.id(), 0L),
              accounts.get(partner.id()),
              finals.contains(partner.slug()),
              now);
        })
        .toList();
  }
}
