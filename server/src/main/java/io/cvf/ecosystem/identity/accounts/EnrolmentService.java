package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.identity.Enrolment;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.access.Scope;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class EnrolmentService implements Enrolment {

  private final Accounts accounts;
  private final Usernames usernames;
  private final NewMembers newMembers;
  private final Passwords passwords;

  EnrolmentService(
      Accounts accounts, Usernames usernames, NewMembers newMembers, Passwords passwords) {
    this.accounts = accounts;
    this.usernames = usernames;
    this.newMembers = newMembers;
    this.passwords = passwords;
  }

  @Override
  @Transactional
  public Caller enrol(String username, String email, String password, Set<Role> staffRoles) {
    if (!usernames.take(username)) {
      throw new IllegalStateException("The name is taken: " + username);
    }
    var account =
        newMembers
            .add(new NewAccount(username, email, passwords.hash(password)))
            .orElseThrow(
                () -> new IllegalStateException("The address of " + username + " is taken"));
    var roles = EnumSet.of(Role.MEMBER);
    roles.addAll(staffRoles);
    accounts.setRoles(account.id(), roles);
    return new Caller(account.id(), username, roles, EnumSet.allOf(Scope.class));
  }
}
