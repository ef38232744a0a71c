package io.cvf.ecosystem.governance.settlement;

import static io.cvf.ecosystem.governance.settlement.BooksDesk.minor;
import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.governance.DueStatements;
import io.cvf.ecosystem.governance.Penalties;
import io.cvf.ecosystem.governance.StatementHolds;
import io.cvf.ecosystem.governance.ledger.Account;
import io.cvf.ecosystem.governance.ledger.GeneralLedger;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@ApiTest
class MoneyMovesApiTests {

  private static final String STATEMENT = "ST-2027-01-acme";
  private static final String INVOICE = "INV-2027-01-globex";

  @Autowired ApplicationContext context;
  @Autowired GeneralLedger ledger;
  @Autowired Penalties penalties;
  @Autowired DueStatements due;
  @Autowired StatementHolds holds;
  @Autowired SuspenseService suspense;
  @Autowired TransactionTemplate transaction;

  /** Globex owes 100.00, acme has earned 70.00 of it. */
  private BooksDesk january() {
    var desk = new BooksDesk(context);
    desk.agreements().active("STANDARD");
    desk.executed("globex", "2027-01-10", 40_000);
    desk.settle("2027-01");
    return desk;
  }

  @Test
  void refundsGiveBackWhatEachGotAndNeverMoreThanThereIs() {
    var desk = january();
    var line = desk.line(INVOICE);

    assertThat(desk.refund("fiona", INVOICE, line, 3_333)).hasStatusOk();
    assertThat(desk.refund("fiona", INVOICE, line, 3_333)).hasStatusOk();
    var refusal = desk.refund("fiona", INVOICE, line, 3_335);
    refused(refusal, 409, "refund-too-high");
    assertThat(JsonPath.<Integer>read(Marketplace.text(refusal), "$.leftMinor")).isEqualTo(3_334);
    assertThat(desk.balances())
        .isEqualTo(
            Map.of("payable:acme", -2_334L, "receivable:globex", 3_334L, "revenue", -1_000L));
    assertThat(desk.refund("fiona", INVOICE, line, 3_334)).hasStatusOk();

    assertThat(desk.balances()).isEmpty();
    var invoice = desk.invoice(INVOICE);
    assertThat(minor(invoice, "refundedMinor")).isEqualTo(10_000);
    assertThat(JsonPath.<String>read(invoice, "$.state")).isEqualTo("PAID");
    assertThat(JsonPath.<List<String>>read(invoice, "$.refunds[*].reason")).hasSize(3);
    desk.check();
    desk.settle("2027-02");
    var february = desk.statement("ST-2027-02-acme");
    assertThat(minor(february, "refundsMinor")).isEqualTo(7_000);
    assertThat(minor(february, "carriedOverMinor")).isEqualTo(7_000);
    assertThat(minor(february, "payableMinor")).isZero();
    desk.check();
  }

  @Test
  void refundsAtTheSameTimeNeverGiveBackMoreThanThereIs() throws Exception {
    var desk = january();
    var line = desk.line(INVOICE);

    var answers = new ArrayList<Integer>();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = new ArrayList<Future<Integer>>();
      for (var call = 0; call < 6; call++) {
        calls.add(
            people.submit(
                () -> desk.refund("fiona", INVOICE, line, 4_000).getResponse().getStatus()));
      }
      for (var call : calls) {
        answers.add(call.get());
      }
    }

    assertThat(answers).filteredOn(status -> status == 200).hasSize(2);
    assertThat(minor(desk.invoice(INVOICE), "refundedMinor")).isEqualTo(8_000);
    desk.check();
  }

  @Test
  void badRefundsAreRefused() {
    var desk = january();
    var line = desk.line(INVOICE);

    refused(desk.refund("fiona", INVOICE, line, 0), 422, "invalid-input");
    refused(desk.refund("fiona", INVOICE, line, -5), 422, "invalid-input");
    refused(desk.refund("fiona", INVOICE, line + 1L, 5), 404, "line-not-found");
    refused(desk.refund("fiona", "INV-2027-01-nobody", line, 5), 404, "invoice-not-found");
    assertThat(desk.refund("gus", INVOICE, line, 5)).hasStatus(403);
    assertThat(desk.refund("root", INVOICE, line, 5)).hasStatus(403);
    desk.market().employ("acme", "felix", "FINANCE");
    refused(desk.refund("felix", INVOICE, line, 5), 403, "conflict-of-interest");
    desk.market().employ("acme", "fiona", "FINANCE");
    refused(desk.refund("fiona", INVOICE, line, 5), 403, "conflict-of-interest");
    assertThat(minor(desk.invoice(INVOICE), "refundedMinor")).isZero();
  }

  @Test
  void paymentsAreBookedOnceAndNeverBeyondWhatIsOpen() {
    var desk = january();

    assertThat(pay(desk, 6_000, "2027-02-05", "BANK-1")).hasStatusOk();
    assertThat(pay(desk, 6_000, "2027-02-05", "BANK-1")).hasStatusOk();
    refused(pay(desk, 6_001, "2027-02-05", "BANK-1"), 409, "payment-exists");
    refused(pay(desk, 4_001, "2027-02-05", "BANK-2"), 409, "payment-too-high");
    refused(pay(desk, 4_000, "2027-02-06", "BANK-2"), 422, "invalid-input");
    refused(pay(desk, 4_000, "2027-02-05", " "), 422, "invalid-input");
    refused(pay(desk, 4_000, "2026-12-31", "BANK-2"), 422, "invalid-input");
    refused(pay(desk, 4_000, "-9999-12-31", "BANK-2"), 422, "invalid-input");
    assertThat(JsonPath.<String>read(desk.invoice(INVOICE), "$.state")).isEqualTo("OPEN");
    assertThat(JsonPath.<List<String>>read(desk.invoice(INVOICE), "$.actions"))
        .containsExactly("BOOK_PAYMENT", "REFUND");
    assertThat(pay(desk, 4_000, "2027-02-05", "BANK-2")).hasStatusOk();

    assertThat(JsonPath.<String>read(desk.invoice(INVOICE), "$.state")).isEqualTo("PAID");
    assertThat(ledger.balance(Account.CASH)).isEqualTo(10_000);
    assertThat(ledger.balance(Account.receivable("globex"))).isZero();
    assertThat(desk.market().<List<String>>read("gus", "/invoices/" + INVOICE, "$.actions"))
        .isEmpty();
    desk.check();
  }

  @Test
  void aDisputeHoldsAStatementAndItsEndReleasesIt() {
    var desk = january();

    held(desk, "DISP-1", "hold");
    held(desk, "DISP-1", "hold");
    held(desk, "DISP-2", "hold");

    assertThat(state(desk)).isEqualTo("HELD");
    assertThat(desk.balances()).containsEntry("held:acme", -7_000L);
    assertThat(desk.refund("fiona", INVOICE, desk.line(INVOICE), 1_000)).hasStatusOk();
    assertThat(desk.balances()).containsEntry("held:acme", -6_300L);
    held(desk, "DISP-1", "release");
    held(desk, "DISP-1", "release");
    assertThat(desk.balances()).containsEntry("held:acme", -6_300L);
    held(desk, "DISP-2", "release");

    assertThat(desk.balances())
        .doesNotContainKey("held:acme")
        .containsEntry("payable:acme", -6_300L);
    assertThat(JsonPath.<List<String>>read(desk.statement(STATEMENT), "$.holds[*].state"))
        .containsExactly("RELEASED", "RELEASED");
    desk.check();
  }

  @Test
  void aHeldStatementDoesNotMakeTheNextOneDueBeforeItsDay() {
    var desk = january();
    held(desk, "DISP-1", "hold");
    desk.executed("globex", "2027-02-10", 20_000);
    desk.settle("2027-02");
    assertThat(standing(desk)).containsExactly("NOT_YET_DUE");

    desk.on("2027-03-08T00:00:00Z");
    assertThat(standing(desk)).containsExactly("NOT_YET_DUE");
    assertThat(due.nextDueOn(LocalDate.of(2027, 3, 8))).contains(LocalDate.of(2027, 4, 4));
    held(desk, "DISP-1", "release");

    assertThat(desk.market().<List<Integer>>read("fiona", "/payouts/due", "$.items[*].dueMinor"))
        .containsExactly(7_000);
  }

  @Test
  void aLostDisputeGivesTheMoneyBackToThoseWhoPaid() {
    var desk = january();
    held(desk, "DISP-1", "hold");
    assertThat(desk.refund("fiona", INVOICE, desk.line(INVOICE), 1_000)).hasStatusOk();

    held(desk, "DISP-1", "reverse");
    held(desk, "DISP-1", "reverse");

    assertThat(desk.balances()).isEmpty();
    assertThat(minor(desk.invoice(INVOICE), "refundedMinor")).isEqualTo(10_000);
    desk.check();
    desk.settle("2027-02");
    var february = desk.statement("ST-2027-02-acme");
    assertThat(minor(february, "heldMinor")).isEqualTo(7_000);
    assertThat(minor(february, "payableMinor")).isZero();
    desk.check();
  }

  @Test
  void holdingWhatDoesNotExistHoldsNothing() {
    var desk = january();

    transaction.executeWithoutResult(
        _ -> holds.hold("DISP-1", desk.agreements().acme(), List.of("ST-1999-01-acme", "?")));

    assertThat(desk.balances()).doesNotContainKey("held:acme");
  }

  @Test
  void aDisputeWithSomebodyElseHoldsNothing() {
    var desk = january();
    var other = new PartnerId(desk.market().partner("other", "otto"));

    transaction.executeWithoutResult(_ -> holds.hold("DISP-1", other, List.of(STATEMENT)));

    assertThat(desk.balances()).doesNotContainKey("held:acme");
  }

  @Test
  void aPenaltyGoesToItsMonthOrToTheNextStatement() {
    var desk = new BooksDesk(context);
    desk.agreements().active("STANDARD");
    desk.executed("globex", "2027-01-10", 40_000);
    penalty(desk, "2027-01", 500, "sla-1");
    penalty(desk, "2027-01", 500, "sla-1");
    desk.settle("2027-01");

    var january = desk.statement(STATEMENT);
    assertThat(minor(january, "penaltiesMinor")).isEqualTo(350);
    assertThat(minor(january, "payableMinor")).isEqualTo(6_650);
    assertThat(ledger.balance(Account.PENALTIES)).isEqualTo(-350);
    penalty(desk, "2027-01", 1_000, "sla-2");
    assertThat(ledger.balance(Account.PENALTIES)).isEqualTo(-1_050);
    assertThat(minor(desk.statement(STATEMENT), "penaltiesMinor")).isEqualTo(350);

    desk.settle("2027-02");

    assertThat(minor(desk.statement("ST-2027-02-acme"), "penaltiesMinor")).isEqualTo(700);
    assertThat(minor(desk.statement("ST-2027-02-acme"), "payableMinor")).isEqualTo(5_950);
    desk.check();
  }

  @Test
  void suspenseIsSharedByAnAgreementThatComesLater() {
    var desk = new BooksDesk(context);
    desk.executed("globex", "2027-01-10", 40_000);
    desk.settle("2027-01");
    var statement = desk.statement(STATEMENT);
    assertThat(minor(statement, "suspenseMinor")).isEqualTo(10_000);
    assertThat(minor(statement, "payableMinor")).isZero();
    assertThat(desk.balances()).containsEntry("suspense:acme", -10_000L);
    assertThat(desk.refund("fiona", INVOICE, desk.line(INVOICE), 1_000)).hasStatusOk();
    transaction.executeWithoutResult(_ -> suspense.decide(STATEMENT));
    assertThat(desk.balances()).containsEntry("suspense:acme", -9_000L);
    desk.check();

    desk.agreements().active("PREMIUM");
    suspense.decide(STATEMENT);
    suspense.decide(STATEMENT);

    assertThat(desk.balances())
        .isEqualTo(
            Map.of("payable:acme", -6_750L, "receivable:globex", 9_000L, "revenue", -2_250L));
    assertThat(standing(desk)).containsExactly("NOT_YET_DUE");
    desk.check();
    desk.settle("2027-02");
    assertThat(standing(desk)).containsExactly("NOT_YET_DUE");
    assertThat(minor(desk.statement("ST-2027-02-acme"), "releasedMinor")).isEqualTo(6_750);
    assertThat(
            desk.market()
                .<List<Boolean>>read(
                    "olga", "/statements/" + STATEMENT + "/lines", "$.items[*].suspense"))
        .containsExactly(false);
    desk.check();
  }

  private static List<String> standing(BooksDesk desk) {
    return desk.market().read("fiona", "/payouts/due", "$.items[*].standing");
  }

  @Test
  void suspenseNobodyAgreedOnGoesBackAfterNinetyDays() {
    var desk = new BooksDesk(context);
    desk.executed("globex", "2027-01-10", 40_000);
    desk.executed("initech", "2027-01-10", 4_000);
    desk.settle("2027-01");

    desk.on("2027-05-01T23:59:59Z");
    suspense.decide(STATEMENT);
    assertThat(desk.balances()).containsEntry("suspense:acme", -11_000L);
    desk.on("2027-05-02T00:00:01Z");
    suspense.decide(STATEMENT);
    suspense.decide(STATEMENT);

    assertThat(desk.balances()).isEmpty();
    assertThat(minor(desk.invoice("INV-2027-01-initech"), "refundedMinor")).isEqualTo(1_000);
    assertThat(minor(desk.invoice(INVOICE), "openMinor")).isZero();
    desk.check();
  }

  private void held(BooksDesk desk, String caseId, String what) {
    transaction.executeWithoutResult(_ -> {
      switch (what) {
        case "hold" -> holds.hold(caseId, desk.agreements().acme(), List.of(STATEMENT));
        case "release" -> holds.release(caseId);
        default -> holds.reverse(caseId);
      }
    });
  }

  private void penalty(BooksDesk desk, String month, int basisPoints, String reference) {
    transaction.executeWithoutResult(_ ->
        penalties.add(
            desk.agreements().acme(),
            YearMonth.parse(month),
            basisPoints,
            "Uptime was below its target",
            reference));
  }

  private static String state(BooksDesk desk) {
    return JsonPath.read(body(desk.market().get("olga", "/statements/" + STATEMENT)), "$.state");
  }

  private static MvcTestResult pay(BooksDesk desk, long minor, String on, String reference) {
    return desk.market()
        .post(
            "fiona",
            "/invoices/" + INVOICE + "/payment",
            Map.of("amountMinor", minor, "paidOn", on, "reference", reference));
  }
}
