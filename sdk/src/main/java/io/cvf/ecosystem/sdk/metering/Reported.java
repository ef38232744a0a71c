package io.cvf.ecosystem.sdk.metering;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the server made of reported executions, which is durable by then.
 *
 * @param accepted counted now
 * @param duplicates counted before
 * @param refused not counted, and why in {@code refusals}
 * @param late of the accepted, those counted in a later month than their own
 */
public record Reported(
    long accepted, long duplicates, long refused, List<Refusal> refusals, long late) {

  public static final Reported NOTHING = new Reported(0, 0, 0, List.of(), 0);

  public Reported {
    refusals = List.copyOf(requireNonNullElse(refusals, List.of()));
  }

  /**
   * @param index in what was reported, from 0
   * @param id null where it had none to be read
   * @param detail one sentence
   */
  public record Refusal(
      long index, @Nullable String id, RefusalReason reason, @Nullable String detail) {

    /** The same, for whoever put so many before it. */
    public Refusal after(long more) {
      return new Refusal(index + more, id, reason, detail);
    }
  }
}
