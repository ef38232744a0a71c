package io.cvf.ecosystem.governance.monitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@MonitoredTest
@RecordApplicationEvents
class MonitorProbingTests {

  @Autowired ApplicationContext context;
  @Autowired ApplicationEvents events;
  private MonitorDesk desk;
  private MonitorProbing node;
  private final Site site = new Site("127.0.0.1");

  @BeforeEach
  void agreed() {
    desk = new MonitorDesk(context);
    node = desk.node();
  }

  @AfterEach
  void stop() {
    node.stop();
    site.close();
  }

  @Test
  void failureCountsFromItsFirstLookOnceASecondOneConfirmsIt() {
    var monitor = desk.site("site", site.url());
    desk.look(node);
    desk.assertState(monitor, "UP");
    site.status = 500;
    desk.clock().advance(Duration.ofSeconds(12));
    var failing = desk.clock().instant();
    desk.look(node);
    desk.assertState(monitor, "UP");

    desk.clock().advance(Duration.ofSeconds(6));
    desk.look(node);

    desk.assertState(monitor, "DOWN");
    assertThat(events.stream(MonitorWentDown.class))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.since()).isBetween(failing, failing.plusSeconds(4));
          assertThat(it.allDown()).isTrue();
        });
    site.status = 204;
    desk.clock().advance(Duration.ofSeconds(12));
    desk.look(node);
    desk.assertState(monitor, "UP");
    assertThat(events.stream(MonitorCameBack.class)).hasSize(1);
  }

  @Test
  void failureThatTheSecondTryDoesNotConfirmIsKeptAndDoesNotCount() {
    var monitor = desk.site("site", site.url());
    site.status = 503;
    desk.look(node);
    site.status = 200;
    desk.clock().advance(Duration.ofSeconds(6));
    desk.look(node);

    desk.assertState(monitor, "UP");
    assertThat(desk.count("select count(*) from governance.outage")).isZero();
    assertThat(desk.count("select count(*) from governance.probe where why = 5")).isEqualTo(1);
  }

  @Test
  void twoNodesLookOnceAtEach() throws Exception {
    for (var i = 0; i < 30; i++) {
      desk.site("site " + i, site.url());
    }
    var other = desk.node();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = threads.submit(() -> desk.look(node));
      var two = threads.submit(() -> desk.look(other));
      one.get();
      two.get();
    }
    other.stop();

    assertThat(site.asked()).isEqualTo(30);
    assertThat(desk.count("select count(*) from governance.probe")).isEqualTo(30);
  }

  @Test
  void turnsStayOnTheirGridAndMissedOnesAreNotMadeUpFor() {
    var monitor = desk.site("site", site.url());
    var begin = turn(monitor);
    desk.look(node);
    assertThat(turn(monitor)).isEqualTo(begin.plusSeconds(10));

    desk.clock().advance(Duration.ofSeconds(1_000));
    desk.look(node);

    assertThat(site.asked()).isEqualTo(2);
    assertThat(Duration.between(begin, turn(monitor)).toMillis() % 10_000).isZero();
    assertThat(turn(monitor))
        .isBetween(desk.clock().instant(), desk.clock().instant().plusSeconds(13));
    assertThat(
            desk.count(
                "select count(*) from governance.gap where until_at > from_at + interval '900 seconds'"))
        .isEqualTo(1);
  }

  @Test
  void hostThatDoesNotAnswerKeepsItsOwnSlotsOnly() {
    try (var dead = new Site("127.0.0.2")) {
      dead.silent = true;
      var waiting = new ArrayList<UUID>();
      for (var i = 0; i < 40; i++) {
        waiting.add(
            desk.site("dead " + i, dead.url(), "timeoutSeconds", 30, "intervalSeconds", 600));
      }
      var alive = desk.site("alive", site.url());
      node.round();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> site.asked() == 1 && node.underWay() == 40);
      node.round();

      desk.assertState(alive, "UP");
      await().atMost(Duration.ofSeconds(20)).until(() -> dead.asked() == HostSlots.PER_HOST);
      assertThat(dead.most()).isEqualTo(HostSlots.PER_HOST);
      desk.assertState(waiting.getFirst(), "UNKNOWN");
    }
  }

  @Test
  void lookThatIsUnderWayIsNotBegunAgain() {
    desk.site("site", site.url(), "timeoutSeconds", 30);
    site.silent = true;
    node.round();
    await().until(() -> site.asked() == 1);

    desk.clock().advance(Duration.ofSeconds(15));
    node.round();

    assertThat(node.underWay()).isEqualTo(1);
  }

  @Test
  void timeTheNodesWereNotRunningIsAnOutageOfThePlatform() {
    node.round();
    var last = desk.clock().instant();
    desk.clock().advance(Duration.ofSeconds(50));
    node.round();
    assertThat(desk.count("select count(*) from governance.platform_outage")).isZero();

    desk.clock().advance(Duration.ofHours(2));
    desk.node().round();

    var found =
        context
            .getBean(MonitorHistory.class)
            .platformOutages(last.minusSeconds(60), desk.clock().instant());
    assertThat(found.seconds()).isBetween(7_199L, 7_215L);
  }

  private Instant turn(UUID monitor) {
    return desk.database()
        .sql("select turn_at from governance.monitor_state where monitor = :id")
        .param("id", monitor)
        .query((row, _) -> row.getObject(1, java.time.OffsetDateTime.class).toInstant())
        .single();
  }
}
