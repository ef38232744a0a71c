package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.integrations.PartnerId;
import java.time.Instant;
import java.util.UUID;

/**
 * A failure was confirmed. Published in the transaction that stores the outage.
 *
 * @param since the first failed look
 * @param cause a sentence
 * @param allDown whether none of the partner's monitors is up now
 */
public record MonitorWentDown(
    UUID monitor, PartnerId partner, String name, Instant since, String cause, boolean allDown) {}
