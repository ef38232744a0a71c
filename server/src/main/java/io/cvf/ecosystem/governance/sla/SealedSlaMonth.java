package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.integrations.PartnerId;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A partner's month as it was sealed.
 *
 * @param compliant null without data
 * @param upSeconds of what counts
 * @param why a sentence or two
 * @param report canonical JSON
 */
record SealedSlaMonth(
    PartnerId partner,
    YearMonth month,
    Instant sealedAt,
    @Nullable Boolean compliant,
    @Nullable Integer uptimePartsPerMillion,
    long upSeconds,
    long downSeconds,
    long allowedSeconds,
    @Nullable Long averageResponseSeconds,
    String why,
    String report,
    String sha256,
    String keyId,
    String signature) {}
