package io.cvf.ecosystem.governance.budgets;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import io.cvf.ecosystem.governance.ledger.BookCurrency;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.SkillPrices;
import io.cvf.ecosystem.metering.Consumption;
import io.cvf.ecosystem.metering.UsageTotals.Day;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.springframework.stereotype.Component;

/**
 * What the executions counted in a month cost so far. An estimate: the invoice rounds each of its
 * lines.
 */
@Component
class Spending {

  private final Consumption consumption;
  private final SkillPrices prices;
  private final BookCurrency currency;

  Spending(Consumption consumption, SkillPrices prices, BookCurrency currency) {
    this.consumption = consumption;
    this.prices = prices;
    this.currency = currency;
  }

  /** In minor units; organisations that executed nothing are left out. */
  Map<OrganisationId, Long> of(Collection<OrganisationId> consumers, YearMonth month) {
    var days = consumption.of(consumers, month);
    var costs = new HashMap<OrganisationId, Long>();
    var money = currency.units();
    exact(days, inForce(days))
        .forEach((consumer, cost) -> costs.put(consumer, money.rounded(cost)));
    return costs;
  }

  private Map<SkillId, NavigableMap<LocalDate, BigDecimal>> inForce(List<Day> days) {
    var first = days.stream().map(Day::day).min(Comparator.naturalOrder());
    var last = days.stream().map(Day::day).max(Comparator.naturalOrder());
    if (first.isEmpty() || last.isEmpty()) {
      return Map.of();
    }
    var skills = days.stream().map(it -> new SkillId(it.skill())).distinct().toList();
    return prices.inForce(skills, first.get(), last.get());
  }

  static Map<OrganisationId, BigDecimal> exact(
      List<Day> days, Map<SkillId, NavigableMap<LocalDate, BigDecimal>> prices) {
    return days.stream()
        .collect(
            groupingBy(
                Day::consumer, reducing(BigDecimal.ZERO, it -> cost(it, prices), BigDecimal::add)));
  }

  private static BigDecimal cost(
      Day day, Map<SkillId, NavigableMap<LocalDate, BigDecimal>> prices) {
    var timeline = prices.get(new SkillId(day.skill()));
    var price = timeline == null ? null : timeline.floorEntry(day.day());
    return price == null
        ? BigDecimal.ZERO
        : price.getValue().multiply(BigDecimal.valueOf(day.quantity()));
  }
}
