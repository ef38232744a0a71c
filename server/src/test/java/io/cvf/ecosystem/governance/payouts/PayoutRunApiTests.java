package io.cvf.ecosystem.governance.payouts;

import static io.cvf.ecosystem.governance.payouts.PayoutDesk.IBAN;
import static io.cvf.ecosystem.governance.payouts.PayoutDesk.OTHER_IBAN;
import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.ApiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class PayoutRunApiTests {

  @Autowired ApplicationContext context;
  private PayoutDesk desk;

  @BeforeEach
  void partners() {
    desk = new PayoutDesk(context);
    desk.partner("acme", 50_000);
    desk.partner("globex", 12_345);
  }

  @Test
  void aDryRunKeepsNothing() {
    var view = body(desk.post("finn", "/payout-runs", Map.of("dryRun", true)));

    assertThat(JsonPath.<String>read(view, "$.state")).isEqualTo("DRY_RUN");
    assertThat(JsonPath.<Map<String, Object>>read(view, "$")).doesNotContainKey("id");
    assertThat(JsonPath.<Integer>read(view, "$.totalMinor")).isEqualTo(62_345);
    assertThat(JsonPath.<List<String>>read(view, "$.items.items[*].partner.slug"))
        .containsExactly("acme", "globex");
    assertThat(JsonPath.<List<Object>>read(body(desk.get("finn", "/payout-runs")), "$.items"))
        .isEmpty();
  }

  @Test
  void aRunIsPreparedReleasedAndPaidAndThenBooked() {
    var id = desk.prepared();
    assertThat(id).isEqualTo("PAY-2026-12-01");
    assertThat(actions("finn", id)).containsExactly("CANCEL");
    assertThat(actions("flora", id)).containsExactly("RELEASE", "CANCEL");

    assertThat(release("flora", id)).hasStatusOk();
    assertThat(desk.owed("acme")).as("nothing is booked yet").isEqualTo(50_000);
    assertThat(desk.read("finn", run(id), "$.executeOn", String.class)).isEqualTo("2026-12-01");

    assertThat(desk.pay(id)).hasStatusOk();
    assertThat(desk.owed("acme")).isZero();
    assertThat(desk.owed("globex")).isZero();
    assertThat(desk.cash()).isEqualTo(-62_345);
    assertThat(desk.read("finn", run(id), "$.state", String.class)).isEqualTo("PAID");
    refused(desk.pay(id), 409, "payout-run-transition-refused");
    assertThat(desk.cash()).isEqualTo(-62_345);

    var got = body(desk.get("acme-owner", "/partners/acme/payouts"));
    assertThat(JsonPath.<List<String>>read(got, "$.items[*].state")).containsExactly("PAID");
    assertThat(JsonPath.<List<String>>read(got, "$.items[*].iban")).containsExactly("DE89…3000");
    awaitTold(
        "acme-owner", "500.00 EUR were paid to Acme", "A payout of 500.00 EUR to Acme is prepared");
  }

  @Test
  void whoPreparedARunCannotReleaseIt() {
    var id = desk.prepared();

    refused(release("finn", id), 403, "same-person");
    assertThat(desk.read("finn", run(id), "$.state", String.class)).isEqualTo("PREPARED");
  }

  @Test
  void nobodyReleasesMoneyToTheirOwnOrganisation() {
    desk.market().employ("globex", "flora", "DEVELOPER");
    var id = desk.prepared();

    refused(release("flora", id), 403, "conflict-of-interest");
    assertThat(actions("flora", id)).containsExactly("CANCEL");
  }

  @Test
  void thereIsOneOpenRunAtATime() {
    var id = desk.prepared();
    refused(desk.post("flora", "/payout-runs", Map.of()), 409, "payout-run-open");
    assertThat(cancel(id)).hasStatusOk();

    assertThat(desk.prepared()).isEqualTo("PAY-2026-12-01-2");
  }

  @Test
  void whatChangedSinceItWasPreparedIsDroppedAtTheRelease() {
    desk.partner("initech", 20_000);
    desk.partner("umbrella", 30_000);
    var id = desk.prepared();
    assertThat(desk.enter("acme-owner", "acme", OTHER_IBAN, 2)).hasStatusOk();
    desk.hold("globex", 1);
    desk.market().stand("initech", "SUSPENDED", null);

    assertThat(release("flora", id)).hasStatusOk();

    var items = body(desk.get("finn", run(id) + "/items"));
    assertThat(JsonPath.<List<String>>read(items, "$.items[*].state"))
        .containsExactly("DROPPED", "DROPPED", "DROPPED", "PENDING");
    assertThat(JsonPath.<List<String>>read(items, "$.items[*].reason"))
        .containsExactly(
            "The payout details were changed",
            "Less is owed than was prepared",
            "The partner is suspended");
    assertThat(desk.read("finn", run(id), "$.totalMinor", Integer.class)).isEqualTo(30_000);
    assertThat(desk.pay(id)).hasStatusOk();
    assertThat(desk.owed("acme")).isEqualTo(50_000);
    assertThat(desk.cash()).isEqualTo(-30_000);
  }

  @Test
  void aRunOfWhichNothingIsLeftIsNotReleased() {
    var id = desk.prepared();
    desk.hold("acme", 50_000);
    desk.hold("globex", 12_345);

    refused(release("flora", id), 409, "nothing-to-release");
    assertThat(desk.standing("acme")).isEqualTo("HELD");
  }

  @Test
  void whatTheBankGivesBackStaysOwedAndItsAccountIsDoubted() {
    var id = desk.released();

    assertThat(desk.pay(id, Map.of("partner", "acme", "reason", "Account closed"))).hasStatusOk();

    assertThat(desk.owed("acme")).isEqualTo(50_000);
    assertThat(desk.owed("globex")).isZero();
    assertThat(desk.standing("acme")).isEqualTo("NOT_VERIFIED");
    awaitTold("acme-owner", "A payout of 500.00 EUR to Acme came back");
  }

  @Test
  void whatComesBackDaysLaterIsOwedAgainOnce() {
    var id = desk.released();
    assertThat(desk.pay(id)).hasStatusOk();
    var back = Map.of("partner", "acme", "reason", "Unknown", "returnedOn", "2026-12-01");

    refused(
        desk.post(
            "finn",
            run(id) + "/returns",
            Map.of("partner", "acme", "reason", "Unknown", "returnedOn", "2026-11-30")),
        422,
        "invalid-input");
    assertThat(desk.post("finn", run(id) + "/returns", back)).hasStatusOk();
    refused(desk.post("finn", run(id) + "/returns", back), 409, "payout-not-paid");

    assertThat(desk.owed("acme")).isEqualTo(50_000);
    assertThat(desk.cash()).isEqualTo(-12_345);
  }

  @Test
  void aPaymentNamesADayThatHasComeAReferenceAndOnlyPartnersOfTheRun() {
    var id = desk.released();

    refused(
        desk.post(
            "finn",
            run(id) + "/payment",
            Map.of("paidOn", "2026-12-02", "reference", "B", "returned", List.of())),
        422,
        "invalid-input");
    refused(
        desk.post("finn", run(id) + "/payment", Map.of("paidOn", "2026-12-01", "reference", " ")),
        422,
        "invalid-input");
    refused(
        desk.post("finn", run(id) + "/payment", Map.of("paidOn", "2026-11-30", "reference", "B")),
        422,
        "invalid-input");
    refused(desk.pay(id, (Object) null), 422, "invalid-input");
    refused(desk.pay(id, Map.of("partner", "umbrella", "reason", "Who?")), 422, "invalid-input");
    assertThat(desk.cash()).isZero();
  }

  @Test
  void theNextRunShowsWhatIsDifferentFromTheLast() {
    var id = desk.released();
    assertThat(desk.pay(id)).hasStatusOk();
    desk.earn("acme", 60_000);
    desk.partner("initech", 11_000);

    var view = body(desk.post("finn", "/payout-runs", Map.of("dryRun", true)));

    assertThat(JsonPath.<List<String>>read(view, "$.differences[*].partner.slug"))
        .containsExactly("globex", "initech", "acme");
    assertThat(JsonPath.<List<Integer>>read(view, "$.differences[*].nowMinor"))
        .containsExactly(0, 11_000, 60_000);
    assertThat(JsonPath.<List<Integer>>read(view, "$.differences[*].lastMinor"))
        .containsExactly(12_345, 50_000);
  }

  @Test
  void aPartnerWhoHasEndedIsPaidALastTimeByName() {
    desk.market().stand("acme", "TERMINATED", null);
    assertThat(desk.standing("acme")).isEqualTo("TERMINATED");
    var body = Map.of("finalPayments", List.of("acme"));

    var view = body(desk.post("finn", "/payout-runs", body));

    assertThat(
            JsonPath.<List<Boolean>>read(
                view, "$.items.items[?(@.partner.slug == 'acme')].finalPayment"))
        .containsExactly(true);
    assertThat(release("flora", JsonPath.read(view, "$.id"))).hasStatusOk();
  }

  @Test
  void negativeBalancesAreCarriedOver() {
    desk.earn("acme", -70_000);
    assertThat(desk.standing("acme")).isEqualTo("NEGATIVE");

    desk.earn("acme", 21_000);
    assertThat(desk.read("finn", "/payouts/due", "$.items[0].dueMinor", Integer.class))
        .isEqualTo(1_000);
  }

  @Test
  void onlyFinanceSeesAndMovesMoney() {
    var id = desk.prepared();
    for (var path : List.of("/payouts/due", "/payout-runs", run(id), run(id) + "/payouts.csv")) {
      assertThat(desk.get("mia", path)).hasStatus(403);
      assertThat(desk.get("acme-owner", path)).hasStatus(403);
    }
    assertThat(release("mia", id)).hasStatus(403);
    refused(desk.get("globex-owner", "/partners/acme/payouts"), 403, "not-yours");
  }

  @Test
  void dueListIsPagedBySlugAndFilteredByStanding() {
    desk.partner("initech");
    desk.earn("initech", 500);

    var first = body(desk.get("finn", "/payouts/due?limit=2"));
    assertThat(JsonPath.<List<String>>read(first, "$.items[*].partner.slug"))
        .containsExactly("acme", "globex");
    var next =
        body(
            desk.get(
                "finn",
                "/payouts/due?limit=2&cursor=" + JsonPath.<String>read(first, "$.nextCursor")));
    assertThat(JsonPath.<List<String>>read(next, "$.items[*].standing"))
        .containsExactly("NO_DETAILS");
    assertThat(
            JsonPath.<List<String>>read(
                body(desk.get("finn", "/payouts/due?standing=READY")), "$.items[*].partner.slug"))
        .containsExactly("acme", "globex");
  }

  @Test
  void filesForTheBankAreOfReleasedRunsOnlyAndAlwaysTheSame() throws Exception {
    desk.payer("", "");
    var id = desk.prepared();
    refused(desk.get("finn", run(id) + "/pain001.xml"), 409, "payout-run-transition-refused");
    assertThat(release("flora", id)).hasStatusOk();
    refused(desk.get("finn", run(id) + "/pain001.xml"), 409, "payer-unset");

    desk.payer("CVF Ökosystem e. V.", "DE02 1203 0000 0000 2020 51");
    var file = desk.get("finn", run(id) + "/pain001.xml").getResponse();
    assertThat(file.getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"PAY-2026-12-01.pain001.xml\"");
    assertThat(file.getContentAsString())
        .contains("<CtrlSum>623.45</CtrlSum>", "<Nm>CVF Oekosystem e. V.</Nm>", IBAN);
    assertThat(desk.get("flora", run(id) + "/pain001.xml").getResponse().getContentAsString())
        .isEqualTo(file.getContentAsString());
    var table = desk.get("finn", run(id) + "/payouts.csv").getResponse();
    assertThat(table.getContentAsString(UTF_8).lines())
        .contains(
            "PAY-2026-12-01,acme,Acme,Ümläut & Söhne,%s,,DE,500.00,EUR,PAY-2026-12-01-0001"
                .formatted(IBAN));

    assertThat(cancel(id)).hasStatusOk();
    refused(desk.get("finn", run(id) + "/payouts.csv"), 409, "payout-run-transition-refused");
  }

  @Test
  void daysNoStatementIsDueOnAreRefused() {
    for (var day : List.of("-5000-01-01", "%2B999999999-12-31")) {
      refused(desk.get("finn", "/payouts/due?dueBy=" + day), 422, "invalid-input");
    }
    refused(
        desk.post("finn", "/payout-runs", Map.of("dueBy", "-5000-01-01")), 422, "invalid-input");
  }

  @Test
  void theDashboardSumsUpWhatCanBePaidToday() {
    desk.partner("initech");
    desk.earn("initech", 500);

    var dashboard = body(desk.get("finn", "/governance/dashboard"));

    assertThat(JsonPath.<Map<String, Object>>read(dashboard, "$.payoutsDue"))
        .containsEntry("partners", 2)
        .containsEntry("totalMinor", 62_345);
  }

  private static String run(String id) {
    return "/payout-runs/" + id;
  }

  private MvcTestResult release(String who, String id) {
    return desk.post(who, run(id) + "/release", Map.of());
  }

  private MvcTestResult cancel(String id) {
    return desk.post("finn", run(id) + "/cancellation", Map.of("reason", "Wrong day"));
  }

  private List<String> actions(String who, String id) {
    return JsonPath.read(body(desk.get(who, run(id))), "$.actions");
  }

  private void awaitTold(String who, String... titles) {
    await()
        .untilAsserted(() ->
            assertThat(
                    JsonPath.<List<String>>read(
                        body(desk.get(who, "/notifications")), "$.items[*].title"))
                .containsSubsequence(titles));
  }
}
