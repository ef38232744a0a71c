package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody may do with an RFC now, so that nobody is offered what would be refused. */
enum RfcAction {
  REVISE,
  PUBLISH,
  WITHDRAW,
  REOPEN,
  IMPLEMENT,
  SUPERSEDE,
  COMMENT,
  LOCK,
  UNLOCK,
  FOLLOW;

  static Set<RfcAction> of(Rfc rfc, @Nullable Caller caller) {
    var actions = EnumSet.noneOf(RfcAction.class);
    if (caller == null) {
      return actions;
    }
    var keeper = rfc.isKeeper(caller);
    var status = rfc.status();
    add(actions, FOLLOW, true);
    add(actions, REVISE, keeper && rfc.isRevisable());
    add(actions, PUBLISH, keeper && status == RfcStatus.DRAFT && !rfc.text().body().isBlank());
    add(actions, WITHDRAW, keeper && status.mayBecome(RfcStatus.WITHDRAWN));
    add(actions, REOPEN, status == RfcStatus.STAGNANT && rfc.mayBeMovedBy(caller));
    add(actions, IMPLEMENT, status.mayBecome(RfcStatus.IMPLEMENTED) && rfc.mayBeMovedBy(caller));
    add(actions, SUPERSEDE, status.mayBecome(RfcStatus.SUPERSEDED) && rfc.mayBeMovedBy(caller));
    add(actions, COMMENT, rfc.isDiscussable() && rfc.lock() == null);
    add(actions, LOCK, caller.is(Role.MODERATOR) && rfc.isPublic() && rfc.lock() == null);
    add(actions, UNLOCK, caller.is(Role.MODERATOR) && rfc.lock() != null);
    return actions;
  }

  private static void add(Set<RfcAction> actions, RfcAction action, boolean allowed) {
    if (allowed) {
      actions.add(action);
    }
  }
}
