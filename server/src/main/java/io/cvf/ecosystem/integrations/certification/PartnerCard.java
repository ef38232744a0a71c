package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.partners.Partner;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The partner a certification is about. */
@Schema(name = "CertifiedPartner")
record PartnerCard(
    String slug,
    String name,
    PartnerCategory category,
    PartnerStatus status,
    boolean certified,
    @Nullable BigDecimal certificationScore,
    @Nullable LocalDate certifiedUntil,
    int activeSkills,
    Instant joinedAt) {

  static PartnerCard of(Partner it) {
    return new PartnerCard(
        it.slug(),
        it.name(),
        it.category(),
        it.status(),
        it.isCertified(),
        it.score(),
        it.certifiedUntil(),
        it.activeSkills(),
        it.joinedAt());
  }
}
