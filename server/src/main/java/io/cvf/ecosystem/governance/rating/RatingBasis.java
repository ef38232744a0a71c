package io.cvf.ecosystem.governance.rating;

import io.cvf.ecosystem.governance.TermsInForce.Period;
import io.cvf.ecosystem.governance.TermsInForce.Terms;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.PartnerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** Prices and terms of a month, looked up for many at once and then remembered. */
public final class RatingBasis {

  private final LocalDate earliest;
  private final Map<PartnerId, List<Period>> terms;
  private final Function<Collection<OrganisationId>, Map<OrganisationId, PartnerId>> partnersOf;
  private final Function<Collection<UUID>, Map<UUID, NavigableMap<LocalDate, BigDecimal>>> pricesOf;
  private final Map<OrganisationId, Publisher> publishers = new HashMap<>();
  private final Map<UUID, NavigableMap<LocalDate, BigDecimal>> prices = new HashMap<>();

  /**
   * @param earliest day that can be asked for
   * @param pricesOf skills from that day on; those without a price may be left out
   */
  RatingBasis(
      LocalDate earliest,
      Map<PartnerId, List<Period>> terms,
      Function<Collection<OrganisationId>, Map<OrganisationId, PartnerId>> partnersOf,
      Function<Collection<UUID>, Map<UUID, NavigableMap<LocalDate, BigDecimal>>> pricesOf) {
    this.earliest = earliest;
    this.terms = terms;
    this.partnersOf = partnersOf;
    this.pricesOf = pricesOf;
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
    if (day.isBefore(earliest)) {
      throw new IllegalStateException(
          "An execution of %s is billed more than three months late".formatted(day));
    }
    var known = prices.get(skill);
    var price = known == null ? null : known.floorEntry(day);
    return price == null ? BigDecimal.ZERO : price.getValue();
  }
}
