package io.cvf.ecosystem.identity;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import java.util.Set;

/** Makes members who are known to be who they are, without a mail to prove it. */
public interface Enrolment {

  boolean nobodyIsEnrolled();

  /**
   * Makes an account with staff roles and tells the other modules.
   *
   * @return the new member as a caller with every scope
   */
  Caller enrol(String username, String email, String password, Set<Role> roles);
}
