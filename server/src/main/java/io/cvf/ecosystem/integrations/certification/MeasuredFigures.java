package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.MeasuredCriteria;
import io.cvf.ecosystem.integrations.MeasuredFigure;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.certification.Figures.Counted;
import io.cvf.ecosystem.integrations.certification.Figures.Source;
import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.rules.certification.MonthlyRule;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds what was measured for a partner: in production, and before that at its staging endpoint.
 */
@Component
class MeasuredFigures {

  /** How far back production may speak for today. */
  private static final int MONTHS = 3;

  private final ObjectProvider<MeasuredCriteria> sources;
  private final Probes probes;
  private final Clock clock;

  MeasuredFigures(ObjectProvider<MeasuredCriteria> sources, Probes probes, Clock clock) {
    this.sources = sources;
    this.probes = probes;
    this.clock = clock;
  }

  boolean hasSources() {
    return sources.stream().findAny().isPresent();
  }

  /** Of the last complete month that counts, else of a measurement that is long enough. */
  Optional<Figures> find(
      Partner partner, @Nullable PartnerApplication application, MeasuredFigure figure) {
    return ofProduction(partner.id(), figure)
        .or(() -> ofStaging(partner, application).map(it -> Figures.of(figure, it)));
  }

  Optional<Figures> ofProduction(PartnerId partner, MeasuredFigure figure) {
    var month = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    for (int back = 1; back <= MONTHS; back++) {
      var past = month.minusMonths(back);
      var found = month(partner, figure, past).filter(it -> whyNotCounted(figure, it) == null);
      if (found.isPresent()) {
        return found.map(it -> Figures.of(figure, it));
      }
    }
    return Optional.empty();
  }

  /** What production did in a month, whether it counts or not. */
  Optional<Counted> month(PartnerId partner, MeasuredFigure figure, YearMonth month) {
    return sources
        .orderedStream()
        .flatMap(source -> source.of(partner, figure, month).stream())
        .findFirst()
        .map(it ->
            new Counted(
                it.samples(),
                it.succeeded(),
                it.p95Millis() == 0 ? null : it.p95Millis(),
                it.targetBasisPoints(),
                start(month),
                start(month.plusMonths(1)),
                Source.PRODUCTION));
  }

  /** Null when it counts. */
  static @Nullable String whyNotCounted(MeasuredFigure figure, @Nullable Counted it) {
    if (it == null) {
      return "Nothing was measured.";
    }
    if (!MonthlyRule.counts(it.samples())) {
      return "%,d samples; a month counts from %,d on."
          .formatted(it.samples(), MonthlyRule.LEAST_SAMPLES);
    }
    return figure == MeasuredFigure.RESPONSE_TIME && it.p95Millis() == null
        ? "No response times were taken."
        : null;
  }

  Optional<Measurement> measurement(PartnerApplication application) {
    var plan = application.plan();
    return plan == null
        ? Optional.empty()
        : Optional.of(
            Measurement.of(application, plan, probes.of(application.id()), clock.instant()));
  }

  private Optional<Counted> ofStaging(Partner partner, @Nullable PartnerApplication application) {
    return Optional.ofNullable(application)
        .flatMap(this::measurement)
        .filter(Measurement::enough)
        .map(it ->
            new Counted(
                it.probes(),
                it.succeeded(),
                it.p95Millis(),
                target(partner.tier()),
                it.since(),
                Objects.requireNonNull(it.lastProbeAt()).plusMillis(1),
                Source.STAGING));
  }

  /**
   * What the tiers promise, in basis points; without an agreement the STANDARD one is asked for.
   */
  static int target(@Nullable AgreementTier tier) {
    return switch (tier) {
      case PREMIUM -> 9_900;
      case ENTERPRISE -> 9_999;
      case STANDARD -> 9_500;
      case null -> 9_500;
    };
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
