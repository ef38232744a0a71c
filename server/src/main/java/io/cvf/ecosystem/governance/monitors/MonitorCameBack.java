package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.integrations.PartnerId;
import java.time.Instant;
import java.util.UUID;

/**
 * An outage ended, or one that a pause cut off is no more. Published in the transaction that stores
 * what was found.
 */
public record MonitorCameBack(UUID monitor, PartnerId partner, String name, Instant at) {}
