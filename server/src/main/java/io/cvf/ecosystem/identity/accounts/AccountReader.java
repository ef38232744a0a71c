package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the other rooms of this module may ask about accounts. */
@Component
public class AccountReader {

  private final Accounts accounts;
  private final Usernames usernames;

  AccountReader(Accounts accounts, Usernames usernames) {
    this.accounts = accounts;
    this.usernames = usernames;
  }

  public Optional<Account> find(MemberId id) {
    return accounts.find(id);
  }

  public Optional<Account> findByUsername(String username) {
    return accounts.findByUsername(username);
  }

  public Optional<Account> findByEmail(String email) {
    return accounts.findByEmail(email);
  }

  /** By username, or by e-mail address when there is an {@code @} in it. */
  public Optional<Account> findByLogin(String login) {
    return login.contains("@") ? accounts.findByEmail(login) : accounts.findByUsername(login);
  }

  /** Whether a member has the name, or will have it, or the platform keeps it for itself. */
  public boolean isNameTaken(String name) {
    return usernames.isTaken(name);
  }
}
