package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the other rooms of this module may ask about accounts. */
@Component
public class AccountReader {

  private final Accounts accounts;

  AccountReader(Accounts accounts) {
    this.accounts = accounts;
  }

  public Optional<Account> find(MemberId id) {
    return accounts.find(id);
  }
}
