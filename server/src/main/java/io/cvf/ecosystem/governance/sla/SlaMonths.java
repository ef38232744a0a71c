package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.governance.SealedSlaMonths;
import io.cvf.ecosystem.governance.SlaCompliance;
import io.cvf.ecosystem.integrations.PartnerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What was sealed, for those who show it or build on it. */
@Service
public class SlaMonths implements SealedSlaMonths, SlaCompliance {

  private final SealedSlaMonthRows months;
  private final SlaSeals seals;
  private final ReportSigning signing;

  SlaMonths(SealedSlaMonthRows months, SlaSeals seals, ReportSigning signing) {
    this.months = months;
    this.seals = seals;
    this.signing = signing;
  }

  /**
   * A partner's month.
   *
   * @param compliant null without data
   * @param uptimePartsPerMillion null without data
   * @param upSeconds of what counts
   * @param why a sentence or two
   */
  public record Month(
      PartnerId partner,
      YearMonth month,
      Instant sealedAt,
      @Nullable Boolean compliant,
      @Nullable Integer uptimePartsPerMillion,
      long upSeconds,
      long downSeconds,
      String why) {

    static Month of(SealedSlaMonth it) {
      return new Month(
          it.partner(),
          it.month(),
          it.sealedAt(),
          it.compliant(),
          it.uptimePartsPerMillion(),
          it.upSeconds(),
          it.downSeconds(),
          it.why());
    }
  }

  @Override
  public Optional<Count> latest() {
    return seals
        .latest()
        .map(it -> new Count(it.month(), it.partners(), it.withData(), it.compliant()));
  }

  @Override
  public boolean isSealed(PartnerId partner, YearMonth month) {
    return months.isSealed(partner, month);
  }

  public Optional<Month> find(PartnerId partner, YearMonth month) {
    return months.find(partner, month).map(Month::of);
  }

  /** The report as it was sealed. */
  public Optional<SlaReport> report(PartnerId partner, YearMonth month) {
    return months.find(partner, month).map(it -> signing.read(it.report()));
  }

  /** Of each partner from that month on, in their order; one query. */
  public Map<PartnerId, List<Month>> since(Collection<PartnerId> partners, YearMonth first) {
    return months.since(partners, first);
  }

  /** One day of a sealed month; null without data. */
  public record DayUptime(LocalDate day, @Nullable Integer uptimePartsPerMillion) {}

  /** Of every day of a sealed month; none where it is not sealed. */
  public List<DayUptime> days(PartnerId partner, YearMonth month) {
    return report(partner, month).stream()
        .flatMap(it -> it.days().stream())
        .map(it -> new DayUptime(it.day(), it.uptimePartsPerMillion()))
        .toList();
  }
}
