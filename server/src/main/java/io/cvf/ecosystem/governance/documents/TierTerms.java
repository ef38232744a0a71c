package io.cvf.ecosystem.governance.documents;

import io.cvf.ecosystem.governance.MissingData;
import io.cvf.ecosystem.governance.RevenueTerms;
import io.cvf.ecosystem.governance.SlaTerms;
import io.cvf.ecosystem.governance.SupportHours;
import io.cvf.ecosystem.integrations.AgreementTier;
import java.time.ZoneId;

/**
 * What each tier promises: the only place with these figures. What is signed keeps the figures it
 * was signed with.
 */
public final class TierTerms {

  private static final int WHOLE = 10_000;
  private static final int MINIMUM_PAYOUT_MINOR = 100_00;
  private static final int NET_DAYS = 30;

  private TierTerms() {}

  public static SlaTerms sla(
      AgreementTier tier, String escalationContact, ZoneId zone, MissingData missingData) {
    return switch (tier) {
      case STANDARD ->
          new SlaTerms(24 * 60, 9_500, SupportHours.BUSINESS, escalationContact, zone, missingData);
      case PREMIUM ->
          new SlaTerms(4 * 60, 9_900, SupportHours.ALWAYS, escalationContact, zone, missingData);
      case ENTERPRISE ->
          new SlaTerms(
              60, 9_999, SupportHours.ALWAYS_DEDICATED, escalationContact, zone, missingData);
    };
  }

  /**
   * @param currency ISO 4217
   */
  public static RevenueTerms revenue(AgreementTier tier, String currency) {
    var share =
        switch (tier) {
          case STANDARD -> 7_000;
          case PREMIUM -> 7_500;
          case ENTERPRISE -> 8_000;
        };
    return new RevenueTerms(share, WHOLE - share, MINIMUM_PAYOUT_MINOR, currency, NET_DAYS);
  }
}
