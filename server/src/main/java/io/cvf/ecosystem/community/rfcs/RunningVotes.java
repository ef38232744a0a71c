package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What lists of RFCs say about votes. Few run at once; the room of voting answers. */
public interface RunningVotes {

  /** When each closes, by the number of the RFC. */
  Map<Integer, Instant> closing();

  /** The RFCs whose running vote the member may vote in and has not yet. */
  Set<Integer> awaiting(MemberId member);
}
