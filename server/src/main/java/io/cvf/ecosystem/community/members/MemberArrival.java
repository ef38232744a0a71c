package io.cvf.ecosystem.community.members;

import io.cvf.ecosystem.identity.MemberRegistered;
import io.cvf.ecosystem.identity.MemberReinstated;
import io.cvf.ecosystem.identity.MemberSuspended;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the community's copy of a member, in the transactions that change the account. */
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

  @EventListener
  void setAside(MemberSuspended suspended) {
    members.suspend(suspended.member(), suspended.suspendedAt());
  }

  @EventListener
  void takeBack(MemberReinstated reinstated) {
    members.suspend(reinstated.member(), null);
  }
}
