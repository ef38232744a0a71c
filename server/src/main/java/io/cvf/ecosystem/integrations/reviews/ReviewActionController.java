package io.cvf.ecosystem.integrations.reviews;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/skill-reviews/{id}")
@Tag(name = "Reviews")
class ReviewActionController {

  private final ReviewService service;
  private final ReviewModeration moderation;
  private final Reviews reviews;
  private final ReviewReader reader;

  ReviewActionController(
      ReviewService service, ReviewModeration moderation, Reviews reviews, ReviewReader reader) {
    this.service = service;
    this.moderation = moderation;
    this.reviews = reviews;
    this.reader = reader;
  }

  @Schema(name = "ReviewVote")
  record Vote(@Schema(requiredMode = REQUIRED) @Nullable Boolean helpful) {}

  @Schema(name = "NewReviewReply")
  record NewReply(
      @Schema(requiredMode = REQUIRED, description = "Markdown, at most 5,000 characters.")
          @Nullable String text) {}

  @Schema(name = "ReviewReason")
  record Reason(@Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  @PutMapping("/helpful")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Say whether a review of somebody else helps you")
  ReviewView vote(@PathVariable UUID id, @RequestBody Vote body, Caller caller) {
    if (body.helpful() == null) {
      throw Problem.invalid("/helpful", "Say true or false.");
    }
    service.vote(id, body.helpful(), caller);
    return view(id, caller);
  }

  @DeleteMapping("/helpful")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Take back whether a review helps you")
  ReviewView unvote(@PathVariable UUID id, Caller caller) {
    service.vote(id, null, caller);
    return view(id, caller);
  }

  @PutMapping("/reply")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Answer a review of your skill",
      description = "By an owner or developer of the publisher; replaces an earlier answer.")
  ReviewView reply(@PathVariable UUID id, @RequestBody NewReply body, Caller caller) {
    service.reply(id, ReviewText.reply(body.text()), caller);
    return view(id, caller);
  }

  @DeleteMapping("/reply")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Take the answer to a review back")
  ReviewView unreply(@PathVariable UUID id, Caller caller) {
    service.reply(id, null, caller);
    return view(id, caller);
  }

  @PostMapping("/reports")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Report a review of somebody else to the moderators, once",
      description = "Its author does not learn who reported it.")
  void report(@PathVariable UUID id, @RequestBody Reason body, Caller caller) {
    moderation.report(id, body.reason(), caller);
  }

  @PostMapping("/hiding")
  @AllowedTo(Role.MODERATOR)
  @Operation(
      summary = "Hide a review",
      description = "It counts no longer; its author sees the reason. Closes its reports.")
  ReviewView hide(@PathVariable UUID id, @RequestBody Reason body, Caller caller) {
    moderation.hide(id, body.reason(), caller);
    return view(id, caller);
  }

  @DeleteMapping("/hiding")
  @AllowedTo(Role.MODERATOR)
  @Operation(summary = "Show a hidden review again")
  ReviewView show(@PathVariable UUID id, Caller caller) {
    moderation.show(id, caller);
    return view(id, caller);
  }

  private ReviewView view(UUID id, Caller caller) {
    return reader.view(reviews.find(id).orElseThrow(ReviewService::notFound), caller);
  }
}
