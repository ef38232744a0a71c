package io.cvf.ecosystem.community.reputation;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reputation/flags")
@Tag(name = "Moderation")
class FlagController {

  private final RingWatch watch;

  FlagController(RingWatch watch) {
    this.watch = watch;
  }

  @Schema(name = "FlagReason")
  record Reason(@Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  @Schema(name = "ReputationFlag")
  record FlagView(
      UUID id,
      @Schema(allowableValues = "RECIPROCAL_RING") String kind,
      List<String> members,
      @Schema(description = "Around the ring, of the days that are watched.") int upvotes,
      Instant flaggedAt,
      Rings.State state,
      @Nullable ClosingView closed) {}

  @Schema(name = "ReputationFlagClosing")
  record ClosingView(@Nullable String by, Instant at, String reason) {}

  @GetMapping
  @AllowedTo(Role.MODERATOR)
  @Operation(
      summary = "Members who upvote each other conspicuously often, newest first",
      description =
          """
          Pairs, and rings of three or four in which each upvotes the next, found by a job every \
          hour. A flag is a reason to look, not a verdict.\
          """)
  Page<FlagView> list(@RequestParam(required = false) Rings.@Nullable State state, Paging paging) {
    return watch.page(state, paging);
  }

  @PostMapping("/{id}/voiding")
  @AllowedTo(Role.MODERATOR)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Void the points the ring gave itself",
      description = "Each upvote by an entry of its own, which its receiver can appeal.")
  void voidPoints(@PathVariable UUID id, @RequestBody Reason body, Caller caller) {
    watch.voidPoints(id, body.reason(), caller);
  }

  @PostMapping("/{id}/dismissal")
  @AllowedTo(Role.MODERATOR)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Find nothing wrong with it",
      description = "The upvotes so far are not flagged again.")
  void dismiss(@PathVariable UUID id, @RequestBody Reason body, Caller caller) {
    watch.dismiss(id, body.reason(), caller);
  }
}
