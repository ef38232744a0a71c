package io.cvf.ecosystem.sdk.integrations;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that wants to become a partner.
 *
 * @param organisation slug of one that the caller owns
 * @param slug the readable id, 2 to 32 of {@code a-z}, {@code 0-9} and {@code -}
 * @param website whose control is proved before the first certification
 * @param contactEmail only its people and staff see it
 * @param description Markdown; null for none
 */
public record NewPartner(
    String organisation,
    String slug,
    String name,
    IntegrationCategory category,
    String website,
    String contactEmail,
    @Nullable String description) {}
