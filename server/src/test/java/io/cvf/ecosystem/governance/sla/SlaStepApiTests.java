package io.cvf.ecosystem.governance.sla;

import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.governance.SlaMonthOverruled;
import io.cvf.ecosystem.integrations.PartnerStanding;
import io.cvf.ecosystem.testing.ApiTest;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApiTest
class SlaStepApiTests {

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  @Autowired SlaSealing sealing;
  @Autowired SlaEnforcement enforcement;
  @Autowired SealedSlaFacts facts;
  @Autowired PartnerStanding standing;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;

  SlaDesk desk;

  @BeforeEach
  void acme() {
    desk = new SlaDesk(context);
  }

  private void seal(String instant) {
    desk.on(instant);
    sealing.sealDue();
  }

  private void enforce(String instant) {
    desk.on(instant);
    enforcement.doDue();
  }

  private List<Map<String, Object>> penalties() {
    return database.sql("select * from governance.penalty").query().listOfRows();
  }

  private String status() {
    return database
        .sql("select status from integrations.partner where slug = 'acme'")
        .query(String.class)
        .single();
  }

  @Test
  void aBrokenPromiseCostsAPenaltyOfItsMonthBeforeThatIsSettled() {
    desk.day("2027-01-05", 12);
    seal("2027-02-02T00:00:00Z");
    enforce("2027-02-02T23:59:00Z");
    assertThat(penalties()).isEmpty();

    enforce("2027-02-03T00:00:01Z");

    assertThat(penalties())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.get("reference")).isEqualTo("sla:" + desk.acme() + ":2027-01");
          assertThat(it.get("month")).hasToString("2027-01-01");
          assertThat(it.get("basis_points")).isEqualTo(2_500);
          assertThat(it.get("minor")).isNull();
        });
    assertThat(desk.state("PENALTY", "2027-01")).isEqualTo("DONE");
    assertThat(desk.state("NOTICE", "2027-01")).isEqualTo("DONE");
  }

  @Test
  void bothSidesAreToldWithAWayToContest() {
    desk.day("2027-01-05", 12);
    seal("2027-02-02T00:00:00Z");
    enforce("2027-02-03T00:00:01Z");

    await()
        .untilAsserted(
            () -> assertThat(titles("dan")).contains("Your service level of 2027-01 was not kept"));
    await()
        .untilAsserted(() ->
            assertThat(titles("mia")).contains("Acme did not keep its service level of 2027-01"));
    assertThat(
            desk.market()
                .<List<String>>read("dan", "/notifications", "$.items[?(@.kind == 'SLA')].link"))
        .contains("/partners/acme/sla?month=2027-01");
  }

  private List<String> titles(String who) {
    return desk.market().read(who, "/notifications", "$.items[?(@.kind == 'SLA')].title");
  }

  @Test
  void theScoringIsObservedOnceTheMonthCanBeScored() {
    desk.day("2027-01-05", 12);
    seal("2027-02-02T00:00:00Z");
    enforce("2027-02-03T00:00:01Z");
    assertThat(desk.state("RESCORE", "2027-01")).isEqualTo("PENDING");

    enforce("2027-02-04T00:00:01Z");

    assertThat(desk.state("RESCORE", "2027-01")).isEqualTo("DONE");
  }

  @Test
  void keptPromisesAndMonthsWithoutDataHaveNoConsequences() {
    desk.day("2027-01-05", 0);
    seal("2027-03-02T00:00:00Z");
    enforce("2027-03-10T00:00:00Z");

    assertThat(desk.market().<List<?>>read("mia", "/sla-steps", "$.items")).isEmpty();
  }

  @Test
  void twoFailingMonthsInARowSuspendAlsoWithOneWithoutDataBetween() {
    desk.day("2027-01-05", 12);
    desk.on("2027-03-20T00:00:00Z");
    desk.day("2027-03-05", 12);

    seal("2027-04-02T00:00:00Z");
    enforce("2027-04-03T23:00:00Z");
    assertThat(status()).isEqualTo("CERTIFIED");
    enforce("2027-04-04T00:00:01Z");

    assertThat(status()).isEqualTo("SUSPENDED");
    assertThat(desk.state("SUSPENSION", "2027-03")).isEqualTo("DONE");
  }

  @Test
  void aMonthThatWasKeptBreaksTheRow() {
    desk.day("2027-01-05", 12);
    desk.on("2027-03-20T00:00:00Z");
    desk.day("2027-02-05", 0);
    desk.day("2027-03-05", 12);

    seal("2027-04-02T00:00:00Z");
    enforce("2027-04-10T00:00:00Z");

    assertThat(status()).isEqualTo("CERTIFIED");
  }

  @Test
  void aStepThatIsHeldWaitsUntilItIsReleased() {
    desk.day("2027-01-05", 12);
    seal("2027-02-02T00:00:00Z");
    var penalty = desk.step("PENALTY", "2027-01");

    assertThat(desk.decide("mia", penalty, "hold", 1)).hasStatusOk();
    enforce("2027-02-05T00:00:00Z");
    assertThat(penalties()).isEmpty();
    assertThat(desk.decide("max", penalty, "release", 2)).hasStatusOk();
    enforce("2027-02-05T00:01:00Z");

    assertThat(penalties()).hasSize(1);
    var step = desk.market().read("mia", "/sla-steps?state=DONE");
    assertThat(
            JsonPath.<List<String>>read(step, "$.items[?(@.kind == 'PENALTY')].decidedBy.username"))
        .containsExactly("max");
  }

  @Test
  void aStepThatIsWaivedIsNeverDone() {
    desk.day("2027-01-05", 12);
    seal("2027-02-02T00:00:00Z");
    var penalty = desk.step("PENALTY", "2027-01");

    assertThat(desk.decide("mia", penalty, "waive", 1)).hasStatusOk();
    enforce("2027-02-05T00:00:00Z");

    assertThat(penalties()).isEmpty();
    refused(desk.decide("mia", penalty, "release", 2), 409, "sla-step-state");
  }

  @Test
  void onlyImpartialMaintainersDecideAndOnlyOnceAVersion() {
    desk.day("2027-01-05", 12);
    seal("2027-02-02T00:00:00Z");
    var penalty = desk.step("PENALTY", "2027-01");

    assertThat(desk.decide("fiona", penalty, "hold", 1)).hasStatus(403);
    assertThat(desk.decide("olga", penalty, "waive", 1)).hasStatus(403);
    assertThat(desk.market().get("olga", "/sla-steps")).hasStatus(403);
    assertThat(desk.market().get("fiona", "/sla-steps")).hasStatusOk();
    refused(desk.decide("mia", penalty, "hold", 7), 412, "stale-version");
    refused(
        desk.market().post("mia", "/sla-steps/" + penalty + "/hold", 1, Map.of("reason", " ")),
        422,
        "invalid-input");
    desk.market().employ("acme", "max", "FINANCE");
    refused(desk.decide("max", penalty, "hold", 1), 403, "conflict-of-interest");
    refused(
        desk.decide("mia", "00000000-0000-0000-0000-000000000000", "hold", 1),
        404,
        "sla-step-not-found");
    enforce("2027-02-05T00:00:00Z");
    refused(desk.decide("mia", penalty, "hold", 2), 409, "sla-step-state");
  }

  private void overrule(String month) {
    transaction.executeWithoutResult(_ ->
        events.publishEvent(
            new SlaMonthOverruled(
                desk.acme(), YearMonth.parse(month), "DISP-2027-001", clock.instant())));
    await()
        .untilAsserted(() ->
            assertThat(
                    desk.market()
                        .<String>read(
                            "olga", "/partners/acme/sla-months/" + month, "$.overruledBy"))
                .isEqualTo("DISP-2027-001"));
  }

  @Test
  void nothingMoreFollowsFromAMonthThatAMediatorOverruled() {
    desk.day("2027-01-05", 12);
    seal("2027-02-02T00:00:00Z");

    overrule("2027-01");
    overrule("2027-01");
    enforce("2027-02-10T00:00:00Z");

    assertThat(penalties()).isEmpty();
    assertThat(desk.market().<List<String>>read("mia", "/sla-steps", "$.items[*].state"))
        .containsOnly("WAIVED");
    assertThat(
            desk.market().<List<?>>read("olga", "/partners/acme/sla-months/2027-01", "$.actions"))
        .isEmpty();
  }

  @Test
  void aMonthThatWasOverruledIsNoPartOfARow() {
    desk.day("2027-01-05", 12);
    seal("2027-02-02T00:00:00Z");
    overrule("2027-01");
    desk.on("2027-02-20T00:00:00Z");
    desk.day("2027-02-05", 12);

    seal("2027-03-02T00:00:00Z");
    enforce("2027-03-10T00:00:00Z");

    assertThat(status()).isEqualTo("CERTIFIED");
  }

  @Test
  void theSuspensionByAMonthEndsWhenThatIsOverruled() {
    suspendedByFebruary();

    overrule("2027-02");

    assertThat(status()).isEqualTo("CERTIFIED");
  }

  private void suspendedByFebruary() {
    database.sql("update integrations.partner set certified_until = '2029-01-01'").update();
    desk.day("2027-01-05", 12);
    desk.on("2027-02-20T00:00:00Z");
    desk.day("2027-02-05", 12);
    seal("2027-03-02T00:00:00Z");
    enforce("2027-03-10T00:00:00Z");
    assertThat(status()).isEqualTo("SUSPENDED");
  }

  @Test
  void theSuspensionEndsTooWhenTheFirstMonthOfTheRowIsOverruled() {
    suspendedByFebruary();

    overrule("2027-01");

    assertThat(status()).isEqualTo("CERTIFIED");
  }

  @Test
  void aSuspensionThatIsDueFindsItsRowBroken() {
    desk.day("2027-01-05", 12);
    desk.on("2027-02-20T00:00:00Z");
    desk.day("2027-02-05", 12);
    seal("2027-03-02T00:00:00Z");
    overrule("2027-01");

    enforce("2027-03-10T00:00:00Z");

    assertThat(desk.state("SUSPENSION", "2027-02")).isEqualTo("DONE");
    assertThat(status()).isEqualTo("CERTIFIED");
  }

  @Test
  void whatStaffDidMeanwhileIsNotTakenBack() {
    suspendedByFebruary();
    var acme = desk.acme();
    transaction.executeWithoutResult(_ -> standing.reinstate(acme, "It was repaired.", null));
    transaction.executeWithoutResult(_ -> standing.suspend(acme, "Something else.", null));

    overrule("2027-02");

    assertThat(status()).isEqualTo("SUSPENDED");
  }

  @Test
  void aLaterMonthKeepsThePartnerSuspendedThatHasItsOwnRow() {
    suspendedByFebruary();
    desk.on("2027-03-20T00:00:00Z");
    desk.day("2027-03-05", 12);
    seal("2027-04-02T00:00:00Z");
    enforce("2027-04-10T00:00:00Z");

    overrule("2027-02");
    assertThat(status()).as("January and March are a row").isEqualTo("SUSPENDED");
    overrule("2027-03");
    assertThat(status()).isEqualTo("CERTIFIED");
  }

  @Test
  void whatIsBookedWhileTheMonthIsOverruledIsTakenBack() {
    desk.day("2027-01-05", 12);
    seal("2027-02-02T00:00:00Z");
    enforce("2027-02-03T00:00:01Z");

    overrule("2027-01");

    assertThat(penalties())
        .singleElement()
        .satisfies(it -> assertThat(it.get("waiver")).isNotNull());
  }

  @Test
  void aSuspensionWaitsForTheScoringOfItsMonth() {
    desk.day("2027-01-05", 12);
    desk.on("2027-02-20T00:00:00Z");
    desk.day("2027-02-05", 12);
    seal("2027-03-02T00:00:00Z");
    database
        .sql("update governance.sla_step set next_at = '2027-03-20' where kind = 'RESCORE'")
        .update();

    enforce("2027-03-10T00:00:00Z");
    assertThat(status()).isEqualTo("CERTIFIED");
    enforce("2027-03-20T00:00:01Z");
    assertThat(status()).isEqualTo("SUSPENDED");
  }

  @Test
  void thoseWhoArgueAboutAMonthAreToldItsFigures() {
    desk.day("2027-01-05", 12);
    assertThat(facts.of(desk.acme(), YearMonth.of(2027, 1))).isEmpty();

    seal("2027-02-02T00:00:00Z");

    assertThat(facts.of(desk.acme(), YearMonth.of(2027, 1)))
        .hasValueSatisfying(it -> {
          assertThat(it.compliant()).isFalse();
          assertThat(it.targetBasisPoints()).isEqualTo(9_900);
          assertThat(it.responseTargetSeconds()).isEqualTo(4 * 3_600);
          assertThat(it.penaltyReference()).isEqualTo("sla:" + desk.acme() + ":2027-01");
        });
  }

  @Test
  void severalNodesDoEachStepOnce() throws Exception {
    desk.day("2027-01-05", 12);
    desk.on("2027-02-02T00:00:00Z");
    atOnce(sealing::sealDue);
    desk.on("2027-02-05T00:00:00Z");
    atOnce(enforcement::doDue);

    assertThat(penalties()).hasSize(1);
    assertThat(
            desk.market().<List<String>>read("mia", "/sla-steps", "$.items[*].state").stream()
                .collect(Collectors.toSet()))
        .containsExactly("DONE");
    assertThat(
            database
                .sql("select count(*) from platform.audit_entry where action = 'sla-step.done'")
                .query(Integer.class)
                .single())
        .isEqualTo(3);
  }

  private static void atOnce(Runnable work) throws Exception {
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var it :
          nodes.invokeAll(IntStream.range(0, 4).mapToObj(_ -> Executors.callable(work)).toList())) {
        it.get();
      }
    }
  }

  @Test
  void thePenaltyIsAddedBeforeItsMonthIsBilledWhateverIsSet() {
    assertThat(SlaSettings.LONGEST_GRACE.plus(SlaSettings.LONGEST_DELAY))
        .isLessThan(Duration.parse(setting("metering.months.grace")));
  }

  private String setting(String name) {
    var settings = desk.market().read("root", "/settings?limit=200");
    return JsonPath.<List<String>>read(settings, "$..[?(@.name == '%s')].value".formatted(name))
        .getFirst();
  }
}
