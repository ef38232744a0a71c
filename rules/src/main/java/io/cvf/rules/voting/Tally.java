package io.cvf.rules.voting;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ballots and weight by choice. It never changes: a ballot gives the next one. Because it is made
 * of sums only, the order of ballots never matters.
 *
 * @param sums of every choice, also of those nobody made
 */
public record Tally(Map<Choice, Sum> sums) {

  /** Nobody has voted. */
  public static final Tally EMPTY = new Tally(Map.of());

  /** How many ballots of one choice, and how much they weigh together. */
  public record Sum(int ballots, long micros) {

    static final Sum ZERO = new Sum(0, 0);

    private Sum plus(int count, long weight) {
      return new Sum(ballots + count, Math.addExact(micros, weight));
    }
  }

  public Tally {
    var all = new EnumMap<Choice, Sum>(Choice.class);
    for (var choice : Choice.values()) {
      all.put(choice, sums.getOrDefault(choice, Sum.ZERO));
    }
    sums = Map.copyOf(all);
  }

  /**
   * After one member's ballot.
   *
   * @param before what the same member had chosen; null for the first ballot
   */
  public Tally cast(@Nullable Choice before, Choice choice, long weightMicros) {
    var next = new EnumMap<Choice, Sum>(sums);
    if (before != null) {
      next.put(before, of(before).plus(-1, -weightMicros));
    }
    next.put(choice, Objects.requireNonNull(next.get(choice)).plus(1, weightMicros));
    return new Tally(next);
  }

  public Sum of(Choice choice) {
    return Objects.requireNonNull(sums.get(choice));
  }

  /** Members who took part, abstentions included. */
  public int ballots() {
    return sums.values().stream().mapToInt(Sum::ballots).sum();
  }

  public int approveBallots() {
    return of(Choice.APPROVE).ballots();
  }

  public int decisiveBallots() {
    return ballots() - of(Choice.ABSTAIN).ballots();
  }

  public long approveMicros() {
    return of(Choice.APPROVE).micros();
  }

  public long decisiveMicros() {
    return of(Choice.APPROVE).micros()
        + of(Choice.REJECT).micros()
        + of(Choice.REQUEST_CHANGES).micros();
  }
}
