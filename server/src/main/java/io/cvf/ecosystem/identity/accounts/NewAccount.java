package io.cvf.ecosystem.identity.accounts;

import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param passwordHash null for someone who only signs in at an external provider
 */
public record NewAccount(String username, String email, @Nullable String passwordHash) {

  /** Keeps the password hash out of logs. */
  @Override
  public String toString() {
    return "NewAccount[" + username + "]";
  }
}
