package io.cvf.ecosystem.sdk.metering;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.sdk.metering.Delivery.Answered;
import io.cvf.ecosystem.sdk.metering.Delivery.Later;
import io.cvf.ecosystem.sdk.metering.Delivery.NotABatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes one batch to the server, for as long as it takes. */
final class Courier {

  private final Delivery.Sink sink;
  private final Backoff backoff;
  private final Pause pause;
  private final Consumer<String> trouble;

  /** Waits; false when there is no more time to. */
  @FunctionalInterface
  interface Pause {
    boolean of(Duration duration) throws InterruptedException;
  }

  /** What became of a batch, in one answer or several. */
  record Receipt(long accepted, long duplicates, long late, List<DeadLetters.Letter> refused) {

    static final Receipt NONE = new Receipt(0, 0, 0, List.of());

    Receipt withoutRefused() {
      return new Receipt(accepted, duplicates, late, List.of());
    }

    Receipt and(Receipt other) {
      var all = new ArrayList<>(refused);
      all.addAll(other.refused);
      return new Receipt(
          accepted + other.accepted,
          duplicates + other.duplicates,
          late + other.late,
          List.copyOf(all));
    }
  }

  Courier(Delivery.Sink sink, Backoff backoff, Pause pause, Consumer<String> trouble) {
    this.sink = sink;
    this.backoff = backoff;
    this.pause = pause;
    this.trouble = trouble;
  }

  /** Empty when it ran out of time; then all of it has to be sent again. */
  Optional<Receipt> deliver(List<byte[]> lines) throws InterruptedException {
    while (true) {
      switch (sink.deliver(lines)) {
        case Answered answered -> {
          backoff.reset();
          return Optional.of(receipt(lines, answered.reported()));
        }
        case NotABatch refusal when lines.size() == 1 -> {
          var letter =
              new DeadLetters.Letter(
                  text(lines.getFirst()), RefusalReason.MALFORMED, refusal.reason());
          return Optional.of(new Receipt(0, 0, 0, List.of(letter)));
        }
        case NotABatch _ -> {
          return inHalves(lines);
        }
        case Later later -> {
          trouble.accept(later.reason());
          if (!pause.of(backoff.after(later.notBefore()))) {
            return Optional.empty();
          }
        }
      }
    }
  }

  /** So that one event that nobody can read does not hold up all others. */
  private Optional<Receipt> inHalves(List<byte[]> lines) throws InterruptedException {
    int middle = lines.size() / 2;
    var first = deliver(lines.subList(0, middle));
    if (first.isEmpty()) {
      return first;
    }
    return deliver(lines.subList(middle, lines.size())).map(first.get()::and);
  }

  private static Receipt receipt(List<byte[]> lines, Reported reported) {
    var refused =
        reported.refusals().stream()
            .map(refusal ->
                new DeadLetters.Letter(
                    text(lines.get((int) refusal.index())),
                    refusal.reason(),
                    Objects.requireNonNullElse(refusal.detail(), "")))
            .toList();
    return new Receipt(reported.accepted(), reported.duplicates(), reported.late(), refused);
  }

  private static String text(byte[] line) {
    return new String(line, UTF_8);
  }
}
