package io.cvf.ecosystem.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cvf.ecosystem.platform.access.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RunningJobTests {

  private static final Jobs.Claimed CLAIMED =
      new Jobs.Claimed(UUID.randomUUID(), 1, "{}", new MemberId(UUID.randomUUID()));

  private final AtomicInteger writes = new AtomicInteger();
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final AtomicBoolean ours = new AtomicBoolean(true);
  private final AtomicBoolean stopping = new AtomicBoolean();

  private RunningJob run() {
    return new RunningJob(
        CLAIMED,
        (done, total, first, messages) -> {
          assertThat(first).isEqualTo(lines.size());
          writes.incrementAndGet();
          lines.addAll(messages);
          return ours.get();
        },
        JsonMapper.shared(),
        stopping::get);
  }

  @Test
  void aHundredThousandItemsCostAFewWrites() {
    try (var run = run()) {
      for (var i = 0; i < 100_000; i++) {
        run.progress(i, 100_000);
      }
    }
    assertThat(writes.get()).isBetween(2, 100);
  }

  @Test
  void firstProgressIsWrittenBeforeTheWorkGoesOn() {
    try (var run = run()) {
      run.progress(0, 10);
      assertThat(writes).hasValue(1);
    }
  }

  @Test
  void lastReportIsWrittenThoughNothingFollowsIt() {
    try (var run = run()) {
      run.message("one");
      run.message("two");
      await().until(() -> lines.equals(List.of("one", "two")));
    }
  }

  @Test
  void runThatLostItsJobIsStoppedAtItsNextReport() {
    ours.set(false);
    try (var run = run()) {
      assertThatThrownBy(() -> run.progress(1, 2)).isInstanceOf(RunCutOff.class);
      assertThat(run.wasCutOff()).isTrue();
    }
  }

  @Test
  void runIsStoppedWhenTheNodeStops() {
    try (var run = run()) {
      run.message("fine");
      stopping.set(true);
      assertThatThrownBy(() -> run.message("too late")).isInstanceOf(RunCutOff.class);
    }
  }
}
