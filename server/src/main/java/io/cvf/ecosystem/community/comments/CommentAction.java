package io.cvf.ecosystem.community.comments;

import io.cvf.ecosystem.platform.access.Caller;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a caller may do with a comment now; clients offer these and no others. */
enum CommentAction {
  REPLY,
  EDIT,
  UPVOTE,
  HIDE,
  UNHIDE,
  APPEAL,
  DECIDE_APPEAL;

  /**
   * @param open whether the discussion takes comments now
   */
  static List<CommentAction> of(Comment comment, boolean open, @Nullable Caller caller) {
    return caller == null
        ? List.of()
        : Stream.of(values()).filter(action -> action.allowed(comment, open, caller)).toList();
  }

  private boolean allowed(Comment comment, boolean open, Caller caller) {
    var own = comment.isBy(caller);
    var hidden = comment.isHidden();
    return switch (this) {
      case REPLY -> open && !hidden && comment.depth() < Comment.MAX_DEPTH;
      case EDIT -> open && !hidden && own;
      case UPVOTE -> !hidden && !own;
      case HIDE -> !hidden && !own && Comment.isModerator(caller);
      case UNHIDE -> hidden && !own && Comment.isModerator(caller);
      case APPEAL -> hidden && own && comment.appeal() == null;
      case DECIDE_APPEAL -> comment.mayDecide(caller);
    };
  }
}
