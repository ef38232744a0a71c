package io.cvf.ecosystem.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AsyncTests {

  private final FixtureServer server = new FixtureServer(Contract.published());
  private final Ecosystem ecosystem = new SettableRetries().connect(server.url());

  @AfterEach
  void close() {
    ecosystem.close();
    server.close();
  }

  @Test
  void callsRunBesideOneAnother() {
    var both = new CountDownLatch(2);

    var stats = ecosystem.async(it -> met(both, it.community().stats()));
    var members = ecosystem.async(it -> met(both, it.members().find(null).toList()));

    assertThat(stats.join().totalMembers()).isEqualTo(1);
    assertThat(members.join()).hasSize(1);
  }

  @Test
  void aRefusalArrivesAsTheCause() {
    server.on("GET /rfcs/9", FixtureServer.problem(404, "rfc-not-found", "No such RFC", "Look."));

    var rfc = ecosystem.async(it -> it.community().rfc("9"));

    assertThat(rfc)
        .failsWithin(Duration.ofSeconds(20))
        .withThrowableOfType(ExecutionException.class)
        .havingCause()
        .isInstanceOf(EcosystemException.class)
        .withMessage("No such RFC: Look.");
  }

  @Test
  void cancellingInterruptsTheCall() throws InterruptedException {
    var started = new CountDownLatch(1);
    var interrupted = new CountDownLatch(1);

    var never =
        ecosystem.async(_ -> {
          started.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
          return "";
        });
    assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
    never.cancel(true);

    assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
  }

  /** Whoever waits for the other would wait for good if one came after the other. */
  private static <T> T met(CountDownLatch latch, T answer) {
    latch.countDown();
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return answer;
  }
}
