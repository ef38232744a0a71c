package io.cvf.ecosystem.sdk.voting;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cvf.rules.voting.Approval;
import io.cvf.rules.voting.Gates;
import io.cvf.rules.voting.Quorum;
import io.cvf.rules.voting.Recount;
import io.cvf.rules.voting.Terms;
import io.cvf.rules.voting.WeightRule;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A vote with everything that was frozen at its start.
 *
 * @param textSha256 of the text that was voted on, UTF-8, 64 hex digits
 * @param originalClosesAt the close without an extension
 * @param closesAt the close as it stands
 * @param entitled how many members may vote
 * @param quorumFactor what the root of the entitled is multiplied with, such as {@code 3/2}
 * @param floorMicros reputation below it has no weight, 1,000,000 for a point
 * @param capMicros no weight is above it
 * @param weightsRoot Merkle root of the manifest of weights, 64 hex digits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublishedVote(
    int rfc,
    int round,
    State state,
    String track,
    int revision,
    String textSha256,
    Instant startedAt,
    Instant originalClosesAt,
    Instant closesAt,
    boolean extended,
    @Nullable Instant closedAt,
    boolean hiddenUntilClose,
    boolean founding,
    int entitled,
    int quorumRequired,
    String quorumFactor,
    Approval approval,
    long floorMicros,
    long capMicros,
    long closeProtectionSeconds,
    long extensionSeconds,
    String weightsRoot) {

  /** Whether ballots are taken, counted for good, or given up. */
  public enum State {
    RUNNING,
    CLOSED,
    VOIDED
  }

  public PublishedVote {
    requireNonNull(state, "state");
    requireNonNull(textSha256, "textSha256");
    requireNonNull(startedAt, "startedAt");
    requireNonNull(originalClosesAt, "originalClosesAt");
    requireNonNull(closesAt, "closesAt");
    requireNonNull(quorumFactor, "quorumFactor");
    requireNonNull(approval, "approval");
    requireNonNull(weightsRoot, "weightsRoot");
    var _ = Quorum.parse(quorumFactor);
    var _ = new WeightRule(floorMicros, capMicros);
  }

  Terms terms() {
    return new Terms(
        new Gates(approval, Quorum.parse(quorumFactor)),
        new WeightRule(floorMicros, capMicros),
        entitled,
        Duration.ofSeconds(closeProtectionSeconds),
        Duration.ofSeconds(extensionSeconds),
        hiddenUntilClose);
  }

  Recount.Vote recounted() {
    return new Recount.Vote(rfc, round, textSha256, terms(), startedAt, originalClosesAt);
  }

  /** With what a recount finds out in the place of what was published. */
  PublishedVote as(Recount.Result result) {
    return new PublishedVote(
        rfc,
        round,
        state,
        track,
        revision,
        textSha256,
        startedAt,
        originalClosesAt,
        result.count().closesAt(),
        result.count().extended(),
        closedAt,
        hiddenUntilClose,
        founding,
        entitled,
        terms().quorumRequired(),
        quorumFactor,
        approval,
        floorMicros,
        capMicros,
        closeProtectionSeconds,
        extensionSeconds,
        result.weightsRoot().toString());
  }
}
