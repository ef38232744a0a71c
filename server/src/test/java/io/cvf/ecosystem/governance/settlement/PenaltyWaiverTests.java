package io.cvf.ecosystem.governance.settlement;

import static io.cvf.ecosystem.governance.settlement.BooksDesk.minor;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.governance.Penalties;
import io.cvf.ecosystem.governance.ledger.Account;
import io.cvf.ecosystem.governance.ledger.GeneralLedger;
import io.cvf.ecosystem.testing.ApiTest;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Acme earns 70.00 in January 2027; the penalty is 5 % of it. */
@ApiTest
class PenaltyWaiverTests {

  private static final YearMonth JANUARY = YearMonth.parse("2027-01");

  @Autowired ApplicationContext context;
  @Autowired GeneralLedger ledger;
  @Autowired Penalties penalties;
  @Autowired TransactionTemplate transaction;
  private BooksDesk desk;

  @BeforeEach
  void earned() {
    desk = new BooksDesk(context);
    desk.agreements().active("STANDARD");
    desk.executed("globex", "2027-01-10", 40_000);
  }

  @Test
  void whatWaitsForItsMonthIsDroppedForGood() {
    punish("sla-1");
    assertThat(waive("sla-1")).isTrue();
    punish("sla-1");
    desk.settle("2027-01");

    assertThat(minor(desk.statement("ST-2027-01-acme"), "penaltiesMinor")).isZero();
    assertThat(minor(desk.statement("ST-2027-01-acme"), "payableMinor")).isEqualTo(7_000);
    assertThat(waive("sla-1")).isFalse();
    desk.check();
  }

  @Test
  void whatStandsOnAStatementComesBackOnTheNextOne() {
    punish("sla-1");
    desk.settle("2027-01");
    assertThat(minor(desk.statement("ST-2027-01-acme"), "payableMinor")).isEqualTo(6_650);

    assertThat(waive("sla-1")).isTrue();
    assertThat(waive("sla-1")).isFalse();
    assertThat(ledger.balance(Account.PENALTIES)).isZero();
    assertThat(ledger.balance(Account.payable("acme"))).isEqualTo(-7_000);
    desk.settle("2027-02");

    assertThat(minor(desk.statement("ST-2027-01-acme"), "penaltiesMinor"))
        .as("what was issued never changes")
        .isEqualTo(350);
    assertThat(minor(desk.statement("ST-2027-02-acme"), "penaltiesMinor")).isEqualTo(-350);
    assertThat(minor(desk.statement("ST-2027-02-acme"), "payableMinor")).isEqualTo(7_000);
    desk.check();
  }

  @Test
  void whatCameAfterTheSettlementIsTakenBackAtOnce() {
    desk.settle("2027-01");
    punish("sla-1");
    punish("sla-2");

    assertThat(waive("sla-1")).isTrue();
    assertThat(waive("sla-3")).isFalse();

    assertThat(ledger.balance(Account.PENALTIES)).isEqualTo(-350);
    desk.settle("2027-02");
    assertThat(minor(desk.statement("ST-2027-02-acme"), "payableMinor")).isEqualTo(6_650);
    desk.check();
  }

  @Test
  void ofTwoThatTakeItBackAtTheSameTimeOneDoes() throws Exception {
    desk.settle("2027-01");
    punish("sla-1");

    var start = new CyclicBarrier(2);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = threads.submit(() -> at(start));
      var other = threads.submit(() -> at(start));
      assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(true, false);
    }
    assertThat(ledger.balance(Account.PENALTIES)).isZero();
  }

  private boolean at(CyclicBarrier start) throws Exception {
    start.await();
    return waive("sla-1");
  }

  private void punish(String reference) {
    transaction.executeWithoutResult(
        _ -> penalties.add(desk.agreements().acme(), JANUARY, 500, "It was down", reference));
  }

  private boolean waive(String reference) {
    return Boolean.TRUE.equals(transaction.execute(_ -> penalties.waive(reference, "It was not")));
  }
}
