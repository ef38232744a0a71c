package io.cvf.ecosystem.metering.months;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.jobs.RecurringJob;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.MeteredUsage;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class BillingMonthApiTests {

  @Autowired ApplicationContext context;
  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  @Autowired TestClock clock;
  @Autowired RecurringJob billingMonthsJob;

  @BeforeEach
  void executions() {
    var usage = new MeteredUsage(context);
    var acme = usage.consumer("acme", "olga");
    usage.consumer("globex", "gus");
    usage.subject("summarise@1.0.0", acme);
    usage.of("summarise@1.0.0").by("globex").at("2026-10-03T10:00:00Z").times(3).store();
    usage.of("summarise@1.0.0").by("acme").at("2026-10-04T10:00:00Z").store();
    usage.of("summarise@1.0.0").by("globex").at("2026-11-03T10:00:00Z").failed().store();
  }

  @Test
  void aMonthIsOpenThenInGraceThenSealed() {
    clock.set(Instant.parse("2026-10-31T23:59:59Z"));
    assertThat(state("2026-10")).isEqualTo("OPEN");
    refused(seal("2026-10"), 409, "month-open");

    clock.set(Instant.parse("2026-11-03T23:59:59Z"));
    assertThat(state("2026-10")).isEqualTo("GRACE");
    refused(seal("2026-10"), 409, "month-in-grace");

    clock.set(Instant.parse("2026-11-04T00:00:00Z"));
    assertThat(finance("/billing-months/2026-10", "$.actions")).isEqualTo(List.of("SEAL"));
    sealAndWait("2026-10");

    var month = body(get("/billing-months/2026-10"));
    assertThat(JsonPath.<String>read(month, "$.state")).isEqualTo("SEALED");
    assertThat(JsonPath.<String>read(month, "$.sealedBy")).isEqualTo("fina");
    assertThat(JsonPath.<String>read(month, "$.root")).hasSize(64);
    assertThat(JsonPath.<Integer>read(month, "$.executions")).isEqualTo(4);
    assertThat(JsonPath.<Integer>read(month, "$.own")).isEqualTo(1);
    assertThat(JsonPath.<List<String>>read(month, "$.actions")).isEmpty();
    refused(seal("2026-10"), 409, "month-sealed");
  }

  @Test
  void countsSoFarAreShownUntilTheSeal() {
    clock.set(Instant.parse("2026-11-10T00:00:00Z"));

    assertThat(finance("/billing-months/2026-11", "$.executions")).isEqualTo(1);
    assertThat(finance("/billing-months/2026-11", "$.failed")).isEqualTo(1);
    assertThat(finance("/billing-months/2026-10", "$.own")).isEqualTo(1);
  }

  @Test
  void monthsAreSealedInTheirOrder() {
    clock.set(Instant.parse("2026-12-20T00:00:00Z"));

    var refused = seal("2026-11");
    refused(refused, 409, "earlier-month-unsealed");
    assertThat(refused).bodyJson().extractingPath("$.month").isEqualTo("2026-10");
    sealAndWait("2026-10");
    sealAndWait("2026-11");
  }

  @Test
  void thereAreMonthsFromTheFirstExecutionToNow() {
    clock.set(Instant.parse("2026-12-20T00:00:00Z"));

    assertThat(finance("/billing-months", "$.items[*].month"))
        .isEqualTo(List.of("2026-12", "2026-11", "2026-10"));
    var first = body(get("/billing-months?limit=2"));
    assertThat(JsonPath.<List<String>>read(first, "$.items[*].month"))
        .containsExactly("2026-12", "2026-11");
    String cursor = JsonPath.read(first, "$.nextCursor");
    assertThat(finance("/billing-months?limit=2&cursor=" + cursor, "$.items[*].month"))
        .isEqualTo(List.of("2026-10"));
    refused(get("/billing-months?cursor=bm9uc2Vuc2U"), 400, "invalid-cursor");
    refused(get("/billing-months/2026-09"), 404, "billing-month-not-found");
    refused(get("/billing-months/2027-01"), 404, "billing-month-not-found");
    refused(seal("2026-09"), 404, "billing-month-not-found");
    refused(get("/billing-months/november"), 422, "invalid-input");
  }

  @Test
  void thePlatformSealsByItselfWhatIsDueInOrder() {
    clock.set(Instant.parse("2026-12-03T23:00:00Z"));
    billingMonthsJob.work().run();
    assertThat(state("2026-10")).isEqualTo("SEALED");
    assertThat(state("2026-11")).isEqualTo("GRACE");

    clock.set(Instant.parse("2026-12-04T00:00:00Z"));
    billingMonthsJob.work().run();
    assertThat(state("2026-11")).isEqualTo("SEALED");
    assertThat(body(get("/billing-months/2026-11"))).doesNotContain("sealedBy");
  }

  @Test
  void financeIsRemindedOnceWhenThePlatformMayNotSeal() {
    set("metering.months.seal-automatically", "false");
    clock.set(Instant.parse("2026-12-20T00:00:00Z"));
    member("fina");
    billingMonthsJob.work().run();
    billingMonthsJob.work().run();

    assertThat(state("2026-10")).isEqualTo("GRACE");
    assertThat(inbox()).containsExactly("2026-10 waits to be sealed");
  }

  @Test
  void financeIsToldWhenThePlatformCannotSeal() {
    database.sql("update metering.usage_day set succeeded = 7 where failed = 0").update();
    clock.set(Instant.parse("2026-12-20T00:00:00Z"));
    member("fina");
    billingMonthsJob.work().run();

    assertThat(state("2026-10")).isEqualTo("CLOSING");
    assertThat(inbox()).containsExactly("2026-10 could not be sealed");
  }

  @Test
  void aGraceThatIsChangedLaterDoesNotMoveTheMonthsBefore() {
    clock.set(Instant.parse("2026-12-20T00:00:00Z"));
    set("metering.months.grace", "P10D");

    assertThat(finance("/billing-months/2026-11", "$.graceUntil"))
        .isEqualTo("2026-12-04T00:00:00Z");
    assertThat(finance("/billing-months/2026-12", "$.graceUntil"))
        .isEqualTo("2027-01-11T00:00:00Z");
  }

  @Test
  void othersNeitherListNorSeal() {
    assertThat(mvc.get().uri("/api/v1/billing-months").with(as("olga"))).hasStatus(403);
    assertThat(
            mvc.post().uri("/api/v1/billing-months/2026-10/seal").with(as("mia", Role.MAINTAINER)))
        .hasStatus(403);
    clock.set(Instant.parse("2026-11-10T00:00:00Z"));
    assertThat(mvc.get().uri("/api/v1/billing-months/2026-10").with(as("olga")))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.actions")
        .asArray()
        .isEmpty();
  }

  private void member(String finance) {
    io.cvf.ecosystem.testing.SignedIn.member(database, finance, Role.FINANCE);
  }

  private List<String> inbox() {
    await("listeners to finish")
        .until(() ->
            database
                .sql(
                    "select not exists (select from platform.event_publication where status <> 'FAILED')")
                .query(Boolean.class)
                .single());
    return JsonPath.read(body(get("/notifications?kind=USAGE")), "$.items[*].title");
  }

  private void set(String setting, String value) {
    assertThat(
            mvc.put()
                .uri("/api/v1/settings/" + setting)
                .with(as("root", Role.ADMIN))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"value\":\"%s\",\"reason\":\"Test\"}".formatted(value)))
        .hasStatusOk();
  }

  private String state(String month) {
    return finance("/billing-months/" + month, "$.state").toString();
  }

  private Object finance(String path, String value) {
    return JsonPath.read(body(get(path)), value);
  }

  private MvcTestResult get(String path) {
    return mvc.get().uri("/api/v1" + path).with(as("fina", Role.FINANCE)).exchange();
  }

  private MvcTestResult seal(String month) {
    return mvc.post()
        .uri("/api/v1/billing-months/%s/seal".formatted(month))
        .with(as("fina", Role.FINANCE))
        .exchange();
  }

  private void sealAndWait(String month) {
    var started = seal(month);
    assertThat(started).hasStatus(202);
    String job = JsonPath.read(body(started), "$.id");
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> JsonPath.read(body(get("/jobs/" + job)), "$.state").equals("DONE"));
  }
}
