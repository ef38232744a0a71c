package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** RFCs as the rooms around them see them: whether they can be discussed, and that they were. */
@Service
public class Discussions {

  private final DiscussionRows rows;
  private final Rfcs rfcs;
  private final RfcFollowing following;
  private final AuditLog audit;
  private final Clock clock;

  Discussions(DiscussionRows rows, Rfcs rfcs, RfcFollowing following, AuditLog audit, Clock clock) {
    this.rows = rows;
    this.rfcs = rfcs;
    this.following = following;
    this.audit = audit;
    this.clock = clock;
  }

  /** 404 {@code rfc-not-found} where the caller may not see the RFC. */
  public Discussion visible(String numberOrSlug, @Nullable Caller caller) {
    var number = Slug.number(numberOrSlug);
    return (number.isEmpty() ? Optional.<Discussion>empty() : rows.find(number.getAsInt()))
        .filter(discussion -> isVisible(discussion, caller))
        .orElseThrow(() -> RfcNotFound.rfc(numberOrSlug));
  }

  private boolean isVisible(Discussion discussion, @Nullable Caller caller) {
    return discussion.isPublic()
        || rfcs.find(discussion.rfc()).filter(rfc -> rfc.isVisibleTo(caller)).isPresent();
  }

  /** Of an RFC that has comments, and so is public. */
  public Discussion of(RfcId rfc) {
    return rows.find(rfc);
  }

  /** Counts a new comment; its author follows the RFC from now on. */
  public void commented(RfcId rfc, MemberId author, Instant now) {
    following.begin(rfc, List.of(author), now);
    rows.addComment(rfc, now);
  }

  /** Stops the discussion; a new reason replaces the one before. */
  @Transactional
  public void lock(String numberOrSlug, @Nullable String reason, Caller moderator) {
    var discussion = visible(numberOrSlug, moderator);
    var why = Reason.checked(reason);
    var rfc = rfcs.lock(discussion.number()).orElseThrow();
    if (!rfc.isPublic()) {
      throw Problem.conflict(
          "rfc-not-discussable",
          "The RFC takes no comments",
          "RFC %d is a draft; there is no discussion to lock.".formatted(rfc.number()));
    }
    var now = clock.instant();
    rfcs.updateLock(rfc.locked(new DiscussionLock(why, now, moderator.username())), moderator.id());
    record("rfc.discussion-locked", rfc, why, moderator);
  }

  /** Nothing happens when it is not locked. */
  @Transactional
  public void unlock(String numberOrSlug, Caller moderator) {
    var discussion = visible(numberOrSlug, moderator);
    var rfc = rfcs.lock(discussion.number()).orElseThrow();
    if (rfc.lock() != null) {
      rfcs.updateLock(rfc.locked(null), null);
      record("rfc.discussion-unlocked", rfc, null, moderator);
    }
  }

  private void record(String action, Rfc rfc, @Nullable String reason, Caller moderator) {
    audit.record(moderator.id(), action, "rfc:" + rfc.number(), Map.of(), reason);
  }
}
