package io.cvf.ecosystem.community.comments;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.community.CommentId;
import io.cvf.ecosystem.community.comments.CommentReader.RevisionView;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
@Tag(name = "Comments")
class CommentController {

  private final CommentService service;
  private final CommentReader reader;

  CommentController(CommentService service, CommentReader reader) {
    this.service = service;
    this.reader = reader;
  }

  record NewComment(
      @Schema(requiredMode = REQUIRED) @Nullable String body, @Nullable UUID parentId) {}

  record EditedComment(@Schema(requiredMode = REQUIRED) @Nullable String body) {}

  record UpvoteCount(int upvotes) {}

  @GetMapping("/rfcs/{number}/comments")
  @Public
  @Operation(
      summary = "The discussion of an RFC",
      description =
          """
          In the order of reading: each thread from its first comment, answers below what they \
          answer, the earlier first. The text of a hidden comment is there only for its author and \
          moderators; answers to it stay.\
          """)
  Page<CommentView> ofRfc(@PathVariable String number, @Nullable Caller caller, Paging paging) {
    return reader.ofRfc(number, caller, paging);
  }

  @PostMapping("/rfcs/{number}/comments")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Comment on an RFC, or answer a comment",
      description =
          """
          Up to 16 KiB of Markdown; threads have 9 levels. Whoever comments follows the RFC. A \
          draft takes no comments; a locked discussion answers 409 `discussion-locked`.\
          """)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<CommentView> add(
      @PathVariable String number, @RequestBody NewComment comment, Caller caller) {
    var id = service.add(number, comment.body(), comment.parentId(), caller);
    var view = reader.one(id, caller);
    return ResponseEntity.created(URI.create("/api/v1/rfcs/" + number + "/comments"))
        .eTag(Long.toString(view.version()))
        .body(view);
  }

  @PutMapping("/comments/{id}")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Edit your comment",
      description = "The text it had stays in its revisions, which everyone can read.")
  ResponseEntity<CommentView> edit(
      @PathVariable UUID id, @RequestBody EditedComment comment, IfMatch based, Caller caller) {
    service.edit(new CommentId(id), comment.body(), based, caller);
    var view = reader.one(new CommentId(id), caller);
    return IfMatch.tagged(view.version(), view);
  }

  @GetMapping("/comments/{id}/revisions")
  @Public
  @Operation(
      summary = "Every text a comment had, the current one first",
      description = "Of a hidden comment only for its author and moderators.")
  Page<RevisionView> revisions(@PathVariable UUID id, @Nullable Caller caller, Paging paging) {
    return reader.revisions(new CommentId(id), caller, paging);
  }

  @PostMapping("/comments/{id}/upvote")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Upvote a comment of somebody else; doing it twice changes nothing")
  UpvoteCount upvote(@PathVariable UUID id, Caller caller) {
    return new UpvoteCount(service.upvote(new CommentId(id), caller));
  }

  @DeleteMapping("/comments/{id}/upvote")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Take your upvote back")
  UpvoteCount takeBackUpvote(@PathVariable UUID id, Caller caller) {
    return new UpvoteCount(service.takeBackUpvote(new CommentId(id), caller));
  }
}
