package io.cvf.ecosystem.sdk.metering;

import java.time.Duration;
import java.util.List;

/** What became of one attempt to hand a batch to the server. */
public sealed interface Delivery {

  /** Where batches go; called by one thread at a time. */
  @FunctionalInterface
  interface Sink {

    /**
     * @param lines CloudEvents in JSON, one each
     */
    Delivery deliver(List<byte[]> lines);
  }

  /** Every event has been counted or refused, durably. */
  record Answered(Reported reported) implements Delivery {}

  /** The server takes the batch for no batch; a part of it may do. */
  record NotABatch(String reason) implements Delivery {}

  /**
   * Nobody knows what arrived; the same again is right.
   *
   * @param notBefore how long the server wants to be left alone
   */
  record Later(String reason, Duration notBefore) implements Delivery {}
}
