package io.cvf.ecosystem.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.jobs.Job.State;
import io.cvf.ecosystem.testing.DatabaseTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

@DatabaseTest
class JobRecoveryTests extends JobsOnANode {

  @Test
  void jobOfACrashedNodeRunsAgainOnAnother() {
    node = new Node(parts, List.of(new Handler("test-crash", run -> "second")), List.of());
    var id = node.start("test-crash", "", ALICE);
    crashWhileRunning(id);

    node.begin();

    assertThat(ended(id, State.DONE).result()).isEqualTo(json.readTree("\"second\""));
    assertThat(attempts(id)).isEqualTo(2);
  }

  @Test
  void jobThatTakesDownItsNodeEachTimeIsGivenUp() {
    node = new Node(parts, List.of(new Handler("test-poison", run -> "")), List.of());
    var id = node.start("test-poison", "", ALICE);
    database.sql("update platform.job set attempt = 5").update();
    crashWhileRunning(id);

    node.begin();

    assertThat(ended(id, State.FAILED).error()).contains("cut off 5 times");
  }

  @Test
  void stoppingNodeHandsItsJobsBack() throws Exception {
    var running = new CountDownLatch(1);
    nodeWith(
        "test-endless",
        run -> {
          running.countDown();
          for (var i = 0; ; i++) {
            run.progress(i, Integer.MAX_VALUE);
          }
        });
    var id = node.start("test-endless", "", ALICE);
    running.await();

    node.close();
    assertThat(job(id).state()).isEqualTo(State.QUEUED);

    nodeWith("test-endless", run -> "ended");
    assertThat(ended(id, State.DONE).result()).isEqualTo(json.readTree("\"ended\""));
  }

  @Test
  void handlerThatOnlyWaitsIsInterruptedAndHandedBackToo() throws Exception {
    var running = new CountDownLatch(1);
    nodeWith(
        "test-deaf",
        run -> {
          running.countDown();
          new CountDownLatch(1).await();
          return "";
        });
    var id = node.start("test-deaf", "", ALICE);
    running.await();

    node.close();

    assertThat(job(id).state()).isEqualTo(State.QUEUED);
  }

  @Test
  void runThatWasTakenOverCanNoLongerWrite() {
    node = new Node(parts, List.of(new Handler("test-zombie", run -> "")), List.of());
    var id = node.start("test-zombie", "", ALICE);
    var zombie = jobs.claim(id).orElseThrow();
    var heir = jobs.claim(id).orElseThrow();

    assertThat(jobs.report(zombie, 9, 9, 0, List.of("late"))).isFalse();
    jobs.fail(zombie, "late", clock.instant());
    assertThat(job(id).state()).isEqualTo(State.RUNNING);
    assertThat(job(id).messages()).isEmpty();

    assertThat(jobs.report(heir, 1, 2, 0, List.of("mine"))).isTrue();
    assertThat(job(id).messages()).containsExactly("mine");
  }

  @Test
  void finishedJobIsNotRunAgain() {
    node = new Node(parts, List.of(new Handler("test-once", run -> "")), List.of());
    var id = node.start("test-once", "", ALICE);
    jobs.finish(jobs.claim(id).orElseThrow(), "1", clock.instant());

    assertThat(jobs.claim(id)).isEmpty();
  }

  /** What a node leaves behind that was killed in the middle of a run. */
  private void crashWhileRunning(UUID id) {
    jobs.claim(id);
    database
        .sql(
            """
            update platform.scheduled_tasks
            set picked = true, picked_by = 'gone', last_heartbeat = now() - interval '1 hour'
            where task_instance = :id
            """)
        .param("id", id.toString())
        .update();
  }

  private int attempts(UUID id) {
    return database
        .sql("select attempt from platform.job where id = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }
}
