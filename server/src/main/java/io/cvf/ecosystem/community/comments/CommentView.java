package io.cvf.ecosystem.community.comments;

import io.cvf.ecosystem.platform.access.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A comment as one reader sees it. */
@Schema(name = "Comment")
record CommentView(
    UUID id,
    @Nullable UUID parentId,
    @Schema(description = "How many comments it stands below, 0 to 8.") int depth,
    Author author,
    @Schema(description = "Absent when the comment is hidden from you.") @Nullable String body,
    @Nullable String html,
    Instant createdAt,
    @Nullable Instant editedAt,
    long version,
    int upvotes,
    boolean upvotedByMe,
    @Nullable Hidden hidden,
    @Schema(description = "Only for the author and moderators.") @Nullable AppealView appeal,
    int replies,
    @Schema(description = "What you may do with it now.") List<CommentAction> actions) {

  private static final Author FORMER = new Author(null, "Former member");
  private static final Author SUSPENDED = new Author(null, "Suspended member");

  @Schema(name = "CommentAuthor")
  record Author(
      @Schema(description = "Absent for people who left or are suspended.")
          @Nullable String username,
      String displayName) {}

  @Schema(name = "CommentHiding")
  record Hidden(String reason, Instant at) {}

  @Schema(name = "CommentAppeal")
  record AppealView(
      String text,
      Instant at,
      @Schema(allowableValues = {"UPHELD", "REJECTED"}) @Nullable String decision,
      @Nullable String decisionReason) {

    static @Nullable AppealView of(@Nullable Appeal appeal) {
      if (appeal == null) {
        return null;
      }
      var decision = appeal.decision();
      return decision == null
          ? new AppealView(appeal.text(), appeal.at(), null, null)
          : new AppealView(
              appeal.text(),
              appeal.at(),
              decision.upheld() ? "UPHELD" : "REJECTED",
              decision.reason());
    }
  }

  /**
   * @param html of the text; empty when the reader may not see it
   * @param open whether the discussion takes comments now
   */
  static CommentView of(
      ListedComment listed, String html, boolean suspended, boolean open, @Nullable Caller reader) {
    var comment = listed.comment();
    var readable = comment.isReadableBy(reader);
    var involved = comment.isBy(reader) || Comment.isModerator(reader);
    var hiding = comment.hiding();
    var parent = comment.parent();
    return new CommentView(
        comment.id().value(),
        parent == null ? null : parent.value(),
        comment.depth(),
        author(listed, suspended),
        readable ? comment.body() : null,
        readable ? html : null,
        comment.createdAt(),
        comment.editedAt(),
        comment.version(),
        listed.upvotes(),
        listed.upvoted(),
        hiding == null ? null : new Hidden(hiding.reason(), hiding.at()),
        involved ? AppealView.of(comment.appeal()) : null,
        listed.replies(),
        CommentAction.of(comment, open, reader));
  }

  private static Author author(ListedComment listed, boolean suspended) {
    if (suspended) {
      return SUSPENDED;
    }
    var username = listed.username();
    var displayName = listed.displayName();
    return username == null
        ? FORMER
        : new Author(username, displayName == null ? username : displayName);
  }
}
