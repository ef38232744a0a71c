package io.cvf.ecosystem.metering.ingest;

import static io.cvf.ecosystem.identity.Problems.assertProblem;
import static io.cvf.ecosystem.metering.ingest.Reporting.read;
import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApiTest
class ExecutionApiTests {

  @Autowired ApplicationContext context;
  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  @Autowired TestClock clock;
  Reporting reporting;

  @BeforeEach
  void globexReports() throws Exception {
    clock.set(Instant.parse("2026-11-20T10:00:00Z"));
    reporting = new Reporting(context);
  }

  @Test
  void oneExecutionIsCountedInItsHourDayAndMonth() throws Exception {
    var event =
        reporting.event(
            Map.of(
                "time",
                "2026-11-20T10:30:00+02:00",
                "data",
                Map.of("outcome", "SUCCEEDED", "quantity", 7, "durationMillis", 120)));

    assertThat(read(reporting.send(event), "accepted")).isEqualTo(1);

    assertThat(reporting.days())
        .singleElement()
        .asString()
        .contains("2026-11-01", "2026-11-20", ",1,0,7)");
    assertThat(reporting.hours())
        .singleElement()
        .asString()
        .contains("2026-11-20 08:00:00+00", ",1,0,7)");
    assertThat(
            database.sql("select count(*) from metering.latency_delta").query(Long.class).single())
        .isEqualTo(1);
  }

  @Test
  void failedExecutionsAreMeteredWithoutAQuantityToBill() throws Exception {
    reporting.send(reporting.event(Map.of("data", Map.of("outcome", "FAILED", "quantity", 9))));

    assertThat(reporting.days()).singleElement().asString().contains(",0,1,0)");
  }

  @Test
  void batchesAndStreamsAreCountedLikeSingleOnes() throws Exception {
    var events = new ArrayList<Map<String, Object>>();
    for (var i = 0; i < 450; i++) {
      events.add(reporting.event("event-" + i));
    }

    assertThat(read(reporting.sendBatch(events.subList(0, 10)), "accepted")).isEqualTo(10);
    var lines =
        reporting.send("application/x-ndjson", Reporting.lines(events.subList(5, 300)) + "\n \r\n");
    assertThat(read(lines, "accepted")).isEqualTo(290);
    assertThat(read(lines, "duplicates")).isEqualTo(5);
    var packed =
        reporting.send(
            reporting.token,
            "application/x-ndjson",
            Reporting.gzip(Reporting.lines(events)),
            "gzip");
    assertThat(read(packed, "accepted")).isEqualTo(150);
    assertThat(read(packed, "duplicates")).isEqualTo(300);

    assertThat(reporting.stored()).isEqualTo(450);
    assertThat(reporting.days()).isEqualTo(reporting.recounted());
  }

  @Test
  void oneRefusedEventSinksNoOther() throws Exception {
    var answer =
        reporting.send(
            "application/x-ndjson",
            Reporting.lines(List.of(reporting.event("a")))
                + "{\"id\": \"broken\"\n[1]\n"
                + Reporting.lines(List.of(reporting.event("b"))));

    assertThat(read(answer, "accepted")).isEqualTo(2);
    assertThat(read(answer, "refused")).isEqualTo(2);
    assertThat(read(answer, "refusals[0].index")).isEqualTo(1);
    assertThat(answer)
        .bodyJson()
        .extractingPath("refusals[*].reason")
        .asArray()
        .containsExactly("MALFORMED", "MALFORMED");
  }

  @Test
  void whatComesAfterTheSealCountsInTheNextMonth() throws Exception {
    database
        .sql("insert into metering.billing_month (month, closed_at) values ('2026-10-01', now())")
        .update();

    var answer = reporting.send(reporting.event(Map.of("time", "2026-10-31T23:59:59Z")));

    assertThat(read(answer, "late")).isEqualTo(1);
    assertThat(reporting.days()).singleElement().asString().contains("(2026-11-01,", "2026-10-31");
  }

  @Test
  void idsSentAgainLaterCountOnce() throws Exception {
    var event = reporting.event("once");
    reporting.send(event);
    clock.advance(Duration.ofDays(34));

    assertThat(read(reporting.send(event), "duplicates")).isEqualTo(1);
    assertThat(reporting.stored()).isEqualTo(1);
  }

  @Test
  void onlyATokenOfTheOrganisationReports() throws Exception {
    assertProblem(
        mvc.post()
            .uri("/api/v1/executions")
            .with(as("gus"))
            .contentType("application/json")
            .content("[]")
            .exchange(),
        403,
        "execution-token-needed");
    var others = reporting.token("ada", "acme");
    var answer =
        reporting.send(
            others,
            "application/x-ndjson",
            Reporting.lines(List.of(reporting.event("a"))).getBytes(StandardCharsets.UTF_8),
            null);
    assertThat(answer).bodyJson().extractingPath("refusals[0].reason").isEqualTo("WRONG_SOURCE");
  }

  @Test
  void aTokenEndsWhenItsOwnerLeavesTheOrganisation() {
    database.sql("delete from identity.organisation_person").update();

    assertThat(reporting.send(reporting.event("a"))).hasStatus(401);
  }

  @Test
  void whatIsAboveTheAllowedRiskIsRefused() throws Exception {
    var limits = "/api/v1/organisations/globex/execution-limits";
    var shown = mvc.get().uri(limits).with(as("gus")).exchange();
    assertThat(shown).bodyJson().extractingPath("highestRisk").isEqualTo("R3");
    assertThat(
            mvc.put()
                .uri(limits)
                .with(as("gus"))
                .header("If-Match", shown.getResponse().getHeader("ETag"))
                .contentType("application/json")
                .content("{\"highestRisk\": \"R2\"}"))
        .hasStatusOk();

    var answer =
        reporting.sendBatch(
            List.of(reporting.event(Map.of("subject", "drill@1.0.0")), reporting.event("a")));

    assertThat(read(answer, "accepted")).isEqualTo(1);
    assertThat(answer)
        .bodyJson()
        .extractingPath("refusals[0].reason")
        .isEqualTo("RISK_NOT_ALLOWED");
    assertThat(mvc.get().uri(limits).with(as("ada"))).hasStatus(403);
    assertThat(
            mvc.put()
                .uri(limits)
                .with(as("gus"))
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .content("{\"highestRisk\": \"R0\"}"))
        .hasStatus(412);
  }
}
