package io.cvf.ecosystem.insights.health;

import io.cvf.ecosystem.community.CommunityTotals;
import io.cvf.ecosystem.governance.SlaCompliance;
import io.cvf.ecosystem.integrations.MarketTotals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Asks the other modules; what none of them can say is absent. */
@Service
class HealthFigures {

  private static final int BASIS_POINTS = 10_000;

  private final MarketTotals market;
  private final CommunityTotals community;
  private final SlaCompliance compliance;

  HealthFigures(MarketTotals market, CommunityTotals community, SlaCompliance compliance) {
    this.market = market;
    this.community = community;
    this.compliance = compliance;
  }

  /**
   * The indicators of one moment.
   *
   * @param values without those nobody has data of
   * @param notes what else is known about a value, for people
   */
  record Figures(Instant asOf, Map<Indicator, Long> values, Map<Indicator, String> notes) {

    Figures {
      values = Map.copyOf(values);
      notes = Map.copyOf(notes);
    }

    Optional<Long> value(Indicator indicator) {
      return Optional.ofNullable(values.get(indicator));
    }
  }

  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Figures at(Instant now) {
    var standing = market.on(LocalDate.ofInstant(now, ZoneOffset.UTC));
    var values = new EnumMap<Indicator, Long>(Indicator.class);
    var notes = new EnumMap<Indicator, String>(Indicator.class);
    values.put(Indicator.PARTNERS, (long) standing.certifiedPartners());
    values.put(Indicator.SKILLS, (long) standing.listedSkills());
    values.put(Indicator.MEMBERS, (long) community.members());
    put(values, Indicator.EXECUTIONS, standing.executions());
    var rating = standing.rating();
    if (rating != null) {
      values.put(Indicator.RATING, (long) rating);
      notes.put(Indicator.RATING, "of %,d reviews".formatted(standing.reviews()));
    }
    compliance
        .latest()
        .filter(it -> it.withData() > 0)
        .ifPresent(it -> {
          values.put(
              Indicator.SLA_COMPLIANCE, (long) it.compliant() * BASIS_POINTS / it.withData());
          notes.put(
              Indicator.SLA_COMPLIANCE,
              "%,d of %,d measured, %s".formatted(it.compliant(), it.withData(), it.month()));
        });
    return new Figures(now, values, notes);
  }

  private static void put(Map<Indicator, Long> values, Indicator indicator, @Nullable Long value) {
    if (value != null) {
      values.put(indicator, value);
    }
  }
}
