package io.cvf.ecosystem.governance.budgets;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.governance.ledger.BookCurrency;
import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Warns an organisation's owners and finance once for each threshold of its budget a month. */
@Component
public class BudgetAlerts {

  private static final int AT_ONCE = 200;

  private final Budgets budgets;
  private final Spending spending;
  private final OrganisationDirectory organisations;
  private final BookCurrency currency;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;
  private final Clock clock;

  BudgetAlerts(
      Budgets budgets,
      Spending spending,
      OrganisationDirectory organisations,
      BookCurrency currency,
      ApplicationEventPublisher events,
      TransactionOperations transaction,
      Clock clock) {
    this.budgets = budgets;
    this.spending = spending;
    this.organisations = organisations;
    this.currency = currency;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  public void run() {
    var month = YearMonth.from(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    @Nullable OrganisationId after = null;
    List<Budget> some;
    do {
      some = budgets.watched(after, AT_ONCE);
      look(some, month);
      after = some.isEmpty() ? after : some.getLast().organisation();
    } while (some.size() == AT_ONCE);
  }

  private void look(List<Budget> some, YearMonth month) {
    var ids = some.stream().map(Budget::organisation).toList();
    var spent = spending.of(ids, month);
    var told = budgets.alerted(ids, month);
    for (var budget : some) {
      var minor = spent.getOrDefault(budget.organisation(), 0L);
      var reached = budget.reached(minor);
      if (!told.getOrDefault(budget.organisation(), List.of()).containsAll(reached)) {
        transaction.executeWithoutResult(_ -> warn(budget, reached, month, minor));
      }
    }
  }

  /** Of several thresholds passed at once only the highest is told. */
  private void warn(Budget budget, List<Integer> reached, YearMonth month, long spentMinor) {
    if (budgets.alert(budget, reached, month, spentMinor, clock.instant()) == 0) {
      return;
    }
    var organisation =
        organisations.entries(List.of(budget.organisation())).get(budget.organisation());
    var people = people(budget.organisation());
    if (organisation == null || people.isEmpty()) {
      return;
    }
    var key = "budget:%s:%s:%d".formatted(budget.organisation(), month, reached.getLast());
    events.publishEvent(
        new NotificationRequested(
            UUID.nameUUIDFromBytes(key.getBytes(UTF_8)),
            NotificationKind.USAGE,
            Audience.members(people),
            null,
            "%s has spent %d %% of its budget for %s"
                .formatted(organisation.name(), budget.percent(spentMinor).orElse(0L), month),
            "About %s of %s. Executions go on: a budget warns, it refuses nothing."
                .formatted(text(spentMinor), text(budget.monthlyMinor())),
            "/organisations/" + organisation.slug(),
            clock.instant()));
  }

  private Set<MemberId> people(OrganisationId organisation) {
    return organisations.people(organisation).entrySet().stream()
        .filter(it -> it.getValue() == Position.OWNER || it.getValue() == Position.FINANCE)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private String text(@Nullable Long minor) {
    return currency.units().textWithCode(minor == null ? 0 : minor);
  }
}
