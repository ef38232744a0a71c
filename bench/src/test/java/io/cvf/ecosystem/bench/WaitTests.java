package io.cvf.ecosystem.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WaitTests {

  private static final Duration MOMENT = Duration.ofMillis(1);

  @Test
  void looksUntilItIsSo() throws Exception {
    var looks = new AtomicInteger();

    new Wait(MOMENT, Duration.ofMinutes(1)).until("three", () -> looks.incrementAndGet() == 3);

    assertThat(looks).hasValue(3);
  }

  @Test
  void givesUpInTimeAndSaysOnWhat() {
    var wait = new Wait(MOMENT, Duration.ofMillis(20));

    assertThatIllegalStateException()
        .isThrownBy(() -> wait.until("it is never so", () -> false))
        .withMessage("Waited PT0.02S until it is never so");
  }
}
