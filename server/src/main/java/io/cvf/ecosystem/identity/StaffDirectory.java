package io.cvf.ecosystem.identity;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import java.util.Set;

/** Who holds which office, so that somebody can be asked to decide, or be told to act. */
public interface StaffDirectory {

  /** Those who hold the role and are not suspended; not for {@link Role#MEMBER}. One query. */
  Set<MemberId> holding(Role role);
}
