package io.cvf.ecosystem.community.comments;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.community.CommentId;
import io.cvf.ecosystem.community.comments.CommentReader.AppealedView;
import io.cvf.ecosystem.community.rfcs.Discussions;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Moderation")
class ModerationController {

  private final Moderation moderation;
  private final CommentReader reader;
  private final Discussions discussions;

  ModerationController(Moderation moderation, CommentReader reader, Discussions discussions) {
    this.moderation = moderation;
    this.reader = reader;
    this.discussions = discussions;
  }

  record Reason(@Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  record AppealText(@Schema(requiredMode = REQUIRED) @Nullable String text) {}

  record Decision(
      @Schema(requiredMode = REQUIRED) @Nullable Boolean upheld,
      @Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  @PostMapping("/comments/{id}/hiding")
  @AllowedTo(Role.MODERATOR)
  @Operation(
      summary = "Hide a comment of somebody else",
      description = "Everyone sees the reason; the author can appeal once. Answers stay.")
  CommentView hide(@PathVariable UUID id, @RequestBody Reason body, Caller caller) {
    moderation.hide(new CommentId(id), body.reason(), caller);
    return reader.one(new CommentId(id), caller);
  }

  @DeleteMapping("/comments/{id}/hiding")
  @AllowedTo(Role.MODERATOR)
  @Operation(
      summary = "Show a hidden comment again",
      description = "An appeal that waits for a decision is thereby upheld.")
  CommentView show(@PathVariable UUID id, Caller caller) {
    moderation.show(new CommentId(id), caller);
    return reader.one(new CommentId(id), caller);
  }

  @PostMapping("/comments/{id}/appeal")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Appeal the hiding of your comment, once")
  CommentView appeal(@PathVariable UUID id, @RequestBody AppealText body, Caller caller) {
    moderation.appeal(new CommentId(id), body.text(), caller);
    return reader.one(new CommentId(id), caller);
  }

  @PostMapping("/comments/{id}/appeal/decision")
  @AllowedTo(Role.MODERATOR)
  @Operation(
      summary = "Decide an appeal",
      description =
          """
          Upheld shows the comment again. Refused to the moderator who hid it and to its author.\
          """)
  CommentView decide(@PathVariable UUID id, @RequestBody Decision body, Caller caller) {
    var upheld = body.upheld();
    if (upheld == null) {
      throw Problem.invalid("/upheld", "Say true to show the comment again, or false.");
    }
    moderation.decide(new CommentId(id), upheld, body.reason(), caller);
    return reader.one(new CommentId(id), caller);
  }

  @GetMapping("/moderation/appeals")
  @AllowedTo(Role.MODERATOR)
  @Operation(
      summary = "Appeals that wait for a decision, the longest waiting first",
      description = "`actions` tells which of them you may decide.")
  Page<AppealedView> appeals(Caller caller, Paging paging) {
    return reader.openAppeals(caller, paging);
  }

  @PutMapping("/rfcs/{number}/discussion-lock")
  @AllowedTo(Role.MODERATOR)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Stop the discussion of an RFC",
      description = "Nobody comments or edits comments until it is unlocked; all see the reason.")
  void lock(@PathVariable String number, @RequestBody Reason body, Caller caller) {
    discussions.lock(number, body.reason(), caller);
  }

  @DeleteMapping("/rfcs/{number}/discussion-lock")
  @AllowedTo(Role.MODERATOR)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Let the discussion of an RFC go on")
  void unlock(@PathVariable String number, Caller caller) {
    discussions.unlock(number, caller);
  }
}
