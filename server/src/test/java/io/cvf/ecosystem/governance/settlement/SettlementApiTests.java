package io.cvf.ecosystem.governance.settlement;

import static io.cvf.ecosystem.governance.settlement.BooksDesk.minor;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.governance.ledger.Account;
import io.cvf.ecosystem.governance.ledger.EntryKind;
import io.cvf.ecosystem.governance.ledger.GeneralLedger;
import io.cvf.ecosystem.governance.ledger.Hledger;
import io.cvf.ecosystem.governance.ledger.JournalEntry;
import io.cvf.ecosystem.governance.ledger.Posting;
import io.cvf.ecosystem.metering.MonthSealed;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@ApiTest
class SettlementApiTests {

  private static final String STATEMENT = "ST-2027-01-acme";
  private static final String INVOICE = "INV-2027-01-globex";

  @Autowired ApplicationContext context;
  @Autowired GeneralLedger ledger;
  @Autowired SettlementRounds rounds;
  @Autowired TransactionTemplate transaction;
  @TempDir Path folder;

  private BooksDesk january() {
    var desk = new BooksDesk(context);
    desk.agreements().active("STANDARD");
    desk.executed("globex", "2027-01-10", 3_001);
    desk.executed("globex", "2027-01-11", 1_000);
    desk.failed("globex", "2027-01-11", 2);
    desk.executed("acme", "2027-01-11", 9_999);
    desk.settle("2027-01");
    return desk;
  }

  @Test
  void aSealedMonthBecomesBooksStatementsAndInvoices() throws Exception {
    var desk = january();

    var statement = desk.statement(STATEMENT);
    assertThat(minor(statement, "grossMinor")).isEqualTo(1_000); // 4,001 × 0.0025 = 10.0025
    assertThat(minor(statement, "partnerMinor")).isEqualTo(700);
    assertThat(minor(statement, "platformMinor")).isEqualTo(300);
    assertThat(minor(statement, "executions")).isEqualTo(2);
    assertThat(minor(statement, "failed")).isEqualTo(2);
    assertThat(minor(statement, "payableMinor")).isEqualTo(700);
    assertThat(JsonPath.<String>read(statement, "$.state")).isEqualTo("CARRIED_OVER");
    assertThat(JsonPath.<String>read(statement, "$.dueOn")).isEqualTo("2027-03-07");
    assertThat(JsonPath.<String>read(statement, "$.documents[0].tier")).isEqualTo("STANDARD");
    assertThat(JsonPath.<String>read(statement, "$.monthRoot")).hasSize(64);
    assertThat(JsonPath.<String>read(statement, "$.publisherRoot")).hasSize(64);
    assertThat(JsonPath.<List<String>>read(statement, "$.entries[*].kind"))
        .containsExactly("SETTLEMENT");
    var invoice = desk.invoice(INVOICE);
    assertThat(minor(invoice, "totalMinor")).isEqualTo(1_000);
    assertThat(minor(invoice, "openMinor")).isEqualTo(1_000);
    var line = desk.market().read("gus", "/invoices/" + INVOICE + "/lines");
    assertThat(JsonPath.<String>read(line, "$.items[0].price")).isEqualTo("0.0025");
    assertThat(line).doesNotContain("partnerMinor");
    assertThat(desk.balances())
        .isEqualTo(Map.of("payable:acme", -700L, "receivable:globex", 1_000L, "revenue", -300L));
    desk.check();
    var hledger = Hledger.reads(desk.market().read("fiona", "/ledger/journal"), folder);
    hledger.check();
    assertThat(hledger.balances())
        .isEqualTo(
            desk.balances().entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey, it -> BigDecimal.valueOf(it.getValue(), 2))));
  }

  @Test
  void settlingTwiceChangesNothing() {
    var desk = january();
    var before = desk.balances();
    var statement = desk.statement(STATEMENT);

    rounds.follow(new MonthSealed(YearMonth.of(2027, 1), 0, Instant.parse("2027-02-05T00:00:00Z")));
    rounds.catchUp();

    assertThat(desk.balances()).isEqualTo(before);
    assertThat(desk.statement(STATEMENT)).isEqualTo(statement);
    assertThat(desk.market().<List<String>>read("fiona", "/settlements", "$.items[*].month"))
        .containsExactly("2027-01");
  }

  @Test
  void thoseConcernedAreToldOnce() {
    var desk = january();

    await()
        .untilAsserted(() -> {
          assertThat(told(desk, "olga"))
              .containsExactly("Your statement of 2027-01 is there: 7.00 EUR");
          assertThat(told(desk, "gus"))
              .containsExactly("Your invoice of 2027-01 is there: 10.00 EUR");
          assertThat(told(desk, "fiona")).contains("2027-01 is settled");
        });
  }

  @Test
  void onlyThePartnersPeopleAndFinanceSeeItsStatement() {
    var desk = january();
    var market = desk.market();

    for (var path : List.of("", "/lines", ".pdf", ".csv")) {
      assertThat(market.get("gus", "/statements/" + STATEMENT + path)).hasStatus(403);
      assertThat(market.get("mia", "/statements/" + STATEMENT + path)).hasStatus(403);
      assertThat(market.get("dan", "/statements/" + STATEMENT + path)).hasStatusOk();
      assertThat(market.get("olga", "/invoices/" + INVOICE + path)).hasStatus(403);
      assertThat(market.get("gus", "/invoices/" + INVOICE + path)).hasStatusOk();
    }
    refused(market.get("fiona", "/statements/ST-1999-01-acme"), 404, "statement-not-found");
    refused(market.get("fiona", "/invoices/INV-1999-01-acme"), 404, "invoice-not-found");
    refused(market.get("fiona", "/settlements/1999-01"), 404, "month-not-settled");
    assertThat(market.get("gus", "/partners/acme/statements")).hasStatus(403);
    assertThat(market.<List<String>>read("olga", "/partners/acme/statements", "$.items[*].id"))
        .containsExactly(STATEMENT);
    assertThat(market.<List<String>>read("gus", "/organisations/globex/invoices", "$.items[*].id"))
        .containsExactly(INVOICE);
    assertThat(market.<List<String>>read("fiona", "/invoices?state=OPEN", "$.items[*].id"))
        .containsExactly(INVOICE);
    assertThat(market.<List<String>>read("fiona", "/invoices?state=PAID", "$.items[*].id"))
        .isEmpty();
  }

  @Test
  void filesHoldTheSameFigures() throws Exception {
    var desk = january();

    assertThat(desk.market().read("olga", "/statements/" + STATEMENT + ".csv"))
        .contains("summarise,globex,2027-01,2,2,4001,0.0025,10.00,7.00,3.00,0.00,false,");
    assertThat(desk.market().read("gus", "/invoices/" + INVOICE + ".csv"))
        .contains("summarise,2027-01,2,2,4001,0.0025,10.00,0.00,EUR");
    for (var path : List.of("/statements/" + STATEMENT, "/invoices/" + INVOICE)) {
      var pdf = desk.market().get("fiona", path + ".pdf");
      assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
      var reader = new PdfReader(pdf.getResponse().getContentAsByteArray());
      var text = new PdfTextExtractor(reader).getTextFromPage(1);
      assertThat(text).contains("10.00").contains("summarise");
    }
  }

  @Test
  void lateExecutionsAreAdjustmentsOfTheNextMonthAtTheTermsOfTheirDay() {
    var desk = january();
    desk.agreements().changeTier("olga", agreement(desk), "PREMIUM", "2027-02-10");
    desk.late("globex", "2027-01-31", "2027-02", 40_000);
    desk.executed("globex", "2027-02-06", 40_000);

    desk.settle("2027-02");

    var statement = desk.statement("ST-2027-02-acme");
    assertThat(minor(statement, "grossMinor")).isEqualTo(20_000);
    assertThat(minor(statement, "adjustmentsMinor")).isEqualTo(7_000);
    assertThat(minor(statement, "carriedOverMinor")).isEqualTo(700);
    assertThat(minor(statement, "payableMinor")).isEqualTo(14_700);
    assertThat(JsonPath.<String>read(statement, "$.state")).isEqualTo("ISSUED");
    desk.check();
  }

  @Test
  void aStatementComesEveryMonthAndIsPaidWhenPayoutsCoverIt() {
    var desk = january();
    desk.executed("globex", "2027-02-06", 40_000);
    desk.settle("2027-02");
    payOut(7_700);

    desk.settle("2027-03");

    var march = desk.statement("ST-2027-03-acme");
    assertThat(minor(march, "grossMinor")).isZero();
    assertThat(minor(march, "carriedOverMinor")).isZero();
    assertThat(minor(march, "payableMinor")).isZero();
    assertThat(
            desk.market()
                .<List<String>>read("olga", "/partners/acme/statements", "$.items[*].state"))
        .containsExactly("CARRIED_OVER", "PAID", "PAID");
    desk.check();
  }

  @Test
  void aStatementIsPaidWhenAllOfItIsThatNobodyTookBack() {
    var desk = january();
    assertThat(desk.refund("fiona", INVOICE, desk.line(INVOICE), 100)).hasStatusOk();
    payOut(630);
    desk.executed("globex", "2027-02-06", 400_000);

    desk.settle("2027-02");

    assertThat(
            desk.market()
                .<List<String>>read("olga", "/partners/acme/statements", "$.items[*].state"))
        .containsExactly("ISSUED", "PAID");
  }

  @Test
  void whatHappensToALaterStatementDoesNotPayAnEarlierOne() {
    var desk = january();
    payOut(700);
    desk.executed("globex", "2027-02-06", 4_000);
    desk.settle("2027-02");
    desk.executed("globex", "2027-03-06", 40_000);
    desk.settle("2027-03");
    var march = "INV-2027-03-globex";

    assertThat(desk.refund("fiona", march, desk.line(march), 8_000)).hasStatusOk();

    assertThat(
            desk.market()
                .<List<String>>read("olga", "/partners/acme/statements", "$.items[*].state"))
        .containsExactly("CARRIED_OVER", "CARRIED_OVER", "PAID");
  }

  private void payOut(long minor) {
    transaction.executeWithoutResult(_ ->
        ledger.post(
            new JournalEntry(
                EntryKind.PAYOUT,
                "PAY-1 acme",
                "Payout",
                LocalDate.of(2027, 3, 6),
                List.of(
                    new Posting(Account.payable("acme"), minor),
                    new Posting(Account.CASH, -minor))),
            null));
  }

  @Test
  void termsAreFixedForAMonthThatIsSealed() {
    var desk = january();

    assertThat(rounds.isSealed(YearMonth.of(2027, 1))).isTrue();
    assertThat(rounds.isSealed(YearMonth.of(2027, 2))).isFalse();
    refused(
        desk.agreements().changeTier("olga", agreement(desk), "PREMIUM", "2027-01-31"),
        409,
        "month-sealed");
  }

  private static String agreement(BooksDesk desk) {
    return desk.market().<String>read("mia", "/agreements", "$.items[0].id");
  }

  private static List<String> told(BooksDesk desk, String who) {
    Marketplace market = desk.market();
    return market.read(who, "/notifications?kind=BILLING", "$.items[*].title");
  }
}
