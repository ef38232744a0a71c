package io.cvf.ecosystem.sdk;

import io.cvf.ecosystem.sdk.voting.BallotReceipt;
import io.cvf.ecosystem.sdk.voting.PublishedTally;
import io.cvf.ecosystem.sdk.voting.PublishedVote;
import io.cvf.ecosystem.sdk.voting.SigningKey;
import io.cvf.ecosystem.sdk.voting.TrustedKeys;
import io.cvf.rules.voting.Choice;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Votes about RFCs: starting, casting, and everything that is published about them. */
public final class Voting {

  private final Transport transport;

  Voting(Transport transport) {
    this.transport = transport;
  }

  /**
   * Where voting about an RFC stands.
   *
   * @param vote the running one or the last one; null when there was none
   * @param readiness while the RFC is open
   * @param actions {@code START}, {@code VOID}: what whoever asks may do now
   */
  public record State(
      @Nullable PublishedVote vote, @Nullable Readiness readiness, List<String> actions) {

    public State {
      actions = List.copyOf(Objects.requireNonNullElse(actions, List.of()));
    }
  }

  /** Whether a vote could start now, and what stands in the way. */
  public record Readiness(
      @Nullable Instant possibleFrom, boolean canStart, List<Blocker> blockers) {

    public Readiness {
      blockers = List.copyOf(Objects.requireNonNullElse(blockers, List.of()));
    }
  }

  public record Blocker(String code, String detail, @Nullable Instant until) {}

  public State state(String rfc) {
    return transport.read(Call.get(path(rfc, "voting")), State.class);
  }

  /**
   * Freezes the text and everybody's weight; for authors of the RFC and maintainers.
   *
   * @param hiddenUntilClose whether nothing of the ballots is shown before the close
   */
  public State start(String rfc, boolean hiddenUntilClose) {
    return transport.read(
        Call.create(path(rfc, "voting"), json(Map.of("hiddenUntilClose", hiddenUntilClose))),
        State.class);
  }

  /** Ends the vote without a result; the RFC is open again. MAINTAINER only. */
  public State cancel(String rfc, String reason) {
    return transport.read(
        Call.delete(path(rfc, "voting"), json(Map.of("reason", reason))), State.class);
  }

  /**
   * Casts a ballot, or changes the one that was cast.
   *
   * @param revision the text it is about; a vote about another one refuses it
   * @return proof of it, worth keeping
   */
  public BallotReceipt cast(String rfc, Choice choice, @Nullable String reason, int revision) {
    var ballot = new LinkedHashMap<String, Object>();
    ballot.put("choice", choice.name());
    if (reason != null) {
      ballot.put("reason", reason);
    }
    ballot.put("revision", revision);
    return transport.read(Call.put(path(rfc, "ballot"), json(ballot)), BallotReceipt.class);
  }

  /**
   * @param round null for the latest vote about the RFC
   */
  public PublishedTally tally(String rfc, @Nullable Integer round) {
    return transport.read(Call.get(path(rfc, "tally") + of(round)), PublishedTally.class);
  }

  /**
   * The lines of the ballot log as they arrive; close the stream.
   *
   * @param round null for the latest vote about the RFC
   */
  public Stream<String> ballotLog(String rfc, @Nullable Integer round) {
    return transport.lines(Call.get(path(rfc, "ballot-log") + of(round)));
  }

  /**
   * The lines of the manifest of weights as they arrive; close the stream.
   *
   * @param round null for the latest vote about the RFC
   */
  public Stream<String> weights(String rfc, @Nullable Integer round) {
    return transport.lines(Call.get(path(rfc, "weights") + of(round)));
  }

  /** All keys the platform signs and has signed with. */
  public TrustedKeys signingKeys() {
    return new TrustedKeys(transport.items("/signing-keys", Query.NONE, SigningKey.class).toList());
  }

  private static Query of(@Nullable Integer round) {
    return Query.NONE.with("round", round);
  }

  private static String path(String rfc, String what) {
    return "/rfcs/" + Query.encoded(rfc) + "/" + what;
  }

  private static byte[] json(Map<String, ?> body) {
    return Transport.JSON.writeValueAsBytes(body);
  }
}
