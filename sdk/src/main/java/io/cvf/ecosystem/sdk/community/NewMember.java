package io.cvf.ecosystem.sdk.community;

/**
 * Who wants to become a member.
 *
 * @param username 2 to 32 of {@code a-z}, {@code 0-9} and {@code -}; never given to anybody else
 */
public record NewMember(String username, String email, String password) {

  /** Without the password, so that it does not end in a log. */
  @Override
  public String toString() {
    return "NewMember[username=%s, email=%s]".formatted(username, email);
  }
}
