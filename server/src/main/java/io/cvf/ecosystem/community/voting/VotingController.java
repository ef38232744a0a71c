package io.cvf.ecosystem.community.voting;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.community.rfcs.Rfc;
import io.cvf.ecosystem.community.rfcs.RfcStatus;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Putting RFCs to the vote, and how votes stand. */
@RestController
@RequestMapping("/api/v1/rfcs/{number}")
@Tag(name = "Voting")
class VotingController {

  private final VoteStart start;
  private final VoteEnd end;
  private final VoteReader reader;
  private final VoteReadiness readiness;
  private final VotingSettings settings;
  private final Votes votes;

  VotingController(
      VoteStart start,
      VoteEnd end,
      VoteReader reader,
      VoteReadiness readiness,
      VotingSettings settings,
      Votes votes) {
    this.start = start;
    this.end = end;
    this.reader = reader;
    this.readiness = readiness;
    this.settings = settings;
    this.votes = votes;
  }

  record NewVote(
      @Schema(
              requiredMode = REQUIRED,
              description = "Show nothing of the ballots before the close; cannot be changed.")
          @Nullable Boolean hiddenUntilClose) {}

  record Why(@Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  enum Action {
    START,
    VOID
  }

  /**
   * The way of an open RFC to its vote.
   *
   * @param possibleFrom the earliest moment, when nothing else is in the way
   * @param canStart whether this caller could start it now
   * @param entitled how many could vote if it started now; only for who can start it now
   * @param periodSeconds how long the vote would run
   */
  record Readiness(
      Instant possibleFrom,
      boolean canStart,
      List<VoteReadiness.Blocker> blockers,
      @Nullable Integer entitled,
      long periodSeconds,
      String approval,
      String quorumFactor) {}

  record VoteRound(
      int round,
      Vote.State state,
      Instant startedAt,
      @Nullable Instant closedAt,
      TallyView.@Nullable Outcome outcome) {}

  record CarriedChange(String kind, LocalDate effectiveOn, Map<String, Object> document) {}

  record Voting(
      @Nullable VoteView vote,
      @Nullable Readiness readiness,
      List<VoteRound> rounds,
      @Nullable CarriedChange change,
      Set<Action> actions) {}

  @GetMapping("/voting")
  @Public
  @Operation(summary = "The running or last vote of an RFC, or what its vote waits for")
  Voting read(@Parameter(example = "12") @PathVariable String number, @Nullable Caller caller) {
    return voting(reader.rfc(number, caller), caller);
  }

  @PostMapping("/voting")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Put an open RFC to the vote (author, maintainer)")
  Voting start(@PathVariable String number, @RequestBody NewVote vote, Caller caller) {
    start.start(number, Boolean.TRUE.equals(vote.hiddenUntilClose()), caller);
    return voting(reader.rfc(number, caller), caller);
  }

  @DeleteMapping("/voting")
  @AllowedTo(Role.MAINTAINER)
  @Operation(summary = "Void the running vote, with a public reason; the RFC is open again")
  Voting annul(@PathVariable String number, @RequestBody Why why, Caller caller) {
    end.annul(number, why.reason(), caller);
    return voting(reader.rfc(number, caller), caller);
  }

  @GetMapping("/tally")
  @Public
  @Operation(summary = "How a vote stands or ended; nothing of a hidden vote before its close")
  TallyView tally(
      @PathVariable String number,
      @Parameter(description = "The latest when left out.") @RequestParam(required = false)
          @Nullable Integer round,
      @Nullable Caller caller) {
    return reader.tally(reader.vote(reader.rfc(number, caller), round));
  }

  private Voting voting(Rfc rfc, @Nullable Caller caller) {
    var rounds = votes.of(rfc.id());
    var latest = rounds.isEmpty() ? null : rounds.getFirst();
    return new Voting(
        latest == null ? null : reader.view(latest),
        rfc.status() == RfcStatus.OPEN ? readiness(rfc, caller) : null,
        rounds.stream().map(VotingController::round).toList(),
        change(rfc),
        actions(rfc, latest, caller));
  }

  private Readiness readiness(Rfc rfc, @Nullable Caller caller) {
    var blockers = readiness.blockers(rfc);
    var gates = settings.gates(rfc.text().track());
    var starter = caller != null && VoteStart.mayStart(rfc, caller);
    return new Readiness(
        readiness.possibleFrom(rfc),
        blockers.isEmpty() && starter,
        blockers,
        blockers.isEmpty() && starter ? start.entitledNow() : null,
        settings.period(rfc.text().track()).toSeconds(),
        gates.approval().toString(),
        gates.quorum().toString());
  }

  private static VoteRound round(Vote vote) {
    var closing = vote.closing();
    return new VoteRound(
        vote.round(),
        vote.state(),
        vote.startedAt(),
        closing == null ? null : closing.at(),
        closing == null ? null : TallyView.Outcome.of(closing.verdict()));
  }

  private static @Nullable CarriedChange change(Rfc rfc) {
    try {
      return PolicyChange.in(rfc)
          .map(it -> new CarriedChange(it.kind(), it.effectiveOn(), it.document()))
          .orElse(null);
    } catch (IllegalArgumentException wrong) {
      return null; // readiness tells what is wrong with it
    }
  }

  private static Set<Action> actions(Rfc rfc, @Nullable Vote latest, @Nullable Caller caller) {
    var actions = EnumSet.noneOf(Action.class);
    if (caller != null && rfc.status() == RfcStatus.OPEN && VoteStart.mayStart(rfc, caller)) {
      actions.add(Action.START);
    }
    if (caller != null
        && latest != null
        && latest.isRunning()
        && caller.is(Role.MAINTAINER)
        && !rfc.isAuthor(caller)) {
      actions.add(Action.VOID);
    }
    return actions;
  }
}
