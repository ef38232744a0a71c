package io.cvf.ecosystem.metering.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a batch, once it is durable. */
final class BatchOutcome {

  /**
   * One event that was not counted.
   *
   * @param index its place in the request
   */
  record Refusal(int index, @Nullable String id, RefusalReason reason) {}

  private final List<Refusal> refusals = new ArrayList<>();
  private int accepted;
  private int duplicates;
  private int late;

  void accept(boolean lateOne) {
    accepted++;
    late += lateOne ? 1 : 0;
  }

  void duplicate() {
    duplicates++;
  }

  void refuse(Refusal refusal) {
    refusals.add(refusal);
  }

  int accepted() {
    return accepted;
  }

  int duplicates() {
    return duplicates;
  }

  int late() {
    return late;
  }

  List<Refusal> refusals() {
    return refusals;
  }
}
