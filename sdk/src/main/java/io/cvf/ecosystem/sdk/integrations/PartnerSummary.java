package io.cvf.ecosystem.sdk.integrations;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A partner as lists show it.
 *
 * @param certificationScore 0 to 100; null before the first review
 * @param certifiedUntil the first day the certification holds no longer
 */
public record PartnerSummary(
    String slug,
    String name,
    IntegrationCategory category,
    PartnerStatus status,
    boolean certified,
    @Nullable BigDecimal certificationScore,
    @Nullable LocalDate certifiedUntil,
    boolean websiteVerified,
    int activeSkills,
    Instant joinedAt) {}
