package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.community.CommentId;
import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Service;

/**
 * Where other rooms say what members did that earns points. Everything is written in the caller's
 * transaction, and locks the score of whoever receives, in the order of their ids.
 */
@Service
public class Points {

  /** The vote about it began. Each author gets it once per RFC, whatever is told again. */
  public void reachedVoting(RfcId rfc, int number, Collection<MemberId> authors, Instant at) {}

  /** It was accepted, by a vote here. Each author gets it once per RFC. */
  public void accepted(RfcId rfc, int number, Collection<MemberId> authors, Instant at) {}

  /** It was implemented. Each author gets it once per RFC. */
  public void implemented(RfcId rfc, int number, Collection<MemberId> authors, Instant at) {}

  /**
   * A vote closed. Each voter gets it once per round. A few statements for any number of voters.
   *
   * @param voters those whose ballot had weight
   */
  public void votesCast(
      RfcId rfc, int number, int round, Collection<MemberId> voters, Instant at) {}

  /**
   * The giver found the author's comment good. The entry has no points when the giver stands below
   * the floor, gives to themselves, or a limit is reached; it says why.
   */
  public void upvoted(
      CommentId comment, RfcId rfc, int rfcNumber, MemberId author, MemberId giver, Instant at) {}

  /** The giver thinks again: what the author got for it is taken back. */
  public void upvoteTakenBack(
      CommentId comment, RfcId rfc, int rfcNumber, MemberId author, MemberId giver, Instant at) {}
}
