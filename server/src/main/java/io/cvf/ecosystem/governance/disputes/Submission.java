package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;

/** What a party submits once: its response, or its appeal. */
record Submission(Kind kind, Side side, String text, Instant at, MemberId by) {

  enum Kind {
    RESPONSE,
    APPEAL
  }
}
