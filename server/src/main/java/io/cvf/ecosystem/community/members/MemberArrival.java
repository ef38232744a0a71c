package io.cvf.ecosystem.community.members;

import io.cvf.ecosystem.identity.MemberRegistered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the community's copy of a member, in the transaction that makes the account. */
@Component
class MemberArrival {

  private final Members members;

  MemberArrival(Members members) {
    this.members = members;
  }

  @EventListener
  void welcome(MemberRegistered registered) {
    members.insert(registered.member(), registered.username(), registered.registeredAt());
  }
}
