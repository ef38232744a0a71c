package io.cvf.ecosystem.identity;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import java.util.Set;

/** Makes members of whom the platform knows by itself who they are: no mail has to prove it. */
public interface Enrolment {

  /**
   * Makes an account and tells the other modules, in the caller's transaction.
   *
   * @param password as somebody would type it
   * @param staffRoles besides {@link Role#MEMBER}
   * @return the new member, able to do all its roles allow
   * @throws IllegalStateException when the name or the address is taken
   */
  Caller enrol(String username, String email, String password, Set<Role> staffRoles);
}
