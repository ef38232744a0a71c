package io.cvf.ecosystem.governance;

import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a partner and the platform agreed on, at any moment of the past or now. */
public interface TermsInForce {

  /**
   * Terms both sides signed.
   *
   * @param documentSha256 in lower-case hexadecimal digits; the text that was signed
   * @param from the first moment they are in force
   */
  record Terms(
      AgreementId agreement,
      PartnerId partner,
      AgreementTier tier,
      SlaTerms sla,
      RevenueTerms revenue,
      String documentSha256,
      Instant from) {}

  /** Empty where no agreement was in force. */
  Optional<Terms> at(PartnerId partner, Instant moment);

  /**
   * How long terms were in force.
   *
   * @param until the first moment they no longer were
   */
  record Period(Terms terms, Instant from, Instant until) {}

  /**
   * Everybody's terms in force at some moment from the first to the last one, the last excluded; of
   * each partner without overlaps and in the order of time.
   */
  Map<PartnerId, List<Period>> during(Instant from, Instant until);

  /** One partner's terms in force in that time, without overlaps and in the order of time. */
  default List<Period> during(PartnerId partner, Instant from, Instant until) {
    return during(from, until).getOrDefault(partner, List.of());
  }

  /** The tiers that texts agree on, by their SHA-256; those nobody knows are left out. */
  Map<String, AgreementTier> tiers(Collection<String> documentSha256);
}
