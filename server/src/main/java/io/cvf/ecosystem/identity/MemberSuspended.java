package io.cvf.ecosystem.identity;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;

/** An administrator suspended a member. Published in that transaction. */
public record MemberSuspended(MemberId member, Instant suspendedAt) {}
