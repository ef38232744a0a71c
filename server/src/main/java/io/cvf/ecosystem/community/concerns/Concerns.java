package io.cvf.ecosystem.community.concerns;

import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.platform.access.MemberId;
import org.springframework.stereotype.Service;

/** What other rooms ask: whether anything stands in the way of RFCs. */
@Service
public class Concerns {

  private final ConcernRows rows;

  Concerns(ConcernRows rows) {
    this.rows = rows;
  }

  /** How many are open. Nobody raises another while the caller holds the RFC's lock. */
  public int open(RfcId rfc) {
    return rows.open(rfc);
  }

  /** How many are open about RFCs the member wrote. */
  public int openAboutRfcsOf(MemberId author) {
    return rows.openAboutRfcsOf(author);
  }
}
