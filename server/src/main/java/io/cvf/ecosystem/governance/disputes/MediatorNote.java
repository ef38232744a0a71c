package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.UUID;

/** What mediators write for one another; no party ever reads it. */
record MediatorNote(UUID id, String text, Instant at, MemberId by) {}
