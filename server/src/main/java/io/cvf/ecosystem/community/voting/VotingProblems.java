package io.cvf.ecosystem.community.voting;

import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Instant;
import org.springframework.http.HttpStatus;

/** Why a ballot does not count. */
final class VotingProblems {

  private VotingProblems() {}

  static Problem notRunning(int number) {
    return Problem.conflict(
        "vote-not-running",
        "There is no running vote",
        "RFC %d is not put to the vote now; ballots are taken from the start of a vote to its close."
            .formatted(number));
  }

  static Problem closed(int number, Instant closedAt) {
    return Problem.conflict(
            "vote-not-running",
            "The vote has closed",
            "The vote about RFC %d closed at %s; later ballots do not count."
                .formatted(number, closedAt))
        .with("closedAt", closedAt);
  }

  static Problem otherRevision(Vote vote) {
    return Problem.conflict(
            "vote-other-revision",
            "The vote is about another text",
            "The vote is about revision %d of RFC %d. Read that one, then vote with its number."
                .formatted(vote.revision(), vote.number()))
        .with("revision", vote.revision());
  }

  static Problem notEntitled(Vote vote) {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "not-entitled",
        "Not entitled to this vote",
        "Who may vote about RFC %d was settled at %s, when the vote started; you had no weight then."
            .formatted(vote.number(), vote.startedAt()));
  }

  static Problem hidden(Vote vote) {
    return Problem.conflict(
        "tally-hidden",
        "The ballots are sealed",
        vote.isRunning()
            ? "This vote shows nothing of its ballots before its close."
            : "This vote was sealed and then voided; its ballots stay sealed.");
  }

  static Problem noVote(int number) {
    return Problem.notFound(
        "vote-not-found",
        "There was no such vote",
        "RFC %d has not been put to the vote, or not that often.".formatted(number));
  }
}
