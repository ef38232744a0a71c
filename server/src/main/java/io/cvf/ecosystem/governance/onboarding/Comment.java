package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.UUID;

/** What somebody said about an item. */
record Comment(UUID id, String text, Instant at, MemberId by) {}
