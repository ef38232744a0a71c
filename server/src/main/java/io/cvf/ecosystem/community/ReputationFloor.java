package io.cvf.ecosystem.community;

import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Collection;
import java.util.Set;

/** Who has earned enough for their opinion to count. */
public interface ReputationFloor {

  /** Those of the members who stand above the floor now, certified ones included. One query. */
  Set<MemberId> above(Collection<MemberId> members);
}
