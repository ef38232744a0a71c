package io.cvf.ecosystem.community.rfcs;

import java.time.Duration;
import java.time.Instant;

/** How long everyone has to read and object before a vote can start. */
public record CommentPeriod(Instant beganAt, Instant endsAt) {

  static CommentPeriod of(Instant began, Duration length) {
    return new CommentPeriod(began, began.plus(length));
  }

  /** Counted from the same beginning, and never shorter: a change of track saves nobody time. */
  CommentPeriod atLeast(Duration length) {
    var longer = beganAt.plus(length);
    return longer.isAfter(endsAt) ? new CommentPeriod(beganAt, longer) : this;
  }
}
