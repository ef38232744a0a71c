package io.cvf.ecosystem.metering.ingest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the executions of a request; all that was accepted is durable.
 *
 * @param accepted counted now
 * @param duplicates counted before, with the same content
 * @param refused not counted, each for a reason
 * @param late of the accepted ones, counted in a later month because theirs is closed
 * @param refusals the first {@value #MOST_LISTED} of the refused, in the order of the request
 */
@Schema(name = "ExecutionsReceipt")
public record ExecutionsReceipt(
    int accepted, int duplicates, int refused, int late, List<Refusal> refusals) {

  static final int MOST_LISTED = 1_000;

  @Schema(name = "ExecutionRefusal")
  public record Refusal(int index, @Nullable String id, RefusalReason reason, String detail) {}

  /** Adds up the chunks of a request. */
  static final class Writer {

    private final List<Refusal> refusals = new ArrayList<>();
    private int accepted;
    private int duplicates;
    private int refused;
    private int late;

    void add(BatchOutcome outcome) {
      accepted += outcome.accepted();
      duplicates += outcome.duplicates();
      late += outcome.late();
      refused += outcome.refusals().size();
      outcome.refusals().stream()
          .sorted(Comparator.comparingInt(BatchOutcome.Refusal::index))
          .limit(MOST_LISTED - refusals.size())
          .map(it -> new Refusal(it.index(), it.id(), it.reason(), it.reason().advice()))
          .forEach(refusals::add);
    }

    boolean isEmpty() {
      return accepted + duplicates + refused == 0;
    }

    ExecutionsReceipt done() {
      return new ExecutionsReceipt(accepted, duplicates, refused, late, refusals);
    }
  }
}
