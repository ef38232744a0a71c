package io.cvf.ecosystem.sdk.governance;

import static java.util.Objects.requireNonNullElse;

import io.cvf.ecosystem.sdk.integrations.IntegrationCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement with a partner.
 *
 * @param document what was or is to be signed; null for who may not read it
 * @param amendment a change of tier that has not begun
 * @param effectiveDate when it begins to count, once both sides have signed
 * @param version names this state when its terms are edited
 */
public record Agreement(
    UUID id,
    AgreementPartner partner,
    IntegrationCategory integrationType,
    SupportTier tier,
    AgreementStatus status,
    Terms terms,
    Onboarding onboarding,
    @Nullable Document document,
    @Nullable Amendment amendment,
    String legalVersion,
    @Nullable Instant signedAt,
    @Nullable LocalDate effectiveDate,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    Instant createdAt,
    long version) {

  public record Terms(SupportTier tier, ServiceLevel sla, Revenue revenue) {}

  /**
   * @param firstResponseMinutes to acknowledge an incident
   * @param supportHours {@code BUSINESS}, {@code ALWAYS} or {@code ALWAYS_DEDICATED}
   * @param uptimeBasisPoints 10,000 for always
   */
  public record ServiceLevel(
      int firstResponseMinutes,
      int uptimeBasisPoints,
      String supportHours,
      String timeZone,
      String escalationContact,
      String missingData) {

    public BigDecimal uptimePercentage() {
      return BigDecimal.valueOf(uptimeBasisPoints, 2);
    }
  }

  /**
   * @param partnerBasisPoints its share, 10,000 for all
   * @param minimumPayoutMinor in the smallest unit of the currency
   */
  public record Revenue(
      String currency,
      int partnerBasisPoints,
      int platformBasisPoints,
      long minimumPayoutMinor,
      int netDays) {}

  /**
   * @param sha256 of the text; whoever signs names it
   * @param markdown the text itself
   * @param complete whether both sides have signed
   */
  public record Document(
      String kind, String sha256, String markdown, boolean complete, List<Signature> signatures) {

    public Document {
      signatures = List.copyOf(requireNonNullElse(signatures, List.of()));
    }
  }

  /**
   * @param side {@code PARTNER} or {@code PLATFORM}
   */
  public record Signature(String side, String name, @Nullable String title, Instant at) {}

  /**
   * @param signed whether the other side has signed it too
   */
  public record Amendment(SupportTier tier, LocalDate effectiveOn, String reason, boolean signed) {}
}
