package io.cvf.ecosystem.governance.monitors;

import java.time.Instant;
import java.util.UUID;

/** A span nobody knows anything of. */
record Gap(UUID monitor, Instant from, Instant until) {}
