package io.cvf.ecosystem.sdk.metering;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Events that were taken and not yet answered by the server, first in, first out. Any number of
 * threads add; one looks and forgets.
 */
interface Backlog extends Closeable {

  /**
   * The next events, which stay until they are forgotten.
   *
   * @param end where the next batch begins
   */
  record Batch(List<byte[]> lines, Position end) {

    long bytes() {
      return lines.stream().mapToLong(line -> line.length).sum();
    }
  }

  /** All or, when it throws, perhaps some: then they may be sent, and can be added again. */
  void add(List<byte[]> lines) throws IOException;

  /** Empty when there is nothing; at least one event when there is, and then within both limits. */
  Batch next(int events, long bytes) throws IOException;

  void forget(Batch batch) throws IOException;

  /** What was there when it was opened. */
  Left leftOver();

  /** Whether it outlives this process. */
  boolean lasting();

  /** Events and bytes. */
  record Left(long events, long bytes) {

    static final Left NONE = new Left(0, 0);

    Left and(Left more) {
      return new Left(events + more.events, bytes + more.bytes);
    }
  }
}
