package io.cvf.ecosystem.community.comments;

import io.cvf.ecosystem.community.CommentId;
import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it stands. It never changes; what is done to it gives the next one, or a {@link
 * Problem} that says why not.
 *
 * @param depth how many comments it stands below, 0 to {@link #MAX_DEPTH}
 * @param version rises with every change of the text or its standing, not with upvotes
 */
record Comment(
    CommentId id,
    RfcId rfc,
    @Nullable CommentId parent,
    int depth,
    MemberId author,
    String body,
    Instant createdAt,
    @Nullable Instant editedAt,
    long version,
    @Nullable Hiding hiding,
    @Nullable Appeal appeal) {

  static final int MAX_DEPTH = 8;

  /** A moderator took the text out of sight. */
  record Hiding(String reason, Instant at, MemberId by) {}

  boolean isHidden() {
    return hiding != null;
  }

  boolean isBy(@Nullable Caller caller) {
    return caller != null && caller.is(author);
  }

  /** Hidden text is for its author and those who judge it. */
  boolean isReadableBy(@Nullable Caller caller) {
    return !isHidden() || isBy(caller) || isModerator(caller);
  }

  static boolean isModerator(@Nullable Caller caller) {
    return caller != null && caller.is(Role.MODERATOR);
  }

  void requireAnswerable() {
    if (isHidden()) {
      throw hidden("It cannot be answered.");
    }
    if (depth >= MAX_DEPTH) {
      throw Problem.conflict(
          "thread-too-deep",
          "The thread goes no deeper",
          "Answer a comment further up; threads have %d levels.".formatted(MAX_DEPTH + 1));
    }
  }

  /** The same comment when the text is the same. */
  Comment edit(String text, Caller by, Instant now) {
    if (!isBy(by)) {
      throw Problem.forbidden("Only its author may edit a comment.");
    }
    if (isHidden()) {
      throw hidden("It stays as it was judged; you can appeal.");
    }
    return text.equals(body)
        ? this
        : new Comment(
            id, rfc, parent, depth, author, text, createdAt, now, version + 1, null, appeal);
  }

  void requireUpvotableBy(Caller by) {
    if (isBy(by)) {
      throw Problem.conflict(
          "own-comment", "It is your own comment", "Nobody votes for their own comments.");
    }
    if (isHidden()) {
      throw hidden("It cannot be voted for.");
    }
  }

  void requireReportableBy(Caller by) {
    if (isBy(by)) {
      throw Problem.conflict(
          "own-comment", "It is your own comment", "Nobody reports their own comments.");
    }
    if (isHidden()) {
      throw hidden("It has been judged.");
    }
  }

  /** A new hiding can be appealed again. */
  Comment hide(String reason, Caller moderator, Instant now) {
    requireNotOwn(moderator);
    if (isHidden()) {
      throw hidden("It was hidden before.");
    }
    return judged(new Hiding(reason, now, moderator.id()), null);
  }

  /** Shown again; an appeal that waited has thereby succeeded. */
  Comment show(Caller moderator) {
    requireNotOwn(moderator);
    requireHidden();
    var settled =
        appeal == null || !appeal.isOpen()
            ? appeal
            : appeal.decided(true, "A moderator showed the comment again.", moderator.id());
    return judged(null, settled);
  }

  Comment appeal(String text, Caller by, Instant now) {
    if (!isBy(by)) {
      throw Problem.forbidden("Only its author may appeal the hiding of a comment.");
    }
    requireHidden();
    if (appeal != null) {
      throw Problem.conflict(
          "already-appealed", "There was an appeal before", "A hiding can be appealed once.");
    }
    return judged(hiding, Appeal.of(text, now));
  }

  Comment decide(boolean upheld, String reason, Caller moderator) {
    if (hiding == null || appeal == null || !appeal.isOpen()) {
      throw Problem.conflict(
          "no-open-appeal", "There is no open appeal", "Nobody waits for a decision here.");
    }
    if (!mayDecide(moderator)) {
      throw Problem.forbidden(
          "An appeal is decided by a moderator who neither hid the comment nor wrote it.");
    }
    return judged(upheld ? null : hiding, appeal.decided(upheld, reason, moderator.id()));
  }

  boolean mayDecide(Caller moderator) {
    return isModerator(moderator)
        && hiding != null
        && appeal != null
        && appeal.isOpen()
        && !moderator.is(hiding.by())
        && !isBy(moderator);
  }

  void requireNotOwn(Caller moderator) {
    if (isBy(moderator)) {
      throw Problem.forbidden("Nobody moderates their own comments.");
    }
  }

  private void requireHidden() {
    if (!isHidden()) {
      throw Problem.conflict("comment-not-hidden", "The comment is not hidden", "It can be read.");
    }
  }

  private static Problem hidden(String consequence) {
    return Problem.conflict(
        "comment-hidden", "The comment is hidden", "A moderator hid this comment. " + consequence);
  }

  private Comment judged(@Nullable Hiding nextHiding, @Nullable Appeal nextAppeal) {
    return new Comment(
        id,
        rfc,
        parent,
        depth,
        author,
        body,
        createdAt,
        editedAt,
        version + 1,
        nextHiding,
        nextAppeal);
  }
}
