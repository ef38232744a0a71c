package io.cvf.ecosystem.community.voting;

import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.community.rfcs.Track;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.rules.merkle.Hash;
import io.cvf.rules.voting.Recount;
import io.cvf.rules.voting.Terms;
import io.cvf.rules.voting.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One round of voting about an RFC, with everything that was frozen at its start.
 *
 * @param originalClosesAt the close without an extension
 * @param founding whether founding electors have weight
 * @param weightsRoot the root of the manifest of weights
 * @param closing null until it has closed
 * @param voiding null unless a maintainer voided it
 */
record Vote(
    VoteId id,
    RfcId rfc,
    int number,
    int round,
    State state,
    Track track,
    int revision,
    String textSha256,
    Instant startedAt,
    MemberId startedBy,
    Instant originalClosesAt,
    Terms terms,
    boolean founding,
    Hash weightsRoot,
    @Nullable Closing closing,
    @Nullable Voiding voiding) {

  enum State {
    RUNNING,
    CLOSED,
    VOIDED
  }

  /** How it ended, and the signed head of its log. */
  record Closing(Instant at, Verdict verdict, HeadSignature head) {}

  /**
   * The platform's signature under the head of a log; size and root are those of the log.
   *
   * @param signature base64
   */
  record HeadSignature(Instant at, String keyId, String signature) {}

  record Voiding(String reason, Instant at, MemberId by) {}

  boolean isRunning() {
    return state == State.RUNNING;
  }

  /** Whether nobody may see anything of the ballots: until the close, and for ever if voided. */
  boolean isHidden() {
    return terms.hiddenUntilClose() && state != State.CLOSED;
  }

  /** What a recount starts from. */
  Recount.Vote recounted() {
    return new Recount.Vote(number, round, textSha256, terms, startedAt, originalClosesAt);
  }
}
