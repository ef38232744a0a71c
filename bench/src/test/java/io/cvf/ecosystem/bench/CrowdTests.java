package io.cvf.ecosystem.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CrowdTests {

  private static final Duration MOMENT = Duration.ofMillis(50);

  @Test
  void everyPieceOfWorkIsCounted() throws Exception {
    var done = new AtomicInteger();
    var left = new AtomicInteger();

    var outcome = new Crowd(4).work(MOMENT, () -> new Counter(done, left));

    assertThat(outcome.nanos()).hasSize(done.get()).isSorted();
    assertThat(outcome.perSecond()).isPositive();
    assertThat(left).hasValue(4);
  }

  @Test
  void failureIsThrownAndAllGoHome() {
    var left = new AtomicInteger();

    assertThatIllegalStateException()
        .isThrownBy(() -> new Crowd(2).work(MOMENT, () -> new Failing(left)))
        .withStackTraceContaining("no more");
    assertThat(left).hasValue(2);
  }

  @Test
  void percentilesAreTheLeastThatCoverSoMany() {
    var outcome = new Crowd.Outcome(2, List.of(1_000_000L, 2_000_000L, 3_000_000L, 4_000_000L));

    assertThat(outcome.millis(50)).isEqualTo(2);
    assertThat(outcome.millis(99)).isEqualTo(4);
    assertThat(outcome.perSecond()).isEqualTo(2);
    assertThat(Crowd.Outcome.NONE.and(outcome)).isEqualTo(outcome);
  }

  @Test
  void millionBallotsAreACountOfAnySize() {
    var times = new MillionBallots(1_000).recounted();

    assertThat(times.recount()).isPositive();
    assertThat(times.proofs()).isPositive();
  }

  private record Counter(AtomicInteger done, AtomicInteger left) implements Crowd.Worker {
    @Override
    public void work() {
      done.incrementAndGet();
    }

    @Override
    public void close() {
      left.incrementAndGet();
    }
  }

  private record Failing(AtomicInteger left) implements Crowd.Worker {
    @Override
    public void work() throws IOException {
      throw new IOException("no more");
    }

    @Override
    public void close() {
      left.incrementAndGet();
    }
  }
}
