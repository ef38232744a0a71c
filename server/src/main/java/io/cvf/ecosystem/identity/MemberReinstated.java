package io.cvf.ecosystem.identity;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;

/** An administrator ended the suspension of a member. Published in that transaction. */
public record MemberReinstated(MemberId member, Instant reinstatedAt) {}
