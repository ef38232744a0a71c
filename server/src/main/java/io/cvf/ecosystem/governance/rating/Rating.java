package io.cvf.ecosystem.governance.rating;

import io.cvf.ecosystem.governance.TermsInForce.Terms;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.metering.UsageTotals.Day;
import io.cvf.ecosystem.platform.money.LargestRemainder;
import io.cvf.ecosystem.platform.money.MinorUnits;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sums days up to lines. However the executions are ordered, or spread over days of the same price
 * and terms, the lines are the same. Memory grows with the lines, not with the days.
 */
public final class Rating {

  private static final int CHUNK = 5_000;

  private final RatingBasis basis;
  private final MinorUnits units;
  private final List<Day> waiting = new ArrayList<>(CHUNK);
  private final Map<Key, Sum> sums = new HashMap<>();

  public Rating(RatingBasis basis, MinorUnits units) {
    this.basis = basis;
    this.units = units;
  }

  private record Key(
      OrganisationId publisher,
      OrganisationId consumer,
      UUID skill,
      YearMonth executedIn,
      BigDecimal price,
      @Nullable String document) {}

  private static final class Sum {
    final @Nullable Terms terms;
    long executions;
    long failed;
    long quantity;

    Sum(@Nullable Terms terms) {
      this.terms = terms;
    }

    void add(Day day) {
      executions = Math.addExact(executions, day.succeeded());
      failed = Math.addExact(failed, day.failed());
      quantity = Math.addExact(quantity, day.quantity());
    }
  }

  /** A publisher's own executions are left out. */
  public void add(Day day) {
    if (day.isOwn()) {
      return;
    }
    waiting.add(day);
    if (waiting.size() == CHUNK) {
      rateWaiting();
    }
  }

  private void rateWaiting() {
    var organisations = new HashSet<OrganisationId>();
    var skills = new HashSet<UUID>();
    for (var day : waiting) {
      organisations.add(day.publisher());
      skills.add(day.skill());
    }
    basis.learn(organisations, skills);
    waiting.forEach(this::rate);
    waiting.clear();
  }

  private void rate(Day day) {
    var terms = basis.publisher(day.publisher()).on(day.day()).orElse(null);
    var key =
        new Key(
            day.publisher(),
            day.consumer(),
            day.skill(),
            YearMonth.from(day.day()),
            basis.price(day.skill(), day.day()),
            terms == null ? null : terms.documentSha256());
    sums.computeIfAbsent(key, _ -> new Sum(terms)).add(day);
  }

  /** In an order that depends on nothing but what they say. */
  public List<RatedLine> lines() {
    rateWaiting();
    return sums.entrySet().stream()
        .map(it -> line(it.getKey(), it.getValue()))
        .sorted(
            Comparator.comparing((RatedLine it) -> it.partner().value())
                .thenComparing(it -> it.skill().value())
                .thenComparing(it -> it.consumer().value())
                .thenComparing(RatedLine::executedIn)
                .thenComparing(RatedLine::price)
                .thenComparing(it -> it.terms() == null ? "" : it.terms().documentSha256()))
        .toList();
  }

  private RatedLine line(Key key, Sum sum) {
    var gross = units.rounded(key.price().multiply(BigDecimal.valueOf(sum.quantity)));
    var terms = sum.terms;
    var shares = terms == null ? List.of(0L, 0L) : shares(gross, terms);
    return new RatedLine(
        basis.publisher(key.publisher()).partner(),
        key.consumer(),
        new SkillId(key.skill()),
        key.executedIn(),
        key.price(),
        terms,
        sum.executions,
        sum.failed,
        sum.quantity,
        gross,
        shares.get(0),
        shares.get(1));
  }

  /** The partner's first: half a unit is the partner's. */
  public static List<Long> shares(long gross, Terms terms) {
    return LargestRemainder.split(
        gross, terms.revenue().partnerBasisPoints(), terms.revenue().platformBasisPoints());
  }
}
