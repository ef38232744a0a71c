package io.cvf.ecosystem.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cvf.ecosystem.platform.jobs.Job.State;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.testing.DatabaseTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class JobsTests extends JobsOnANode {

  @Autowired JobRetention retention;

  private record Order(String what, int count) {}

  @Test
  void handlerGetsItsInputAndItsAnswerBecomesTheResult() {
    nodeWith(
        "test-order",
        run -> {
          assertThat(run.startedBy()).isEqualTo(ALICE);
          var order = run.input(Order.class);
          run.progress(order.count(), order.count());
          run.message("packed " + order.what());
          return Map.of("sent", order.count());
        });

    var done = ended(node.start("test-order", new Order("apples", 3), ALICE), State.DONE);

    assertThat(done.result()).isEqualTo(json.readTree("{\"sent\":3}"));
    assertThat(done.messages()).containsExactly("packed apples");
    assertThat(List.of(done.done(), done.total())).containsExactly(3, 3);
    assertThat(done.error()).isNull();
    assertThat(done.finishedAt()).isBetween(done.createdAt(), clock.instant());
  }

  @Test
  void startThatIsRolledBackLeavesNothingToRun() {
    node = new Node(parts, List.of(new Handler("test-never", run -> 1)), List.of());

    var id = node.startAndRollBack("test-never", "", ALICE);

    assertThat(jobs.find(id, null)).isEmpty();
    assertThat(scheduled(id)).isZero();
  }

  @Test
  void kindWithoutHandlerIsRefusedAtOnce() {
    node = new Node(parts, List.of(), List.of());

    assertThatThrownBy(() -> node.start("test-nothing", "", ALICE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("test-nothing");
  }

  @Test
  void progressShowsWhileTheJobRuns() throws Exception {
    var goOn = new CountDownLatch(1);
    nodeWith(
        "test-slow",
        run -> {
          run.progress(1, 2);
          run.message("halfway");
          goOn.await();
          return "";
        });

    var id = node.start("test-slow", "", ALICE);

    await().until(() -> job(id).messages().equals(List.of("halfway")));
    assertThat(job(id).state()).isEqualTo(State.RUNNING);
    assertThat(job(id).done()).isEqualTo(1);
    goOn.countDown();
    ended(id, State.DONE);
  }

  @Test
  void problemIsShownToWhoeverStartedTheJob() {
    nodeWith(
        "test-refused",
        run -> {
          throw Problem.conflict("empty-archive", "Empty", "The archive holds no files.");
        });

    var failed = ended(node.start("test-refused", "", ALICE), State.FAILED);

    assertThat(failed.error()).isEqualTo("The archive holds no files.");
  }

  @Test
  void otherFaultsKeepTheirDetailToTheLog() {
    nodeWith(
        "test-broken",
        run -> {
          run.message("before the fault");
          throw new IllegalStateException("password=hunter2");
        });

    var id = node.start("test-broken", "", ALICE);
    var failed = ended(id, State.FAILED);

    assertThat(failed.error()).doesNotContain("hunter2").contains(id.toString());
    assertThat(failed.messages()).containsExactly("before the fault");
    await().until(() -> scheduled(id) == 0);
  }

  @Test
  void noMoreThanAThousandMessagesAreKept() {
    nodeWith(
        "test-chatty",
        run -> {
          run.message("x".repeat(5_000) + "\0");
          for (var i = 1; i < 1_500; i++) {
            run.message("line " + i);
          }
          return "";
        });

    var done = ended(node.start("test-chatty", "", ALICE), State.DONE);

    assertThat(done.messages()).hasSize(1_000).last().isEqualTo("line 999");
    assertThat(done.messages().getFirst()).hasSize(2_000).endsWith("…");
  }

  @Test
  void recurringWorkRunsAgainAndAgainOnOneNodeAtATime() {
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    var runs = new AtomicInteger();
    Runnable work =
        () -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          LockSupport.parkNanos(5_000_000); // time for another node to come in between
          now.decrementAndGet();
          if (runs.incrementAndGet() == 2) {
            throw new IllegalStateException("a fault must not end it");
          }
        };
    var tick = new RecurringJob("test-tick", Duration.ofMillis(20), work);
    node = new Node(parts, List.of(), List.of(tick)).begin();
    try (var other = new Node(parts, List.of(), List.of(tick)).begin()) {
      await().until(() -> runs.get() >= 5);
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void jobsFinishedNinetyDaysAgoAreRemoved() {
    node = new Node(parts, List.of(new Handler("test-old", run -> "")), List.of());
    var old = node.start("test-old", "", ALICE);
    jobs.finish(jobs.claim(old).orElseThrow(), "1", clock.instant());
    clock.advance(Duration.ofDays(1));
    var younger = node.start("test-old", "", ALICE);
    jobs.finish(jobs.claim(younger).orElseThrow(), "1", clock.instant());
    var unfinished = node.start("test-old", "", ALICE);

    clock.advance(Duration.ofDays(89).plusMinutes(1));
    retention.removeOld();

    assertThat(jobs.find(old, null)).isEmpty();
    assertThat(jobs.find(younger, null)).isPresent();
    assertThat(jobs.find(unfinished, null)).isPresent();
  }

  private int scheduled(UUID id) {
    return database
        .sql("select count(*) from platform.scheduled_tasks where task_instance = :id")
        .param("id", id.toString())
        .query(Integer.class)
        .single();
  }
}
