package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.governance.AgreementStatus;
import io.cvf.ecosystem.governance.agreements.AgreementView.OnboardingPart;
import io.cvf.ecosystem.governance.agreements.AgreementView.PartnerPart;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreement in a list. */
@Schema(name = "AgreementSummary")
record AgreementSummary(
    UUID id,
    PartnerPart partner,
    PartnerCategory integrationType,
    AgreementStatus status,
    @Schema(description = "Of the newest terms.") AgreementTier tier,
    String legalVersion,
    @Nullable OnboardingPart onboarding,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    Instant createdAt,
    @Nullable Instant signedAt,
    long version) {}
