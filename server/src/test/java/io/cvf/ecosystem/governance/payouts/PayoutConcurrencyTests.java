package io.cvf.ecosystem.governance.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cvf.ecosystem.testing.ApiTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class PayoutConcurrencyTests {

  private static final int OFTEN = 3;

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  private PayoutDesk desk;

  @BeforeEach
  void partners() {
    desk = new PayoutDesk(context);
    desk.partner("acme", 50_000);
    desk.partner("globex", 20_000);
  }

  @RepeatedTest(OFTEN)
  void ofTwoRunsPreparedAtTheSameTimeOneIsRefused() throws Exception {
    assertThat(
            both(
                () -> status(desk.post("finn", "/payout-runs", Map.of())),
                () -> status(desk.post("flora", "/payout-runs", Map.of()))))
        .containsExactlyInAnyOrder(201, 409);
  }

  @RepeatedTest(OFTEN)
  void ofTwoReleasesAtTheSameTimeOneIsRefused() throws Exception {
    var release = "/payout-runs/" + desk.prepared() + "/release";

    assertThat(
            both(
                () -> status(desk.post("flora", release, Map.of())),
                () -> status(desk.post("flora", release, Map.of()))))
        .containsExactlyInAnyOrder(200, 409);
  }

  @RepeatedTest(OFTEN)
  void ofTwoPaymentsAtTheSameTimeOneIsBooked() throws Exception {
    var id = desk.released();

    assertThat(both(() -> status(desk.pay(id)), () -> status(desk.pay(id))))
        .containsExactlyInAnyOrder(200, 409);
    assertThat(desk.cash()).isEqualTo(-70_000);
  }

  @Test
  void aReleaseWaitsForAHoldThatIsBeingBookedAndThenDropsThePayout() throws Exception {
    var release = "/payout-runs/" + desk.prepared() + "/release";

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var released =
          desk.hold(
              "acme",
              50_000,
              () -> {
                var running = threads.submit(() -> status(desk.post("flora", release, Map.of())));
                await("the release to wait").until(() -> running.isDone() || isSomebodyWaiting());
                assertThat(running).isNotDone();
                return running;
              });
      assertThat(released.get()).isEqualTo(200);
    }

    assertThat(
            database
                .sql("select slug || ' ' || state from governance.payout order by slug")
                .query(String.class)
                .list())
        .containsExactly("acme DROPPED", "globex PENDING");
  }

  private boolean isSomebodyWaiting() {
    return database
        .sql("select exists (select from pg_locks where not granted)")
        .query(Boolean.class)
        .single();
  }

  @RepeatedTest(OFTEN)
  void aHoldThatArrivesWithThePaymentLosesNothing() throws Exception {
    var id = desk.released();

    assertThat(
            both(
                () -> status(desk.pay(id)),
                () -> {
                  desk.hold("acme", 30_000);
                  return 0;
                }))
        .containsExactly(200, 0);

    assertThat(desk.owed("acme")).as("the next statements make up for it").isEqualTo(-30_000);
    assertThat(desk.cash()).isEqualTo(-70_000);
    assertThat(desk.standing("acme")).isEqualTo("NEGATIVE");
    assertBooksBalance();
  }

  private void assertBooksBalance() {
    assertThat(
            database
                .sql("select sum(minor) from governance.ledger_account")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            database
                .sql(
                    """
                    select count(*) from governance.ledger_account a
                    where minor <> (
                      select sum(minor) from governance.ledger_posting p
                      where p.account = a.account)
                    """)
                .query(Long.class)
                .single())
        .isZero();
  }

  private static int status(MvcTestResult result) {
    return result.getResponse().getStatus();
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
