package io.cvf.ecosystem.governance.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.MissingData;
import io.cvf.ecosystem.governance.RevenueTerms;
import io.cvf.ecosystem.governance.SlaTerms;
import io.cvf.ecosystem.governance.SupportHours;
import io.cvf.ecosystem.governance.TermsInForce.Period;
import io.cvf.ecosystem.governance.TermsInForce.Terms;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.metering.UsageTotals.Day;
import io.cvf.ecosystem.platform.money.MinorUnits;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RatingTests {

  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private static final MinorUnits EURO = new MinorUnits(Currency.getInstance("EUR"));
  private static final OrganisationId ACME = new OrganisationId(new UUID(1, 1));
  private static final OrganisationId GLOBEX = new OrganisationId(new UUID(1, 2));
  private static final UUID SKILL = new UUID(2, 1);
  private static final PartnerId PARTNER = new PartnerId(new UUID(3, 1));

  private final Map<UUID, NavigableMap<LocalDate, BigDecimal>> prices = new HashMap<>();
  private final List<Period> periods = new ArrayList<>();

  @Test
  void aLineIsRoundedOnceAndSharedWithoutLosingACent() {
    price(SKILL, FIRST, "0.0000333");
    agreed(FIRST, 7_000, "a");

    var lines = rate(List.of(day(FIRST, 5_000), day(FIRST.plusDays(1), 5_005)));

    assertThat(lines).hasSize(1);
    var line = lines.getFirst();
    assertThat(line.quantity()).isEqualTo(10_005);
    assertThat(line.grossMinor()).isEqualTo(33); // 0.3331665 rounded once, not 17 + 17
    assertThat(line.partnerMinor()).isEqualTo(23);
    assertThat(line.platformMinor()).isEqualTo(10);
  }

  @Test
  void eachDayTakesItsPriceAndItsTerms() {
    price(SKILL, FIRST, "1");
    price(SKILL, FIRST.plusDays(10), "2");
    agreed(FIRST, 7_000, "a");
    agreed(FIRST.plusDays(20), 8_000, "b");

    var lines =
        rate(
            List.of(
                day(FIRST.plusDays(9), 1),
                day(FIRST.plusDays(10), 1),
                day(FIRST.plusDays(19), 1),
                day(FIRST.plusDays(20), 1)));

    assertThat(lines).extracting(RatedLine::grossMinor).containsExactly(100L, 400L, 200L);
    assertThat(lines).extracting(RatedLine::partnerMinor).containsExactly(70L, 280L, 160L);
  }

  @Test
  void aDayOnWhichAnAgreementBeginsOrEndsHasThatAgreement() {
    price(SKILL, FIRST, "1");
    var noon = FIRST.plusDays(3).atTime(12, 0).toInstant(ZoneOffset.UTC);
    periods.add(new Period(terms(7_000, "a"), noon, noon.plusSeconds(48 * 3_600)));

    var lines =
        rate(
            List.of(
                day(FIRST.plusDays(2), 1),
                day(FIRST.plusDays(3), 1),
                day(FIRST.plusDays(5), 1),
                day(FIRST.plusDays(6), 1)));

    assertThat(lines)
        .extracting(RatedLine::isSuspense, RatedLine::quantity)
        .containsExactly(tuple(true, 2L), tuple(false, 2L));
  }

  @Test
  void withoutTermsTheGrossIsNobodysAndWhatIsFreeIsNotInSuspense() {
    price(SKILL, FIRST.plusDays(1), "1");

    var lines = rate(List.of(day(FIRST, 5), day(FIRST.plusDays(1), 5)));

    assertThat(lines).extracting(RatedLine::grossMinor).containsExactly(0L, 500L);
    assertThat(lines).extracting(RatedLine::suspenseMinor).containsExactly(0L, 500L);
    assertThat(lines).extracting(RatedLine::partnerMinor).containsExactly(0L, 0L);
  }

  @Test
  void ownExecutionsAreNotBilledAndFailedOnesCostNothing() {
    price(SKILL, FIRST, "1");
    agreed(FIRST, 7_000, "a");

    var lines =
        rate(
            List.of(
                new Day(FIRST, SKILL, ACME, ACME, 10, 0, 10),
                new Day(FIRST, SKILL, ACME, GLOBEX, 0, 7, 0)));

    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().failed()).isEqualTo(7);
    assertThat(lines.getFirst().grossMinor()).isZero();
  }

  @Test
  void lateExecutionsHaveALineOfTheirMonth() {
    price(SKILL, FIRST.minusMonths(2), "1");
    agreed(FIRST.minusMonths(2), 7_000, "a");

    var lines = rate(List.of(day(FIRST, 1), day(FIRST.minusDays(1), 2)));

    assertThat(lines)
        .extracting(it -> it.executedIn().toString())
        .containsExactly("2026-10", "2026-11");
    assertThatThrownBy(() -> rate(List.of(day(FIRST.minusMonths(4), 1))))
        .hasMessageContaining("three months late");
  }

  @Test
  void anyOrderAndAnySplittingOfTheSameExecutionsGivesTheSameLines() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (var round = 0; round < 50; round++) {
      prices.clear();
      periods.clear();
      var skills = List.of(new UUID(2, 1), new UUID(2, 2), new UUID(2, 3));
      for (var skill : skills) {
        price(skill, FIRST, "0." + (1 + random.nextInt(1_000_000)));
        price(skill, FIRST.plusDays(random.nextInt(28)), "0.00" + (1 + random.nextInt(10_000)));
      }
      agreed(FIRST.plusDays(random.nextInt(10)), 7_000, "a");
      agreed(FIRST.plusDays(10 + random.nextInt(15)), 8_000, "b");
      endsAt(FIRST.plusDays(26).atTime(12, 0).toInstant(ZoneOffset.UTC));
      var whole = new ArrayList<Day>();
      var pieces = new ArrayList<Day>();
      for (var number = 0; number < 200; number++) {
        var day = FIRST.plusDays(random.nextInt(30));
        var skill = skills.get(random.nextInt(skills.size()));
        var consumer = new OrganisationId(new UUID(4, random.nextInt(5)));
        var executions = 2 + random.nextInt(1_000);
        var part = 1 + random.nextInt(executions - 1);
        whole.add(new Day(day, skill, ACME, consumer, executions, 4, executions * 3L));
        pieces.add(new Day(day, skill, ACME, consumer, part, 1, part * 3L));
        pieces.add(
            new Day(day, skill, ACME, consumer, executions - part, 3, (executions - part) * 3L));
      }
      Collections.shuffle(pieces, random);

      var lines = rate(whole);

      assertThat(rate(pieces)).as("seed " + seed).isEqualTo(lines);
      assertThat(rate(joined(pieces))).as("seed " + seed).isEqualTo(lines);
      for (var line : lines) {
        assertThat(line.partnerMinor() + line.platformMinor() + line.suspenseMinor())
            .as("seed " + seed)
            .isEqualTo(line.grossMinor());
      }
    }
  }

  private List<RatedLine> rate(List<Day> days) {
    var rating = new Rating(basis(), EURO);
    days.forEach(rating::add);
    return rating.lines();
  }

  private RatingBasis basis() {
    return new RatingBasis(
        YearMonth.from(FIRST),
        Map.of(PARTNER, periods),
        prices.values().stream()
            .flatMap(it -> it.keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new)),
        _ -> Map.of(ACME, PARTNER),
        _ -> prices);
  }

  /** As usage gives them: what lies between two borders as the first day of it. */
  private List<Day> joined(List<Day> days) {
    var borders = basis().borders();
    var joined = new HashMap<List<Object>, Day>();
    for (var it : days) {
      var part = List.<Object>of(it.skill(), it.consumer(), borders.headSet(it.day().plusDays(1)));
      joined.merge(part, it, RatingTests::joined);
    }
    return List.copyOf(joined.values());
  }

  private static Day joined(Day one, Day other) {
    return new Day(
        one.day().isBefore(other.day()) ? one.day() : other.day(),
        one.skill(),
        one.publisher(),
        one.consumer(),
        one.succeeded() + other.succeeded(),
        one.failed() + other.failed(),
        one.quantity() + other.quantity());
  }

  private static Day day(LocalDate day, long quantity) {
    return new Day(day, SKILL, ACME, GLOBEX, quantity, 0, quantity);
  }

  private void price(UUID skill, LocalDate from, String price) {
    prices.computeIfAbsent(skill, _ -> new TreeMap<>()).put(from, new BigDecimal(price));
  }

  /** Until the next one. */
  private void agreed(LocalDate from, int basisPoints, String document) {
    var begin = from.atStartOfDay(ZoneOffset.UTC).toInstant();
    if (!periods.isEmpty()) {
      var before = periods.removeLast();
      periods.add(new Period(before.terms(), before.from(), begin));
    }
    periods.add(
        new Period(terms(basisPoints, document), begin, Instant.parse("2030-01-01T00:00:00Z")));
  }

  private void endsAt(Instant moment) {
    var last = periods.removeLast();
    periods.add(new Period(last.terms(), last.from(), moment));
  }

  private static Terms terms(int basisPoints, String document) {
    return new Terms(
        new AgreementId(new UUID(5, 1)),
        PARTNER,
        AgreementTier.STANDARD,
        new SlaTerms(
            1_440, 9_500, SupportHours.BUSINESS, "Olga", ZoneOffset.UTC, MissingData.EXCLUDED),
        new RevenueTerms(basisPoints, 10_000 - basisPoints, 10_000, "EUR", 30),
        document,
        Instant.EPOCH);
  }
}
