package io.cvf.ecosystem.community.voting;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.community.rfcs.RfcDecisions;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.cvf.rules.voting.Choice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Casting ballots, and reading them where nothing is hidden. */
@RestController
@RequestMapping("/api/v1/rfcs/{number}")
@Tag(name = "Voting")
class BallotController {

  private final BallotBox box;
  private final OwnBallots own;
  private final PublicBallots ballots;
  private final VoteReader reader;

  BallotController(BallotBox box, OwnBallots own, PublicBallots ballots, VoteReader reader) {
    this.box = box;
    this.own = own;
    this.ballots = ballots;
    this.reader = reader;
  }

  record NewBallot(
      @Schema(requiredMode = REQUIRED) @Nullable Choice choice,
      @Schema(description = "At most 5,000 characters; public with your name.")
          @Nullable String reason,
      @Schema(
              requiredMode = REQUIRED,
              description = "Of the text you have read; the vote is about one revision.")
          @Nullable Integer revision) {

    Casting by(Caller caller) {
      new Violations()
          .require(choice != null, "/choice", "Choose APPROVE, REJECT, REQUEST_CHANGES or ABSTAIN.")
          .require(revision != null, "/revision", "Name the revision you have read.")
          .refuseIfAny();
      return new Casting(
          caller.id(),
          Objects.requireNonNull(choice),
          BallotReason.checked(reason),
          Objects.requireNonNull(revision));
    }
  }

  @PutMapping("/ballot")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Vote, or vote anew: your last ballot before the close counts",
      description = "The log keeps every ballot. Sending the same ballot again adds nothing.")
  Receipt cast(@PathVariable String number, @RequestBody NewBallot ballot, Caller caller) {
    return box.cast(RfcDecisions.number(number), ballot.by(caller));
  }

  @GetMapping("/ballot")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Your weight, your ballot and its receipt in the running or last vote")
  OwnBallots.OwnBallot own(@PathVariable String number, Caller caller) {
    return own.of(reader.rfc(number, caller), caller);
  }

  @GetMapping("/ballots")
  @Public
  @Operation(summary = "Who voted how and why, the newest first; not of a hidden vote")
  Page<PublicBallots.BallotView> list(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable Choice choice,
      @Parameter(description = "The latest when left out.") @RequestParam(required = false)
          @Nullable Integer round,
      Paging paging,
      @Nullable Caller caller) {
    var vote = reader.shown(reader.rfc(number, caller), round);
    return ballots.page(vote.id(), choice, paging);
  }
}
