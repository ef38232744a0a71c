package io.cvf.ecosystem.governance.rating;

import io.cvf.ecosystem.governance.TermsInForce.Period;
import io.cvf.ecosystem.governance.TermsInForce.Terms;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.PartnerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/** Prices and terms of a month, looked up for many at once and then remembered. */
public final class RatingBasis {

  /** Executions come late by at most 44 days, so that two months would do. */
  private static final int MONTHS_LATE = 3;

  private final YearMonth month;
  private final Map<PartnerId, List<Period>> terms;
  private final SortedSet<LocalDate> priceChanges;
  private final Function<Collection<OrganisationId>, Map<OrganisationId, PartnerId>> partnersOf;
  private final Function<Collection<UUID>, Map<UUID, NavigableMap<LocalDate, BigDecimal>>> pricesOf;
  private final Map<OrganisationId, Publisher> publishers = new HashMap<>();
  private final Map<UUID, NavigableMap<LocalDate, BigDecimal>> prices = new HashMap<>();

  /**
   * @param priceChanges days from the earliest on, on which the price of any skill changed
   * @param pricesOf skills from the earliest day on; those without a price may be left out
   */
  RatingBasis(
      YearMonth month,
      Map<PartnerId, List<Period>> terms,
      SortedSet<LocalDate> priceChanges,
      Function<Collection<OrganisationId>, Map<OrganisationId, PartnerId>> partnersOf,
      Function<Collection<UUID>, Map<UUID, NavigableMap<LocalDate, BigDecimal>>> pricesOf) {
    this.month = month;
    this.terms = terms;
    this.priceChanges = priceChanges;
    this.partnersOf = partnersOf;
    this.pricesOf = pricesOf;
  }

  /** The earliest day that can be asked for. */
  static LocalDate earliest(YearMonth month) {
    return month.minusMonths(MONTHS_LATE).atDay(1);
  }

  /** A partner and what it agreed on. */
  static final class Publisher {

    private final PartnerId partner;
    private final List<Period> periods;
    private final Map<LocalDate, Optional<Terms>> days = new HashMap<>();

    Publisher(PartnerId partner, List<Period> periods) {
      this.partner = partner;
      this.periods = periods;
    }

    PartnerId partner() {
      return partner;
    }

    /** Those in force last on that day, because an agreement may begin or end within one. */
    Optional<Terms> on(LocalDate day) {
      return days.computeIfAbsent(day, this::find);
    }

    private Optional<Terms> find(LocalDate day) {
      var begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
      var end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
      return periods.reversed().stream()
          .filter(it -> it.from().isBefore(end) && it.until().isAfter(begin))
          .findFirst()
          .map(Period::terms);
    }
  }

  /** The partners something can be agreed with in the month. */
  public Map<PartnerId, List<Period>> terms() {
    return terms;
  }

  /**
   * Days between two of these have the same month, price and terms, whatever the skill and its
   * publisher.
   */
  public SortedSet<LocalDate> borders() {
    var borders = new TreeSet<>(priceChanges);
    for (var late = 0; late <= MONTHS_LATE; late++) {
      borders.add(month.minusMonths(late).atDay(1));
    }
    for (var periods : terms.values()) {
      for (var period : periods) {
        borders.add(LocalDate.ofInstant(period.from(), ZoneOffset.UTC));
        borders.add(LocalDate.ofInstant(period.until().minusNanos(1), ZoneOffset.UTC).plusDays(1));
      }
    }
    return borders;
  }

  void learn(Collection<OrganisationId> organisations, Collection<UUID> skills) {
    var unknown = organisations.stream().filter(it -> !publishers.containsKey(it)).toList();
    if (!unknown.isEmpty()) {
      var found = partnersOf.apply(unknown);
      for (var organisation : unknown) {
        var partner = found.get(organisation);
        if (partner == null) {
          throw new IllegalStateException(organisation + " published what was run, as no partner");
        }
        publishers.put(
            organisation, new Publisher(partner, terms.getOrDefault(partner, List.of())));
      }
    }
    var unpriced = skills.stream().filter(it -> !prices.containsKey(it)).toList();
    if (!unpriced.isEmpty()) {
      var found = pricesOf.apply(unpriced);
      unpriced.forEach(it -> prices.put(it, plain(found.getOrDefault(it, new TreeMap<>()))));
    }
  }

  /** 1.50 and 1.5 are one price. */
  private static NavigableMap<LocalDate, BigDecimal> plain(
      NavigableMap<LocalDate, BigDecimal> found) {
    var plain = new TreeMap<LocalDate, BigDecimal>();
    found.forEach((day, price) -> plain.put(day, price.stripTrailingZeros()));
    return plain;
  }

  /** Of an organisation it has learned. */
  Publisher publisher(OrganisationId organisation) {
    var publisher = publishers.get(organisation);
    if (publisher == null) {
      throw new IllegalStateException("Never learned of " + organisation);
    }
    return publisher;
  }

  /** Of a skill it has learned; 0 on a day without one. */
  BigDecimal price(UUID skill, LocalDate day) {
    if (day.isBefore(earliest(month))) {
      throw new IllegalStateException(
          "An execution of %s is billed more than three months late".formatted(day));
    }
    var known = prices.get(skill);
    var price = known == null ? null : known.floorEntry(day);
    return price == null ? BigDecimal.ZERO : price.getValue();
  }
}
