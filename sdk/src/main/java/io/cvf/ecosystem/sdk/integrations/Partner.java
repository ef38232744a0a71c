package io.cvf.ecosystem.sdk.integrations;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A partner.
 *
 * @param contactEmail null for who may not see it
 * @param tier of its agreement in force; null without one
 * @param certificationScore 0 to 100; null before the first review
 * @param certifiedUntil the first day the certification holds no longer
 * @param version names this state when it is edited
 */
public record Partner(
    String id,
    String slug,
    String name,
    IntegrationCategory category,
    PartnerStatus status,
    @Nullable String tier,
    boolean certified,
    @Nullable BigDecimal certificationScore,
    @Nullable LocalDate certifiedUntil,
    String website,
    Website websiteVerification,
    @Nullable String contactEmail,
    String description,
    Organisation organisation,
    int activeSkills,
    Instant joinedAt,
    long version) {

  public record Organisation(String slug, String name) {}

  /**
   * @param state {@code UNVERIFIED}, {@code VERIFIED} or {@code LOST}
   */
  public record Website(String state, @Nullable Instant verifiedAt) {}
}
