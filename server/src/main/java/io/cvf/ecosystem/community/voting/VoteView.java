package io.cvf.ecosystem.community.voting;

import io.cvf.ecosystem.community.rfcs.Track;
import io.cvf.rules.voting.Approval;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A vote as everyone sees it.
 *
 * @param textSha256 of the frozen body in UTF-8, in hex
 * @param closesAt as it stands, with an extension
 * @param founding whether founding electors have weight in it
 * @param entitled how many members may vote
 * @param quorumRequired how many have to, abstentions included
 * @param quorumFactor what the root of the entitled is multiplied with, such as {@code 3/2}
 * @param weightsRoot the Merkle root of the manifest of weights, in hex
 */
record VoteView(
    int rfc,
    int round,
    Vote.State state,
    Track track,
    int revision,
    String textSha256,
    Instant startedAt,
    @Nullable String startedBy,
    Instant closesAt,
    Instant originalClosesAt,
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
    String weightsRoot,
    @Nullable VoidedView voided) {

  record VoidedView(String reason, Instant at, @Nullable String by) {}

  static VoteView of(
      Vote vote, VoteCount count, @Nullable String startedBy, @Nullable String voidedBy) {
    var terms = vote.terms();
    var closing = vote.closing();
    var voiding = vote.voiding();
    return new VoteView(
        vote.number(),
        vote.round(),
        vote.state(),
        vote.track(),
        vote.revision(),
        vote.textSha256(),
        vote.startedAt(),
        startedBy,
        count.count().closesAt(),
        vote.originalClosesAt(),
        count.count().extended(),
        closing == null ? null : closing.at(),
        terms.hiddenUntilClose(),
        vote.founding(),
        terms.entitled(),
        terms.quorumRequired(),
        terms.gates().quorum().toString(),
        terms.gates().approval(),
        terms.weightRule().floorMicros(),
        terms.weightRule().capMicros(),
        terms.closeProtection().toSeconds(),
        terms.extension().toSeconds(),
        vote.weightsRoot().toString(),
        voiding == null ? null : new VoidedView(voiding.reason(), voiding.at(), voidedBy));
  }
}
