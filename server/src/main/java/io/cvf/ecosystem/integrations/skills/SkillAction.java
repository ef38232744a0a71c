package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody may do with a skill now. */
enum SkillAction {
  NEW_VERSION,
  RENAME,
  TRANSFER,
  CANCEL_TRANSFER,
  ACCEPT_TRANSFER,
  DEPRECATE,
  UNDEPRECATE,
  ADVISE,
  SET_PRICE;

  /**
   * @param position of the caller at the publisher
   * @param offered whether it is offered to another partner
   * @param recipient whether the caller owns that one
   */
  static Set<SkillAction> of(
      Skill skill,
      Optional<Position> position,
      boolean offered,
      boolean recipient,
      @Nullable Caller caller) {
    var actions = EnumSet.noneOf(SkillAction.class);
    var owns = position.filter(Position.OWNER::equals).isPresent();
    var develops = owns || position.filter(Position.DEVELOPER::equals).isPresent();
    if (develops) {
      actions.add(NEW_VERSION);
      actions.add(skill.deprecation() == null ? DEPRECATE : UNDEPRECATE);
    }
    if (owns) {
      actions.addAll(EnumSet.of(RENAME, SET_PRICE, offered ? CANCEL_TRANSFER : TRANSFER));
    }
    if (recipient) {
      actions.add(ACCEPT_TRANSFER);
    }
    var judges = caller != null && caller.is(Role.MAINTAINER, Role.CERTIFIER, Role.MODERATOR);
    if (skill.isPublic() && (develops || judges)) {
      actions.add(ADVISE);
    }
    return actions;
  }
}
