package io.cvf.ecosystem.community.voting;

import java.util.UUID;

/** Identifies one round of voting about an RFC. */
record VoteId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
