package io.cvf.ecosystem.community.concerns;

import io.cvf.ecosystem.community.rfcs.Rfc;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody may do with a concern now. */
enum ConcernAction {
  RESOLVE,
  OVERRULE;

  static Set<ConcernAction> of(Concern concern, Rfc rfc, @Nullable Caller caller) {
    var actions = EnumSet.noneOf(ConcernAction.class);
    if (caller == null || concern.end() != null) {
      return actions;
    }
    if (mayResolve(concern, caller)) {
      actions.add(RESOLVE);
    }
    if (mayOverrule(concern, rfc, caller)) {
      actions.add(OVERRULE);
    }
    return actions;
  }

  static boolean mayResolve(Concern concern, Caller caller) {
    return caller.is(concern.raisedBy().id());
  }

  /** Neither whose objection it is, nor whose RFC. */
  static boolean mayOverrule(Concern concern, Rfc rfc, Caller caller) {
    return caller.is(Role.MAINTAINER)
        && !caller.is(concern.raisedBy().id())
        && !rfc.isAuthor(caller);
  }
}
