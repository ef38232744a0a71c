package io.cvf.ecosystem.identity;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;

/** Someone proved their e-mail address and became a member. Published in that transaction. */
public record MemberRegistered(MemberId member, String username, Instant registeredAt) {}
