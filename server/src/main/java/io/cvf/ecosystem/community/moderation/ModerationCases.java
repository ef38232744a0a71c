package io.cvf.ecosystem.community.moderation;

import io.cvf.ecosystem.platform.access.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The open cases of one kind; the rooms in which they arise implement this as beans. */
public interface ModerationCases {

  /** A place in the queue: that of the case which began to wait then and has this id. */
  record Place(Instant since, UUID caseId) {

    public static final Place FIRST = new Place(Instant.EPOCH, new UUID(0, 0));
  }

  /**
   * The cases that stand behind a place, the longest waiting first, equally old ones by id; at most
   * that many. Without those a moderator may not even look at, because it is about them.
   */
  List<? extends ModerationCase> waiting(Place behind, int limit, Caller moderator);
}
