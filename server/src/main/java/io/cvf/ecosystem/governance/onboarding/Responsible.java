package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.platform.access.Role;
import java.util.EnumSet;
import java.util.Set;

/** Who does an item. */
enum Responsible {
  MAINTAINERS,
  CERTIFIERS,
  OWNERS,
  DEVELOPERS,
  PEOPLE;

  Side side() {
    return switch (this) {
      case MAINTAINERS, CERTIFIERS -> Side.STAFF;
      case OWNERS, DEVELOPERS, PEOPLE -> Side.PARTNER;
    };
  }

  /** The positions in the partner's organisation; none for what staff does. */
  Set<Position> positions() {
    return switch (this) {
      case MAINTAINERS, CERTIFIERS -> EnumSet.noneOf(Position.class);
      case OWNERS -> EnumSet.of(Position.OWNER);
      case DEVELOPERS -> EnumSet.of(Position.OWNER, Position.DEVELOPER);
      case PEOPLE -> EnumSet.allOf(Position.class);
    };
  }

  /** The role of staff who do it; maintainers help the partner with what is the partner's. */
  Role role() {
    return switch (this) {
      case CERTIFIERS -> Role.CERTIFIER;
      case MAINTAINERS, OWNERS, DEVELOPERS, PEOPLE -> Role.MAINTAINER;
    };
  }

  /** For a sentence: only … does this. */
  String inWords() {
    return switch (this) {
      case MAINTAINERS -> "a maintainer";
      case CERTIFIERS -> "a certifier";
      case OWNERS -> "an owner of the partner";
      case DEVELOPERS -> "an owner or developer of the partner";
      case PEOPLE -> "one of the partner's people";
    };
  }
}
