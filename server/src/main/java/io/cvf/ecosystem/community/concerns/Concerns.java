package io.cvf.ecosystem.community.concerns;

import io.cvf.ecosystem.community.RfcId;
import org.springframework.stereotype.Service;

/** What the room of voting asks: whether anything stands in the way. */
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
}
