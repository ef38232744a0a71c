package io.cvf.ecosystem.governance.sla;

import static io.cvf.ecosystem.governance.sla.SlaDesk.at;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.ApiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApiTest
class SlaReportApiTests {

  private static final String JANUARY = "/partners/acme/sla-report?from=2027-01-01&to=2027-01-31";

  @Autowired ApplicationContext context;

  SlaDesk desk;

  @BeforeEach
  void acme() {
    desk = new SlaDesk(context);
  }

  private String report(String who, String path) {
    desk.on("2027-02-01T12:00:00Z");
    return desk.market().read(who, path);
  }

  private static long line(String report, String code) {
    return JsonPath.<List<Number>>read(report, "$.lines[?(@.code == '%s')].seconds".formatted(code))
        .getFirst()
        .longValue();
  }

  @Test
  void withoutDataThereIsNeitherUptimeNorCompliance() {
    var report = report("olga", JANUARY);

    assertThat(JsonPath.<Map<String, Object>>read(report, "$"))
        .doesNotContainKeys("slaCompliant", "uptimePartsPerMillion")
        .containsKey("lines");
    assertThat(JsonPath.<List<String>>read(report, "$.reasons[*].code")).contains("NO_DATA");
  }

  @Test
  void theReportIsComputedLineByLine() {
    desk.day("2027-01-05", 2);
    desk.day("2027-01-06", 1);
    desk.maintenance()
        .announced(
            desk.acme(), at("2027-01-06T00:00"), at("2027-01-06T01:00"), at("2027-01-02T00:00"));
    desk.lookout().platformOutage(at("2027-01-05T20:00"), at("2027-01-05T20:30"));

    var report = report("olga", "/partners/acme/sla-report?from=2027-01-05&to=2027-01-06");

    assertThat(line(report, "SCHEDULED")).isEqualTo(2 * 86_400);
    assertThat(line(report, "MAINTENANCE")).isEqualTo(3_600);
    assertThat(line(report, "PLATFORM")).isEqualTo(1_800);
    assertThat(line(report, "DOWN")).isEqualTo(2 * 3_600);
    assertThat(line(report, "MEASURED")).isEqualTo(2 * 86_400 - 5_400);
    assertThat(JsonPath.<Boolean>read(report, "$.slaCompliant")).isFalse();
    assertThat(JsonPath.<List<String>>read(report, "$.days[*].day"))
        .containsExactly("2027-01-05", "2027-01-06");
    assertThat(JsonPath.<List<Integer>>read(report, "$.outages[*].countedSeconds"))
        .containsExactly(7_200, 0);
    assertThat(JsonPath.<List<String>>read(report, "$.maintenance[*].effect"))
        .containsExactly("EXCLUDED");
    assertThat(JsonPath.<List<?>>read(report, "$.platformOutages")).hasSize(1);
    assertThat(JsonPath.<List<Integer>>read(report, "$.budget.points[*].leftSeconds"))
        .hasSize(2)
        .last()
        .isEqualTo(JsonPath.read(report, "$.budget.leftSeconds"));
  }

  @Test
  void eachIncidentShowsHowLongItWaited() {
    desk.day("2027-01-05", 0);
    var quick = desk.incidents().opened(desk.acme(), at("2027-01-05T08:00"));
    desk.incidents().acknowledged(quick, at("2027-01-05T09:00"));
    var slow = desk.incidents().opened(desk.acme(), at("2027-01-06T08:00"));
    desk.incidents().acknowledged(slow, at("2027-01-06T16:00"));

    var report = report("mia", JANUARY);

    assertThat(JsonPath.<List<Integer>>read(report, "$.incidents[*].responseSeconds"))
        .containsExactly(3_600, 8 * 3_600);
    assertThat(JsonPath.<Integer>read(report, "$.response.averageSeconds")).isEqualTo(16_200);
    assertThat(JsonPath.<Boolean>read(report, "$.slaCompliant")).isFalse();
    assertThat(JsonPath.<List<String>>read(report, "$.reasons[*].code"))
        .containsExactly("UPTIME_KEPT", "RESPONSE_BROKEN");
  }

  @Test
  void consumersReadItAndStrangersDoNot() {
    desk.executed("globex", "2027-02-01");
    desk.on("2027-02-01T12:00:00Z");

    for (var who : List.of("olga", "dan", "gus", "mia", "fiona", "cara", "mira", "root")) {
      assertThat(desk.market().get(who, JANUARY)).as(who).hasStatusOk();
    }
    refused(desk.market().get("ina", JANUARY), 403, "not-yours");
    assertThat(desk.market().get(null, JANUARY)).hasStatus(401);
    refused(desk.market().get("olga", JANUARY.replace("acme", "nobody")), 404, "partner-not-found");
  }

  @Test
  void aPeriodThatMakesNoSenseIsRefused() {
    for (var period :
        List.of(
            "from=2027-01-31&to=2027-01-01",
            "from=2026-01-01&to=2027-12-31",
            "from=yesterday",
            "from=2027-13-01",
            "from=2027-01-01T00:00:00Z&to=2027-01-01T00:00:00Z",
            "from=-999999999-01-01T00:00:00Z")) {
      refused(
          desk.market().get("olga", "/partners/acme/sla-report?" + period), 422, "invalid-input");
    }
    assertThat(desk.market().get("olga", "/partners/acme/sla-report")).hasStatusOk();
    assertThat(desk.market().get("olga", "/partners/acme/sla-report?from=2027-01-05&to=2027-01-05"))
        .bodyJson()
        .extractingPath("$.until")
        .isEqualTo("2027-01-06T00:00:00Z");
  }

  @Test
  void theReportCanBePrinted() throws Exception {
    desk.day("2027-01-05", 2);
    desk.on("2027-02-01T12:00:00Z");

    var pdf = desk.market().get("olga", JANUARY.replace("sla-report?", "sla-report.pdf?"));

    assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
    assertThat(pdf.getResponse().getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
  }
}
