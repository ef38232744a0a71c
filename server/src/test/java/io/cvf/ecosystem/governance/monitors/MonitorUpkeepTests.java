package io.cvf.ecosystem.governance.monitors;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.MeteredUsage;
import io.cvf.rules.sla.Spans;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is done once in a while. */
@MonitoredTest
class MonitorUpkeepTests {

  private static final Instant BEGIN = Instant.parse("2027-02-01T00:00:00Z");

  @Autowired ApplicationContext context;
  @Autowired Sightings sightings;
  @Autowired ProbeFolding folding;
  @Autowired ProbeRetention retention;
  @Autowired ExecutionLooks executions;
  @Autowired CertificateWarnings certificates;
  @Autowired MonitorService service;
  @Autowired MonitorHistory history;
  private MonitorDesk desk;

  @BeforeEach
  void agreed() {
    desk = new MonitorDesk(context);
    desk.desk().on("2027-02-01T00:00:00Z");
  }

  @Test
  void looksAreSummedUpIntoTheirDayOnce() {
    var monitor = new Lookout(context).monitor(desk.agreement(), "site", BEGIN);
    var looks = new ArrayList<Look>();
    for (var i = 0; i < 120; i++) {
      var at = BEGIN.plusSeconds(60L * i);
      looks.add(new Look(monitor, at, i == 7 ? Cause.BODY : null, 200, i, true, null));
    }
    desk.desk().on("2027-02-01T02:05:00Z");
    sightings.take(looks);
    folding.fold();
    assertThat(day().probes()).isEqualTo(60);

    desk.desk().on("2027-02-01T02:20:00Z");
    folding.fold();
    folding.fold();
    sightings.take(List.of(Look.up(monitor, BEGIN.plusSeconds(1))));
    folding.fold();

    assertThat(day().probes()).isEqualTo(120);
    assertThat(day().failed()).isEqualTo(1);
    assertThat(day().p50Millis()).isEqualTo(60);
  }

  private MonitorHistory.Day day() {
    var day = LocalDate.parse("2027-02-01");
    return history.together(desk.desk().acme(), day, day.plusDays(1)).orElseThrow();
  }

  @Test
  void oldLooksGoAndThoseThatComeTooLateForTheirDayAreDropped() {
    var monitor = new Lookout(context).monitor(desk.agreement(), "site", BEGIN);
    sightings.take(List.of(Look.up(monitor, BEGIN)));
    desk.desk().on("2027-03-08T00:00:00Z");
    retention.run();
    assertThat(desk.count("select count(*) from governance.probe")).isEqualTo(1);

    desk.desk().on("2027-03-09T00:00:00Z");
    retention.run();
    sightings.take(List.of(Look.up(monitor, BEGIN.plusSeconds(60))));

    assertThat(desk.count("select count(*) from governance.probe")).isZero();
    assertThat(desk.count("select (to_regclass('governance.probe_2027_02_01') is null)::int"))
        .isEqualTo(1);
    assertThat(desk.count("select (to_regclass('governance.probe_2027_03_12') is not null)::int"))
        .isEqualTo(1);
  }

  @Test
  void daySomebodyReadsIsRemovedNextTime() throws Exception {
    sightings.take(List.of(Look.up(UUID.randomUUID(), BEGIN)));
    desk.desk().on("2027-03-09T00:00:00Z");
    try (var reader = context.getBean(DataSource.class).getConnection();
        var statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      statement.executeQuery("select count(*) from governance.probe_2027_02_01").close();

      retention.run();

      reader.rollback();
      reader.setAutoCommit(true);
    }
    assertThat(desk.count("select count(*) from governance.probe")).isEqualTo(1);
    retention.run();
    assertThat(desk.count("select count(*) from governance.probe")).isZero();
  }

  @Test
  void hourWithTooManyFailedExecutionsIsDownAndOneWithFewIsMissing() {
    var usage = new MeteredUsage(context);
    usage.consumer("globex", "gus");
    desk.market().published("olga", "acme", "weather", "1.0.0", "R0");
    var monitor =
        JsonPath.<String>read(
            body(desk.add("mia", Map.of("name", "runs", "kind", "EXECUTIONS"))), "$.id");
    usage.of("weather@1.0.0").by("globex").at("2027-02-01T01:10:00Z").times(40).store();
    usage.of("weather@1.0.0").by("globex").at("2027-02-01T02:10:00Z").times(17).store();
    usage.of("weather@1.0.0").by("globex").at("2027-02-01T02:10:00Z").times(3).failed().store();
    usage.of("weather@1.0.0").by("globex").at("2027-02-01T03:10:00Z").times(19).failed().store();
    usage.of("weather@1.0.0").by("globex").at("2027-02-01T04:10:00Z").times(20).store();
    usage.of("weather@1.0.0").by("globex").at("2027-02-01T05:10:00Z").times(20).failed().store();
    desk.desk().on("2027-02-01T05:20:00Z");

    executions.look();
    executions.look();

    var found =
        history
            .of(List.of(desk.desk().acme()), BEGIN, BEGIN.plusSeconds(5 * 3_600))
            .get(desk.desk().acme())
            .getFirst();
    assertThat(found.monitor()).hasToString(monitor);
    assertThat(found.observed().down())
        .isEqualTo(Spans.of(BEGIN.plusSeconds(7_200), BEGIN.plusSeconds(10_800)));
    assertThat(found.observed().missing())
        .isEqualTo(
            Spans.of(BEGIN.plusSeconds(10_800), BEGIN.plusSeconds(14_400))
                .union(
                    Spans.of(found.watched().all().getFirst().from(), BEGIN.plusSeconds(3_600))));
  }

  @Test
  void certificateThatEndsSoonIsWarnedOfOnce() {
    var lookout = new Lookout(context);
    var monitor = lookout.monitor(desk.agreement(), "site", BEGIN);
    desk.database().sql("update governance.monitor set tls_warn_days = 14").update();
    seen(monitor, 1, Duration.ofDays(20));
    certificates.warn();
    assertThat(
            desk.count(
                "select count(*) from governance.monitor_state where warned_until is not null"))
        .isZero();

    seen(monitor, 2, Duration.ofDays(10).minusHours(1));
    certificates.warn();
    certificates.warn();

    await()
        .untilAsserted(() -> {
          for (var who : List.of("olga", "mia")) {
            assertThat(
                    desk.market()
                        .<List<String>>read(
                            who, "/notifications", "$.items[?(@.kind == 'SLA')].title"))
                .containsExactly("The certificate of site ends in 9 days");
          }
        });
  }

  private void seen(UUID monitor, int second, Duration left) {
    var at = BEGIN.plusSeconds(second);
    sightings.take(List.of(new Look(monitor, at, null, 200, 5, true, at.plus(left))));
  }

  @Test
  void monitorsEndWithTheirAgreement() {
    var monitor = new Lookout(context).monitor(desk.agreement(), "site", BEGIN);
    desk.database().sql("update governance.agreement set status = 'TERMINATED'").update();

    service.endOverdue();

    desk.assertState(monitor, "ENDED");
  }
}
