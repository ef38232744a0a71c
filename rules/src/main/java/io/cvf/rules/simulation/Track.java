package io.cvf.rules.simulation;

import io.cvf.rules.voting.Approval;
import io.cvf.rules.voting.Gates;
import io.cvf.rules.voting.Quorum;

/** The gates an installation begins with. */
enum Track {
  CAPABILITY("3/5", "1"),
  STANDARD("2/3", "1"),
  POLICY("2/3", "3/2"),
  BREAKING_CHANGE("3/4", "3/2"),
  ROADMAP(">1/2", "1");

  private final String approval;
  private final String quorum;

  Track(String approval, String quorum) {
    this.approval = approval;
    this.quorum = quorum;
  }

  Gates gates() {
    return new Gates(Approval.parse(approval), Quorum.parse(quorum));
  }
}
