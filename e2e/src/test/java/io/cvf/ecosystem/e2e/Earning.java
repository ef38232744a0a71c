package io.cvf.ecosystem.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** From a price to money in the bank: executed, sealed, settled, paid. */
final class Earning {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAST_THE_NEXT_DAY = Duration.ofDays(1);
  private static final Duration GRACE = Duration.ofDays(4);
  private static final Duration PAST_NET_30 = Duration.ofDays(31);
  private static final String SUBJECT = "harbour-dues@1.0.0";

  private final People people;
  private final URI server;
  private final Path downloads;

  Earning(People people, URI server, Path downloads) {
    this.people = people;
    this.server = server;
    this.downloads = downloads;
  }

  /** Fiona and Finn keep the platform's books; Rita has a fleet that runs the skill. */
  void gather() {
    List.of("fiona", "finn").forEach(people::join);
    List.of("fiona", "finn").forEach(name -> people.appoint(name, "FINANCE"));
    set("metering.months.seal-automatically", "false");
    set("governance.payouts.payer-name", "CVF Foundation");
    set("governance.payouts.payer-iban", "DE02120300000000202051");
    Fleet.gather(people);
  }

  private void set(String setting, String value) {
    var change = Map.of("value", value, "reason", "For the first month");
    people.api(People.ADMIN).does("PUT", "/settings/" + setting, change);
  }

  void setAPrice() {
    var pia =
        people.browserOf("pia").open("/publish/harbour-records/skills/harbour-dues?tab=settings");
    pia.fill("Per execution", "0.05").press("Set the price").sees("0.05 per execution from");
    pia.findsThePageAccessible();
    people.letPass(PAST_THE_NEXT_DAY);
  }

  void report() {
    new Fleet(people, server).runs(SUBJECT);
  }

  void findItCounted() {
    var day = LocalDate.ofInstant(people.now(), ZoneOffset.UTC);
    var rita = people.browserOf("rita").open("/usage?organisation=fleet");
    rita.sees("Harbour dues").findsThePageAccessible();
    rita.open("/usage?organisation=fleet&day=" + day).sees("run-39").findsThePageAccessible();
  }

  void sealTheMonth() {
    var month = YearMonth.from(people.now().atOffset(ZoneOffset.UTC));
    var ended = month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    people.letPass(Duration.between(people.now(), ended).plus(GRACE));
    var fiona = people.browserOf("fiona").open("/finance/months");
    fiona.findsThePageAccessible().press("Seal it").confirms("Seal it");
    await().atMost(PATIENCE).until(() -> statements().size() == 1);
    fiona.open("/finance/months").sees("Sealed").findsThePageAccessible();
  }

  /** From the amount down to one execution, and a proof that it is in it. */
  void readTheStatement() {
    assertThat(statements().get(0).get("partnerMinor").asLong()).isEqualTo(350_00);
    var id = statements().get(0).get("id").asString();
    var pia = people.browserOf("pia").open("/partners/harbour-records/revenue");
    pia.sees("350.00").findsThePageAccessible();
    pia.open("/statements/" + id).sees("Fleet").sees("10,000 × ").findsThePageAccessible();
    var pdf = pia.saves(pia.link("PDF"), downloads.resolve("statement.pdf"));
    assertThat(pdf).isNotEmptyFile();
    pia.fill("Source", "/organisations/fleet").fill("ID", "run-7").press("Prove it");
    pia.sees("is among the sealed executions");
    people.browserOf("rita").open("/organisations/fleet/invoices").sees("500.00");
    people.browserOf("rita").findsThePageAccessible();
  }

  void sayWhereToBePaid() {
    var pia = people.browserOf("pia").open("/partners/harbour-records/revenue");
    pia.button("Enter payout details").first().click();
    pia.fill("Holder of the account", "Harbour Records")
        .fill("IBAN", "DE89 3704 0044 0532 0130 00")
        .fill("Country of the holder", "DE");
    pia.findsThePageAccessible().confirms("Save");
    var fiona = people.browserOf("fiona").open("/partners/harbour-records/revenue");
    fiona.press("Verify or reject").chooses("is the partner").fill("Note", "Called them.");
    fiona.confirms("Record it");
    people.letPass(PAST_NET_30);
  }

  /** Prepared by one, released by another; the file goes to the bank. */
  void bePaid() {
    var fiona = people.browserOf("fiona").open("/finance/payouts/new");
    fiona.sees("350.00").findsThePageAccessible();
    fiona.press("Prepare this run").confirms("Prepare it").seesHeading("PAY-");
    assertThat(fiona.button("Release it").count()).isZero();
    var run = URI.create(fiona.page().url()).getPath();
    var finn = people.browserOf("finn").open(run);
    finn.press("Release it").confirms("Release it").sees("Give the file to the bank");
    finn.findsThePageAccessible();
    var file = finn.saves(finn.link("pain.001 for the bank"), downloads.resolve("pain001.xml"));
    assertThat(file).content().contains("DE89370400440532013000").contains(">350.00<");
    finn.press("It is paid").fill("Reference at the bank", "B-2201");
    bookIt(finn);
    assertThat(statements().get(0).get("state").asString()).isEqualTo("PAID");
    people.browserOf("pia").open("/partners/harbour-records/revenue").sees("Paid");
  }

  private static void bookIt(Visitor finance) {
    finance
        .dialog()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Book it"))
        .click();
    finance.sees("is paid and in the books");
  }

  void findTheBooksRight() {
    var check = people.api("fiona").read("/ledger/check");
    assertThat(check.get("ok").asBoolean()).as(check.toString()).isTrue();
    people.browserOf("fiona").open("/finance/ledger").sees("revenue").findsThePageAccessible();
  }

  private JsonNode statements() {
    return people.api("pia").read("/partners/harbour-records/statements").get("items");
  }
}
