package io.cvf.ecosystem.community.members;

import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Collection;
import java.util.Map;

/** What members have earned; the room that keeps the ledger implements this as a bean. */
public interface EarnedStanding {

  /**
   * @param reputationMicros millionths of a point
   * @param weightMicros of a ballot in a vote that starts now, 1,000,000 for a weight of one
   */
  record Earned(long reputationMicros, long weightMicros, CertificationLevel certificationLevel) {

    static final Earned NOTHING = new Earned(0, 0, CertificationLevel.NONE);
  }

  /** Of those members that exist, now. One query. */
  Map<MemberId, Earned> of(Collection<MemberId> members);
}
