package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.identity.MemberRegistered;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.access.Scope;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;

/** Members for tests below the HTTP surface, who join as identity tells it. */
final class People {

  private People() {}

  static Caller joining(ApplicationEventPublisher events, String username, Role... staff) {
    var caller = caller(username, staff);
    events.publishEvent(
        new MemberRegistered(caller.id(), username, Instant.parse("2026-01-01T00:00:00Z")));
    return caller;
  }

  static Caller caller(String username, Role... staff) {
    var roles = EnumSet.of(Role.MEMBER, staff);
    return new Caller(
        new MemberId(UUID.randomUUID()), username, Set.copyOf(roles), Set.of(Scope.values()));
  }
}
