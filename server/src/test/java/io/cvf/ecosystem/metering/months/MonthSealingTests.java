package io.cvf.ecosystem.metering.months;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cvf.ecosystem.metering.BillingMonths;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.testing.DatabaseTest;
import io.cvf.ecosystem.testing.MeteredUsage;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class MonthSealingTests {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;
  @Autowired MonthSealing sealing;
  @Autowired BillingMonths months;
  @Autowired CountedMonths counted;
  private MeteredUsage usage;

  @BeforeEach
  void executions() {
    clock.set(Instant.parse("2026-12-04T12:00:00Z"));
    usage = new MeteredUsage(context);
    var acme = usage.consumer("acme", "olga");
    usage.consumer("globex", "gus");
    usage.subject("summarise@1.0.0", acme);
    usage.subject("translate@2.0.0", acme);
    usage
        .of("summarise@1.0.0")
        .by("globex")
        .at("2026-11-03T10:00:00Z")
        .times(7)
        .quantity(5)
        .store();
    usage.of("translate@2.0.0").by("globex").at("2026-11-30T23:59:59Z").times(2).store();
    usage.of("translate@2.0.0").by("globex").at("2026-11-05T00:00:00Z").failed().store();
    usage.of("translate@2.0.0").by("acme").at("2026-11-06T00:00:00Z").times(3).store();
    usage
        .of("translate@2.0.0")
        .by("globex")
        .at("2026-10-31T00:00:00Z")
        .countedIn("2026-11")
        .store();
  }

  @Test
  void aSealCountsEverythingOnce() {
    var sealed = seal().seal();

    assertThat(sealed.counts()).isEqualTo(new MonthCounts(14, 1, 3, 1));
    assertThat(sealed.share().billed()).isEqualTo(10);
    assertThat(sealed.share().quantity()).isEqualTo(7 * 5 + 2 + 1);
    assertThat(months.state(NOVEMBER)).isEqualTo(BillingMonths.State.SEALED);
    assertThat(months.seal(NOVEMBER).orElseThrow().root()).isEqualTo(sealed.root().toString());
    assertThat(audited("billing-month.sealed")).isEqualTo(1);
  }

  @Test
  void sealingAgainChangesNothing() {
    var first = seal();

    assertThat(seal()).isEqualTo(first);
    assertThat(audited("billing-month.sealed")).isEqualTo(1);
  }

  /** What kill -9 leaves behind, at each step; nobody sees a half-sealed month. */
  @Test
  void aSealingThatWasCutOffAnywhereCanBeRepeated() {
    var steps = new ArrayList<Integer>();
    var uncut = rootOfACopy(steps);
    for (var step : steps) {
      assertThatThrownBy(() -> sealing.seal(NOVEMBER, null, percent -> cutOffAt(step, percent)))
          .isInstanceOf(CutOff.class);
      assertThat(months.state(NOVEMBER)).isEqualTo(BillingMonths.State.CLOSING);
      assertThat(count("metering.sealed_chunk")).isZero();
      assertThat(count("metering.sealed_publisher")).isZero();
    }

    assertThat(seal().seal().root()).hasToString(uncut);
    assertThat(steps).hasSizeGreaterThanOrEqualTo(3);
    assertThat(audited("billing-month.closed")).isEqualTo(1);
    assertThat(audited("billing-month.sealed")).isEqualTo(1);
  }

  @Test
  void sumsThatDifferFromTheExecutionsAreNotSealed() {
    database
        .sql("update metering.usage_day set quantity = quantity + 1 where day = '2026-11-03'")
        .update();

    assertThatThrownBy(this::seal)
        .isInstanceOf(RecountDiffers.class)
        .hasMessageContaining("summarise@1.0.0 on 2026-11-03")
        .hasMessageContaining("quantity 35")
        .hasMessageContaining("quantity 36");
    assertThat(months.state(NOVEMBER)).isEqualTo(BillingMonths.State.CLOSING);
    assertThat(count("metering.sealed_chunk")).isZero();
  }

  @Test
  void anExecutionThatIsGoneIsNotedBeforeTheSeal() {
    database
        .sql("delete from metering.execution where executed_at = '2026-11-05T00:00:00Z'")
        .update();

    assertThatThrownBy(this::seal).isInstanceOf(RecountDiffers.class);
  }

  @Test
  void anEmptyMonthIsSealedToo() {
    seal();
    clock.set(Instant.parse("2027-01-05T00:00:00Z"));

    var december = sealing.seal(NOVEMBER.plusMonths(1), null, _ -> {}).seal();
    assertThat(december.counts()).isEqualTo(MonthCounts.NONE);
    assertThat(december.root())
        .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void monthsAreClosedInTheirOrder() {
    assertThatThrownBy(() -> sealing.seal(NOVEMBER.plusMonths(1), null, _ -> {}))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Seal 2026-11 before 2026-12");
  }

  @Test
  void whatComesLateIsCountedInTheFirstMonthThatIsOpen() {
    assertThat(countedIn(OCTOBER)).isEqualTo(OCTOBER);
    seal();

    assertThat(countedIn(NOVEMBER)).isEqualTo(NOVEMBER.plusMonths(1));
    assertThat(countedIn(OCTOBER)).isEqualTo(NOVEMBER.plusMonths(1));
    assertThat(countedIn(NOVEMBER.plusMonths(2))).isEqualTo(NOVEMBER.plusMonths(2));
    assertThat(months.state(OCTOBER)).isEqualTo(BillingMonths.State.SEALED);
  }

  /** Whoever counts holds the month open until that is committed; the seal then has it. */
  @Test
  void aSealWaitsForWhoeverCountsInTheMonth() throws Exception {
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    var counting = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var report =
        CompletableFuture.runAsync(() ->
            transaction.executeWithoutResult(_ -> {
              counted.of(List.of(NOVEMBER));
              usage.of("summarise@1.0.0").by("globex").at("2026-11-07T00:00:00Z").store();
              counting.countDown();
              awaitUnchecked(goOn);
            }));
    CompletableFuture<MonthRow> seal;
    try {
      counting.await();
      seal = CompletableFuture.supplyAsync(this::seal, threads);
      await()
          .until(() ->
              database
                  .sql(
                      """
                      select exists (
                        select from pg_locks where locktype = 'advisory' and not granted)
                      """)
                  .query(Boolean.class)
                  .single());
      assertThat(months.state(NOVEMBER)).isEqualTo(BillingMonths.State.GRACE);
    } finally {
      goOn.countDown();
    }
    report.get();

    assertThat(seal.get().seal().counts().executions()).isEqualTo(15);
  }

  private MonthRow seal() {
    return sealing.seal(NOVEMBER, null, _ -> {});
  }

  private YearMonth countedIn(YearMonth month) {
    return transaction.execute(_ -> counted.of(List.of(month)).get(month));
  }

  /** Seals in a transaction that is undone, and notes the steps. */
  private String rootOfACopy(List<Integer> steps) {
    return transaction.execute(status -> {
      status.setRollbackOnly();
      return sealing.seal(NOVEMBER, null, steps::add).seal().root().toString();
    });
  }

  private static void cutOffAt(int step, int percent) {
    if (percent == step) {
      throw new CutOff();
    }
  }

  private static final class CutOff extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static void awaitUnchecked(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private int count(String table) {
    return database.sql("select count(*) from " + table).query(Integer.class).single();
  }

  private int audited(String action) {
    return database
        .sql("select count(*) from platform.audit_entry where action = :action")
        .param("action", action)
        .query(Integer.class)
        .single();
  }
}
