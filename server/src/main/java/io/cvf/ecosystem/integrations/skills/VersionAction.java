package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody may do with a version now. */
enum VersionAction {
  EDIT,
  DELETE,
  CHECK,
  PUBLISH,
  APPROVE,
  DECLINE,
  YANK,
  UNYANK,
  DEPRECATE,
  UNDEPRECATE,
  UPLOAD_ARTIFACT;

  static Set<VersionAction> of(
      SkillVersion version,
      List<Approval> approvals,
      Partner partner,
      PartnerAccess partners,
      @Nullable Caller caller) {
    var actions = EnumSet.noneOf(VersionAction.class);
    if (caller == null) {
      return actions;
    }
    var develops =
        partners
            .position(partner, caller)
            .filter(it -> it == Position.OWNER || it == Position.DEVELOPER)
            .isPresent();
    switch (version.state()) {
      case DRAFT -> {
        if (develops) {
          actions.addAll(EnumSet.of(EDIT, DELETE, CHECK, UPLOAD_ARTIFACT));
          if (partner.isCertified() && version.about().missing().isEmpty()) {
            actions.add(PUBLISH);
          }
        }
      }
      case DECLINED -> {
        if (develops) {
          actions.addAll(EnumSet.of(EDIT, DELETE, CHECK));
        }
      }
      case AWAITING_APPROVAL -> {
        if (develops) {
          actions.addAll(EnumSet.of(EDIT, DELETE, CHECK));
        }
        if (mayApprove(version, approvals, partner, partners, caller)) {
          actions.addAll(EnumSet.of(APPROVE, DECLINE));
        }
      }
      case PUBLISHED -> {
        if (develops || caller.is(Role.MAINTAINER)) {
          actions.add(YANK);
        }
      }
      case YANKED -> {
        if (caller.is(Role.MAINTAINER) || (develops && isOwnYank(version, partner, partners))) {
          actions.add(UNYANK);
        }
      }
    }
    if (develops && version.state().isPublic()) {
      actions.add(version.deprecation() == null ? DEPRECATE : UNDEPRECATE);
    }
    return actions;
  }

  /** Holds a role that is still needed, said nothing yet, and is impartial. */
  static boolean mayApprove(
      SkillVersion version,
      List<Approval> approvals,
      Partner partner,
      PartnerAccess partners,
      Caller caller) {
    return WhyNot.of(PublicationRules.risk(version), approvals, partner, partners, caller) == null;
  }

  private static boolean isOwnYank(SkillVersion version, Partner partner, PartnerAccess partners) {
    var yank = version.history().yank();
    return yank != null && partners.people(partner).contains(yank.by());
  }
}
