package io.cvf.ecosystem.governance.sla;

import static io.cvf.ecosystem.governance.sla.SlaDesk.at;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.integrations.MeasuredCriteria;
import io.cvf.ecosystem.integrations.MeasuredFigure;
import io.cvf.ecosystem.platform.signing.SigningKeys;
import io.cvf.ecosystem.testing.ApiTest;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class SlaMonthApiTests {

  private static final String MONTHS = "/partners/acme/sla-months";
  private static final String JANUARY = MONTHS + "/2027-01";

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  @Autowired SlaSealing sealing;
  @Autowired SigningKeys keys;
  @Autowired SlaMonths months;
  @Autowired MeasuredCriteria criteria;

  SlaDesk desk;

  @BeforeEach
  void acme() {
    desk = new SlaDesk(context);
  }

  private void seal(String instant) {
    desk.on(instant);
    sealing.sealDue();
  }

  @Test
  void aMonthIsSealedADayAfterItsEnd() {
    desk.day("2027-01-05", 0);

    seal("2027-02-01T23:59:00Z");
    refused(desk.market().get("olga", JANUARY), 404, "sla-month-not-found");
    seal("2027-02-02T00:00:00Z");

    var it = desk.market().read("olga", JANUARY);
    assertThat(JsonPath.<Boolean>read(it, "$.report.slaCompliant")).isTrue();
    assertThat(JsonPath.<Integer>read(it, "$.report.uptimePartsPerMillion")).isEqualTo(1_000_000);
    assertThat(JsonPath.<List<?>>read(it, "$.steps")).isEmpty();
    assertThat(desk.market().<List<String>>read("olga", MONTHS, "$.items[*].month"))
        .containsExactly("2027-01");
  }

  @Test
  void whatIsSealedIsSignedAndCanBeCheckedOffline() {
    desk.day("2027-01-05", 2);
    seal("2027-02-02T00:00:00Z");

    var file = desk.market().read("olga", JANUARY + ".json");

    var text = JsonPath.<String>read(file, "$.report");
    var sha256 = JsonPath.<String>read(file, "$.sha256");
    assertThat(ReportSigning.sha256(text)).isEqualTo(sha256);
    var message =
        "cvf-sla-month-1\n%s\n2027-01\n%s\n%s\n"
            .formatted(desk.acme(), sha256, JsonPath.<String>read(file, "$.sealedAt"));
    assertThat(
            keys.key(JsonPath.read(file, "$.keyId"))
                .verifies(
                    message.getBytes(UTF_8),
                    Base64.getDecoder().decode(JsonPath.<String>read(file, "$.signature"))))
        .isTrue();
    assertThat(List.copyOf(JsonPath.<Map<String, Object>>read(text, "$").keySet())).isSorted();
    assertThat(List.copyOf(JsonPath.<Map<String, Object>>read(text, "$.seconds").keySet()))
        .isSorted();
    assertThat(text).doesNotContain("\n").doesNotContain(": ");
    assertThat(desk.market().get("olga", JANUARY + ".pdf"))
        .hasStatusOk()
        .hasContentType("application/pdf");
  }

  @Test
  void whatArrivesAfterTheSealChangesNothingInIt() {
    desk.day("2027-01-05", 0);
    seal("2027-02-02T00:00:00Z");
    var before = desk.market().read("olga", JANUARY);

    desk.incidents().opened(desk.acme(), at("2027-01-06T08:00"));
    seal("2027-02-02T06:00:00Z");

    assertThat(desk.market().read("olga", JANUARY)).isEqualTo(before);
    assertThat(months.isSealed(desk.acme(), YearMonth.of(2027, 1))).isTrue();
    assertThat(months.isSealed(desk.acme(), YearMonth.of(2027, 2))).isFalse();
  }

  @Test
  void nobodyEditsASealedMonth() {
    desk.day("2027-01-05", 0);
    seal("2027-02-02T00:00:00Z");

    refused(desk.market().put("mia", JANUARY, Map.of()), 405, "method-not-allowed");
    refused(desk.market().post("root", JANUARY, Map.of()), 405, "method-not-allowed");
    refused(desk.market().delete("root", JANUARY), 405, "method-not-allowed");
    for (var sql :
        List.of(
            "update governance.sla_month set compliant = true",
            "delete from governance.sla_month",
            "truncate governance.sla_month cascade",
            "delete from governance.sla_seal")) {
      assertThatThrownBy(() -> database.sql(sql).update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("never changed");
    }
  }

  @Test
  void monthsThatPassedWhileThePlatformWasDownAreSealedInTheirOrder() {
    desk.day("2027-01-05", 0);

    seal("2027-04-03T00:00:00Z");

    assertThat(desk.market().<List<String>>read("olga", MONTHS, "$.items[*].month"))
        .containsExactly("2027-03", "2027-02", "2027-01");
    assertThat(desk.market().<List<?>>read("olga", MONTHS, "$.items[?(@.slaCompliant)]"))
        .hasSize(1);
  }

  @Test
  void monthsAreListedInPages() {
    seal("2027-02-03T00:00:00Z");
    seal("2027-03-03T00:00:00Z");
    seal("2027-04-03T00:00:00Z");

    var first = desk.market().read("olga", MONTHS + "?limit=2");
    var second =
        desk.market()
            .read(
                "olga", MONTHS + "?limit=2&cursor=" + JsonPath.<String>read(first, "$.nextCursor"));

    assertThat(JsonPath.<List<String>>read(first, "$.items[*].month"))
        .containsExactly("2027-03", "2027-02");
    assertThat(JsonPath.<List<String>>read(second, "$.items[*].month")).containsExactly("2027-01");
  }

  @Test
  void ownersAndStaffAreToldAndStrangersReadNothing() {
    desk.day("2027-01-05", 2);
    seal("2027-02-02T00:00:00Z");

    awaitTold("olga", "Your SLA report of 2027-01: not kept");
    awaitTold("mia", "The SLA reports of 2027-01 are sealed");
    awaitTold("fiona", "The SLA reports of 2027-01 are sealed");
    assertThat(told("dan")).isEmpty();
    refused(desk.market().get("ina", JANUARY), 403, "not-yours");
    refused(desk.market().get("ina", MONTHS), 403, "not-yours");
    assertThat(desk.market().get(null, JANUARY + ".json")).hasStatus(401);
  }

  @Test
  void consumersSeeTheMonthButNotWhatFollowsFromIt() {
    desk.day("2027-01-05", 12);
    desk.executed("globex", "2027-02-01");
    seal("2027-02-02T00:00:00Z");

    var gus = desk.market().read("gus", JANUARY);
    var olga = desk.market().read("olga", JANUARY);

    assertThat(JsonPath.<List<?>>read(gus, "$.steps")).isEmpty();
    assertThat(JsonPath.<List<?>>read(gus, "$.actions")).isEmpty();
    assertThat(JsonPath.<List<String>>read(olga, "$.steps[*].kind"))
        .containsExactly("PENALTY", "NOTICE", "RESCORE");
    assertThat(JsonPath.<List<String>>read(olga, "$.actions")).containsExactly("CONTEST");
  }

  @Test
  void theDashboardCountsThoseWithData() {
    desk.day("2027-01-05", 0);
    seal("2027-02-02T00:00:00Z");

    var count =
        desk.market()
            .<Map<String, Object>>read("mia", "/governance/dashboard", "$.slaCompliantCount");

    assertThat(count)
        .containsEntry("month", "2027-01")
        .containsEntry("compliant", 1)
        .containsEntry("withData", 1);
  }

  @Test
  void theUptimeOfASealedMonthIsMeasuredByTheMinute() {
    desk.day("2027-01-05", 2);
    assertThat(criteria.of(desk.acme(), MeasuredFigure.UPTIME, YearMonth.of(2027, 1))).isEmpty();

    seal("2027-02-02T00:00:00Z");

    var month = criteria.of(desk.acme(), MeasuredFigure.UPTIME, YearMonth.of(2027, 1));
    assertThat(month)
        .hasValueSatisfying(it -> {
          assertThat(it.samples()).isBetween(1_440L, 1_480L);
          assertThat(it.samples() - it.succeeded()).isBetween(120L, 121L);
          assertThat(it.targetBasisPoints()).isEqualTo(9_900);
        });
  }

  private List<String> told(String who) {
    return desk.market().read(who, "/notifications", "$.items[?(@.kind == 'SLA')].title");
  }

  private void awaitTold(String who, String title) {
    await().untilAsserted(() -> assertThat(told(who)).contains(title));
  }
}
