package io.cvf.ecosystem.sdk.integrations;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a partner shows for a criterion; private to its people and certifiers.
 *
 * @param expiresOn the first day it shows nothing any more
 */
public record PartnerEvidence(
    UUID id,
    String criterion,
    @Nullable String url,
    @Nullable String fileName,
    @Nullable String sha256,
    @Nullable LocalDate expiresOn) {}
