package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * What one caller may do with one checklist, whatever state it is in.
 *
 * @param position in the partner's organisation; null for everyone else
 * @param impartial shares no organisation with the partner's people
 */
record Rights(Caller caller, @Nullable Position position, boolean impartial) {

  /** Staff who may know how an onboarding goes. */
  private static final Role[] READERS = {
    Role.MAINTAINER, Role.CERTIFIER, Role.MEDIATOR, Role.FINANCE, Role.ADMIN
  };

  boolean mayRead() {
    return position != null || caller.is(READERS);
  }

  /** Reports of audits and the like are not for everyone who may see that there are some. */
  boolean mayDownload() {
    return position != null || caller.is(Role.MAINTAINER, Role.CERTIFIER, Role.ADMIN);
  }

  boolean mayDo(ChecklistItem item) {
    return isOfPartner(item) || (impartial && holdsRoleFor(item));
  }

  /** Before impartiality is asked for: of staff and for this item. */
  boolean holdsRoleFor(ChecklistItem item) {
    return caller.is(item.responsible().role());
  }

  private boolean isOfPartner(ChecklistItem item) {
    return position != null && item.isFor(position);
  }

  boolean mayShow(ChecklistItem item) {
    return develops() || mayDo(item) || isActingStaff();
  }

  private boolean develops() {
    return position == Position.OWNER || position == Position.DEVELOPER;
  }

  boolean mayComment() {
    return position != null || isActingStaff();
  }

  boolean mayAssign() {
    return isActingStaff();
  }

  private boolean isActingStaff() {
    return impartial && caller.is(Role.MAINTAINER, Role.CERTIFIER);
  }

  Side side() {
    return position == null ? Side.STAFF : Side.PARTNER;
  }
}
