package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a discussion needs to know of its RFC, without the text.
 *
 * @param lockReason null unless a moderator stopped the discussion
 */
public record Discussion(
    RfcId rfc,
    int number,
    String title,
    RfcStatus status,
    boolean isPublic,
    @Nullable String lockReason) {

  /** Whether comments can be written and changed now. */
  public boolean isOpen() {
    return lockReason == null && isPublic && status.takesComments();
  }

  /**
   * Throws 409 {@code discussion-locked} while a moderator stops it, 409 {@code
   * rfc-not-discussable} for a draft and where nothing is left to discuss.
   */
  public void requireOpen() {
    if (!isPublic || !status.takesComments()) {
      throw Problem.conflict(
          "rfc-not-discussable",
          "The RFC takes no comments",
          "RFC %d is %s; it cannot be discussed.".formatted(number, status));
    }
    if (lockReason != null) {
      throw Problem.conflict(
              "discussion-locked",
              "The discussion is locked",
              "A moderator stopped the discussion of RFC %d: %s".formatted(number, lockReason))
          .with("reason", lockReason);
    }
  }
}
