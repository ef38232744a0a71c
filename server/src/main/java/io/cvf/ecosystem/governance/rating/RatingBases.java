package io.cvf.ecosystem.governance.rating;

import static java.util.stream.Collectors.toMap;

import io.cvf.ecosystem.governance.TermsInForce;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.SkillPrices;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds what months are rated by. */
@Component
public class RatingBases {

  private final TermsInForce terms;
  private final PartnerDirectory partners;
  private final SkillPrices prices;

  RatingBases(TermsInForce terms, PartnerDirectory partners, SkillPrices prices) {
    this.terms = terms;
    this.partners = partners;
    this.prices = prices;
  }

  public RatingBasis of(YearMonth month) {
    var earliest = RatingBasis.earliest(month);
    var end = month.plusMonths(1).atDay(1);
    return new RatingBasis(
        month,
        terms.during(
            earliest.atStartOfDay(ZoneOffset.UTC).toInstant(),
            end.atStartOfDay(ZoneOffset.UTC).toInstant()),
        prices.changes(earliest, month.atEndOfMonth()),
        organisations ->
            partners.ofOrganisations(organisations).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, it -> it.getValue().id())),
        skills -> prices(skills, earliest, month.atEndOfMonth()));
  }

  private Map<UUID, NavigableMap<LocalDate, BigDecimal>> prices(
      Collection<UUID> skills, LocalDate from, LocalDate to) {
    return prices.inForce(skills.stream().map(SkillId::new).toList(), from, to).entrySet().stream()
        .collect(toMap(it -> it.getKey().value(), Map.Entry::getValue));
  }
}
