package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;

/** What one of those who have to approve a version said. */
record Approval(ApproverRole role, boolean granted, String reason, MemberId by, Instant at) {}
