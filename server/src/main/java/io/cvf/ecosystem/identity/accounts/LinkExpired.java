package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.platform.problems.Problem;
import org.springframework.http.HttpStatus;

/** The one answer to a link that was used, has expired or was made up. */
public final class LinkExpired {

  private LinkExpired() {}

  public static Problem problem() {
    return Problem.of(
        HttpStatus.GONE,
        "link-expired",
        "The link does not work any more",
        "It was used or has expired. Ask for a new one.");
  }
}
