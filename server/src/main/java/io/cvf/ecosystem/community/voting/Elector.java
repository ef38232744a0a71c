package io.cvf.ecosystem.community.voting;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.rules.voting.Standing;
import io.cvf.rules.voting.WeightLeaf;

/**
 * A member entitled to one vote, as frozen at its start.
 *
 * @param voter the pseudonym in this vote, 32 hex digits
 */
record Elector(MemberId member, String voter, Standing standing, long weightMicros) {

  WeightLeaf leaf(int rfc, int round) {
    return new WeightLeaf(
        rfc,
        round,
        voter,
        weightMicros,
        standing.reputationMicros(),
        standing.certified(),
        standing.foundingElector());
  }
}
