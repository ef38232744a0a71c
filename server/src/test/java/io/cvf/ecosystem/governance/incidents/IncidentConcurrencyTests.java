package io.cvf.ecosystem.governance.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.governance.incidents.Incident.Origin;
import io.cvf.ecosystem.governance.incidents.IncidentOpening.Trouble;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.testing.ApiTest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@ApiTest
class IncidentConcurrencyTests {

  private static final int OFTEN = 3;

  @Autowired ApplicationContext context;
  @Autowired IncidentOpening opening;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;
  private TroubleDesk desk;

  @BeforeEach
  void desk() {
    desk = new TroubleDesk(context);
  }

  @RepeatedTest(OFTEN)
  void ofTwoAcknowledgementsAtTheSameTimeOneCounts() throws Exception {
    var id = desk.opened("MAJOR");

    assertThat(both(() -> acknowledged("olga", id), () -> acknowledged("dan", id)))
        .containsExactlyInAnyOrder(200, 409);
    assertThat(desk.what("olga", id)).containsExactly("OPENED", "ACKNOWLEDGED");
  }

  @RepeatedTest(OFTEN)
  void ofTwoOpeningsForOneMonitorAtTheSameTimeOneIsRefusedAndNamesTheOther() throws Exception {
    assertThat(both(this::opened, this::opened)).containsExactlyInAnyOrder(201, 409);
  }

  private int acknowledged(String who, String id) {
    return desk.act(who, id, "acknowledgement", Map.of()).getResponse().getStatus();
  }

  private int opened() {
    try {
      var _ =
          transaction.execute(_ ->
              opening.open(
                  new Trouble(
                      desk.agreements().acme(),
                      new UUID(0, 5),
                      "API",
                      Severity.MAJOR,
                      "API is down",
                      "It answers 503.",
                      clock.instant()),
                  Origin.MONITOR,
                  null));
      return 201;
    } catch (Problem problem) {
      assertThat(problem.slug()).isEqualTo("incident-open");
      assertThat(problem).hasMessageContaining("INC-2027-001");
      return problem.status().value();
    }
  }

  private static List<Integer> both(Callable<Integer> one, Callable<Integer> other)
      throws Exception {
    var start = new CyclicBarrier(2);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> at(start, one));
      var second = threads.submit(() -> at(start, other));
      return List.of(first.get(), second.get());
    }
  }

  private static int at(CyclicBarrier start, Callable<Integer> work) throws Exception {
    start.await();
    return work.call();
  }
}
