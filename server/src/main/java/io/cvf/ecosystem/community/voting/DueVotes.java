package io.cvf.ecosystem.community.voting;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Closes the votes whose close has come, each for itself: one that fails keeps no other open. */
@Component
public class DueVotes {

  private static final Logger log = LoggerFactory.getLogger(DueVotes.class);

  private final VoteCounts counts;
  private final VoteEnd end;
  private final Clock clock;

  DueVotes(VoteCounts counts, VoteEnd end, Clock clock) {
    this.counts = counts;
    this.end = end;
    this.clock = clock;
  }

  public void close() {
    for (var vote : counts.due(clock.instant())) {
      try {
        end.close(vote);
      } catch (RuntimeException fault) {
        log.error("Vote {} could not be closed; it is tried again", vote, fault);
      }
    }
  }
}
