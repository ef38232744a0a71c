package io.cvf.ecosystem.sdk;

import java.util.stream.Stream;

/** The ledger of reputation, as it is published. */
public final class Reputation {

  private final Transport transport;

  Reputation(Transport transport) {
    this.transport = transport;
  }

  /**
   * Every entry, by member and number, as lines of JSON behind a line that names the format; close
   * the stream. {@link io.cvf.ecosystem.sdk.reputation.ReputationReplay} reads them.
   */
  public Stream<String> ledger() {
    return transport.lines(Call.get("/reputation/ledger"));
  }

  /** Every score as the platform keeps it, likewise. Read it before the ledger to compare both. */
  public Stream<String> scores() {
    return transport.lines(Call.get("/reputation/scores"));
  }
}
