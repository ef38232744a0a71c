package io.cvf.ecosystem.metering.ingest;

import io.cvf.rules.metering.ExecutionLeaf;
import java.util.Comparator;
import java.util.UUID;

/**
 * An execution that may be counted.
 *
 * @param batch which of the batches that are written together reported it
 * @param index its place in the request
 * @param body what tells it from another with the same key
 * @param executedMicros since 1970, in microseconds
 * @param millis -1 when nobody measured
 * @param own whether the publisher ran its own skill
 */
record Execution(
    int batch,
    int index,
    UUID key,
    long body,
    long executedMicros,
    long quantity,
    int subject,
    int consumer,
    int source,
    int millis,
    boolean failed,
    boolean own,
    String id) {

  /** As the database orders them too. */
  static final Comparator<Execution> BY_KEY =
      Comparator.comparing(Execution::key, ExecutionLeaf.ORDER);

  private static final long MICROS_A_DAY = 86_400_000_000L;

  /** Its day in UTC, counted from 1970. */
  long epochDay() {
    return Math.floorDiv(executedMicros, MICROS_A_DAY);
  }
}
