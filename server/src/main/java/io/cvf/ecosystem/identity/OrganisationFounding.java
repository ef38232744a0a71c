package io.cvf.ecosystem.identity;

import io.cvf.ecosystem.platform.access.Caller;

/**
 * Founds organisations on behalf of members, by the rules everybody is held to, in the caller's
 * transaction.
 */
public interface OrganisationFounding {

  /** The founder is its first owner; 409 {@code slug-taken}. */
  OrganisationId found(Caller founder, String slug, String name);

  /**
   * Gives somebody a position, or another one.
   *
   * @param owner one of its owners, or an administrator; 403 for anybody else
   * @param username 404 {@code member-not-found} when nobody is called that
   */
  void appoint(Caller owner, String slug, String username, Position position);
}
