package io.cvf.ecosystem.governance;

import io.cvf.ecosystem.integrations.PartnerId;

/** Something that keeps partners suspended, besides others that may do so at the same time. */
public interface SuspensionGround {

  /**
   * Asked in the transaction in which another ground ends, before the partner returns: from now on
   * its suspension is this ground's.
   *
   * @return false when nothing of this ground keeps the partner suspended
   */
  boolean takesOver(PartnerId partner);
}
