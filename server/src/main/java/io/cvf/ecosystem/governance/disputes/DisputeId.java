package io.cvf.ecosystem.governance.disputes;

import java.util.UUID;

/** Identifies a dispute in the tables; people use its case id. */
record DisputeId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
