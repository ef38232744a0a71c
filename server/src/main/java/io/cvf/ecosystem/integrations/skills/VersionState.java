package io.cvf.ecosystem.integrations.skills;

import java.util.EnumSet;
import java.util.Set;

/** Where a version stands. From its publication on nothing it says changes any more. */
public enum VersionState {
  DRAFT,
  AWAITING_APPROVAL,
  DECLINED,
  PUBLISHED,
  YANKED;

  /** What may follow: the one table of a version's life. */
  public Set<VersionState> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(AWAITING_APPROVAL, PUBLISHED);
      case AWAITING_APPROVAL -> EnumSet.of(DRAFT, DECLINED, PUBLISHED);
      case DECLINED -> EnumSet.of(DRAFT);
      case PUBLISHED -> EnumSet.of(YANKED);
      case YANKED -> EnumSet.of(PUBLISHED);
    };
  }

  /** Whether everybody may read it. */
  public boolean isPublic() {
    return this == PUBLISHED || this == YANKED;
  }
}
