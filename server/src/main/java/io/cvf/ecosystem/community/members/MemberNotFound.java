package io.cvf.ecosystem.community.members;

import io.cvf.ecosystem.platform.problems.Problem;

/** The refusal of a username nobody has. */
public final class MemberNotFound {

  private MemberNotFound() {}

  /** 404 {@code member-not-found}. */
  public static Problem named(String username) {
    return Problem.notFound(
        "member-not-found", "There is no such member", "There is no member " + username + ".");
  }
}
