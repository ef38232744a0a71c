package io.cvf.ecosystem.identity.accounts;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords; slow on purpose, so never called inside a transaction. */
@Component
public class Passwords {

  private static final int READ_BY_BCRYPT = 72;

  private final PasswordEncoder encoder =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();
  private final String nobodysHash = hash(Secret.random().text());

  public String hash(String password) {
    return encoder.encode(password);
  }

  /** Takes as long when there is no such account, or one without a password. */
  public boolean match(@Nullable Account account, String password) {
    var hash = account == null ? null : account.passwordHash();
    var matches = encoder.matches(password, hash == null ? nobodysHash : hash);
    return hash != null
        && matches
        && password.getBytes(StandardCharsets.UTF_8).length <= READ_BY_BCRYPT;
  }

  /** Whether the account's hash was made with weaker means than those of today. */
  public boolean outdated(Account account) {
    return account.passwordHash() != null && encoder.upgradeEncoding(account.passwordHash());
  }
}
