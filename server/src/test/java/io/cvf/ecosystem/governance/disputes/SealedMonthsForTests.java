package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.governance.SlaMonthFacts;
import io.cvf.ecosystem.integrations.PartnerId;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everybody kept January 2031 and missed February and March, whatever other rooms say. */
@Component
class SealedMonthsForTests implements SlaMonthFacts {

  private static final YearMonth KEPT = YearMonth.parse("2031-01");

  @Override
  public Optional<Facts> of(PartnerId partner, YearMonth month) {
    return month.isBefore(KEPT) || month.isAfter(KEPT.plusMonths(2))
        ? Optional.empty()
        : Optional.of(
            new Facts(
                partner,
                month,
                month.equals(KEPT),
                990_042,
                9_950,
                18_063L,
                14_400,
                reference(partner, month),
                "a".repeat(64),
                "/partners/acme/sla"));
  }

  static String reference(PartnerId partner, YearMonth month) {
    return "sla:%s:%s".formatted(partner, month);
  }
}
