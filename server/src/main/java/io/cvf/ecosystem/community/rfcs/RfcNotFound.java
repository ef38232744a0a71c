package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.platform.problems.Problem;

/** The refusals that must not tell a hidden draft from nothing at all. */
final class RfcNotFound {

  private RfcNotFound() {}

  static Problem rfc(Object numberOrSlug) {
    return Problem.notFound(
        "rfc-not-found",
        "There is no such RFC",
        "There is no RFC %s, or it is a draft only its authors can see.".formatted(numberOrSlug));
  }

  static Problem revision(int rfc, int number) {
    return Problem.notFound(
        "revision-not-found",
        "There is no such revision",
        "RFC %d has no revision %d.".formatted(rfc, number));
  }
}
