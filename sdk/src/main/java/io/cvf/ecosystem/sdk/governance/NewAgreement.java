package io.cvf.ecosystem.sdk.governance;

import io.cvf.ecosystem.sdk.integrations.IntegrationCategory;
import org.jspecify.annotations.Nullable;

/**
 * What a partner wants to agree on.
 *
 * @param partner its slug
 * @param escalationContact whom to call when an incident is critical
 * @param integrationType null for the category of the partner
 * @param missingData how time nobody measured counts: {@code EXCLUDED}, {@code UP}, {@code DOWN};
 *     null for EXCLUDED
 * @param timeZone of its business hours, such as {@code Europe/Berlin}; null for UTC
 */
public record NewAgreement(
    String partner,
    SupportTier tier,
    String escalationContact,
    @Nullable IntegrationCategory integrationType,
    @Nullable String missingData,
    @Nullable String timeZone) {

  public NewAgreement(String partner, SupportTier tier, String escalationContact) {
    this(partner, tier, escalationContact, null, null, null);
  }
}
