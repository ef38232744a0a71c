package io.cvf.ecosystem.sdk.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreement as lists show it. */
public record AgreementSummary(
    UUID id,
    AgreementPartner partner,
    SupportTier tier,
    AgreementStatus status,
    @Nullable Onboarding onboarding,
    String legalVersion,
    @Nullable Instant signedAt,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    Instant createdAt) {}
