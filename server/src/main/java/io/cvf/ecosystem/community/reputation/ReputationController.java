package io.cvf.ecosystem.community.reputation;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Reputation")
class ReputationController {

  private final ReputationReader reader;
  private final Judgement judgement;

  ReputationController(ReputationReader reader, Judgement judgement) {
    this.reader = reader;
    this.judgement = judgement;
  }

  @Schema(name = "ReputationReason")
  record Reason(@Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  @Schema(name = "ReputationAppealText")
  record AppealText(@Schema(requiredMode = REQUIRED) @Nullable String text) {}

  @Schema(name = "ReputationAppealDecision")
  record Decision(
      @Schema(requiredMode = REQUIRED) @Nullable Boolean upheld,
      @Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  @GetMapping("/members/{username}/reputation")
  @Public
  @Operation(
      summary = "A member's reputation, and every entry it comes from",
      description =
          """
          Points halve every 180 days; certifications do not fade, and of several valid ones the \
          highest counts. `limit` and `cursor` page the entries, newest first.\
          """)
  ReputationView read(
      @Parameter(example = "ada") @PathVariable String username,
      @Nullable Caller caller,
      Paging paging) {
    return reader.of(username, caller, paging);
  }

  @PostMapping("/reputation-entries/{id}/void")
  @AllowedTo(Role.MODERATOR)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Void an entry",
      description =
          """
          What is left of it is taken by another entry with the reason, which everybody can read. \
          Refused where you, your RFC or your organisation are concerned. Its receiver can appeal.\
          """)
  void voidEntry(@PathVariable UUID id, @RequestBody Reason body, Caller caller) {
    judgement.voidEntry(new EntryId(id), body.reason(), caller);
  }

  @PostMapping("/reputation-entries/{id}/appeal")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Appeal against the voiding of your entry, once")
  void appeal(@PathVariable UUID id, @RequestBody AppealText body, Caller caller) {
    judgement.appeal(new EntryId(id), body.text(), caller);
  }

  @PostMapping("/reputation-entries/{id}/appeal/decision")
  @AllowedTo(Role.MODERATOR)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Decide an appeal",
      description = "Upheld gives the points back. Refused to the moderator who voided the entry.")
  void decide(@PathVariable UUID id, @RequestBody Decision body, Caller caller) {
    var upheld = body.upheld();
    if (upheld == null) {
      throw Problem.invalid("/upheld", "Say true to give the points back, or false.");
    }
    judgement.decide(new EntryId(id), upheld, body.reason(), caller);
  }
}
