package io.cvf.ecosystem.cli;

import java.net.URI;

/** The command needs a member, and there is no token for this server. */
final class NotSignedIn extends RuntimeException {

  private static final long serialVersionUID = 1;

  NotSignedIn(URI server, String organisation) {
    super(
        "There is no token that reports for %s at %s. Get one with: cvf login --executions %s"
            .formatted(organisation, server, organisation));
  }

  NotSignedIn(URI server) {
    super("You are not signed in at " + server + ". Sign in with: cvf login");
  }
}
