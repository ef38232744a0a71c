package io.cvf.ecosystem.sdk.metering;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a skill, as its consumer reports it. The server counts {@code (source, id)}
 * once; so whoever reports the same execution again must say the same again.
 *
 * @param id 1 to 256 characters
 * @param source {@code /organisations/<slug>} of the consumer, or below it
 * @param time when it ended; at most 35 days ago and not in the future
 * @param subject {@code skill@version}
 * @param quantity what is billed when it succeeded, from 1 to 1,000,000,000
 * @param duration how long it took, up to a day; null when nobody measured
 */
public record Execution(
    String id,
    String source,
    Instant time,
    String subject,
    Outcome outcome,
    long quantity,
    @Nullable Duration duration) {

  /** What became of it. Failed executions are counted, never billed. */
  public enum Outcome {
    SUCCEEDED,
    FAILED
  }

  public Execution {
    require(!id.isEmpty(), "An execution needs an id");
    require(source.startsWith("/organisations/"), "A source begins with /organisations/");
    require(subject.indexOf('@') > 0, "A subject is a skill and a version: translate@1.2.0");
    require(quantity > 0, "A quantity is at least 1");
    require(duration == null || !duration.isNegative(), "A duration is not negative");
  }

  /**
   * One that succeeded just now, with an id of its own.
   *
   * @param organisation slug of the consumer
   * @param subject {@code skill@version}
   */
  public static Execution of(String organisation, String subject) {
    return new Execution(
        TimeOrderedId.next(),
        "/organisations/" + organisation,
        Instant.now(),
        subject,
        Outcome.SUCCEEDED,
        1,
        null);
  }

  /** As {@link #of} at another time. */
  public Execution at(Instant moment) {
    return new Execution(id, source, moment, subject, outcome, quantity, duration);
  }

  public Execution withId(String other) {
    return new Execution(other, source, time, subject, outcome, quantity, duration);
  }

  /**
   * @param place in the organisation, for example {@code eu/worker-7}
   */
  public Execution from(String place) {
    return new Execution(id, source + "/" + place, time, subject, outcome, quantity, duration);
  }

  public Execution withQuantity(long units) {
    return new Execution(id, source, time, subject, outcome, units, duration);
  }

  public Execution failed() {
    return new Execution(id, source, time, subject, Outcome.FAILED, quantity, duration);
  }

  public Execution took(Duration time) {
    return new Execution(id, source, this.time, subject, outcome, quantity, time);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
