package io.cvf.ecosystem.notifications;

import io.cvf.ecosystem.platform.access.MemberId;

/** How much members have not read yet. */
public interface UnreadCounts {

  /** Of the kinds the member wants in the inbox; at most 100. */
  int of(MemberId member);
}
