package io.cvf.ecosystem.integrations.partners;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.PartnerStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that publishes skills.
 *
 * @param score of its last passed review, 0 to 100 with two decimals
 * @param certifiedUntil the first day, in UTC, on which it is no longer certified
 * @param tier of its agreement in force; null without one
 * @param activeSkills how many of its skills can be found
 */
public record Partner(
    PartnerId id,
    String slug,
    String name,
    PartnerCategory category,
    String website,
    String contactEmail,
    String description,
    OrganisationId organisation,
    PartnerStatus status,
    Instant joinedAt,
    @Nullable BigDecimal score,
    @Nullable CertificationPath path,
    @Nullable LocalDate certifiedUntil,
    @Nullable AgreementTier tier,
    int activeSkills,
    long version) {

  public boolean isCertified() {
    return status == PartnerStatus.CERTIFIED;
  }

  /** How the audit log names it. */
  public String subject() {
    return "partner:" + slug;
  }
}
