package io.cvf.ecosystem.community.comments;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The author of a hidden comment asks another moderator to look at it. */
record Appeal(String text, Instant at, @Nullable Decision decision) {

  /** Upheld: the comment is shown again. */
  record Decision(boolean upheld, String reason, MemberId by) {}

  static Appeal of(String text, Instant at) {
    return new Appeal(text, at, null);
  }

  boolean isOpen() {
    return decision == null;
  }

  Appeal decided(boolean upheld, String reason, MemberId by) {
    return new Appeal(text, at, new Decision(upheld, reason, by));
  }
}
