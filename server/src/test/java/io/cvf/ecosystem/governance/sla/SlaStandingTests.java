package io.cvf.ecosystem.governance.sla;

import static io.cvf.ecosystem.governance.sla.SlaDesk.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.rules.sla.Spans;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class SlaStandingTests {

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  @Autowired BurnWatch watch;

  SlaDesk desk;

  @BeforeEach
  void acme() {
    desk = new SlaDesk(context);
  }

  @Test
  void aBudgetThatIsSpentTooFastIsToldOnceUntilItIsOver() {
    desk.lookout()
        .look(
            desk.api(),
            at("2027-01-05T00:00"),
            at("2027-01-05T12:00"),
            Spans.of(at("2027-01-05T11:00"), at("2027-01-05T12:00")));
    database
        .sql(
            """
            insert into governance.on_call
              (partner, name, email, verified_email, version, set_by, set_at)
            values (:acme, 'Ops', 'new@acme.example', 'ops@acme.example', 1, uuidv7(), now())
            """)
        .param("acme", desk.acme().value())
        .update();
    desk.on("2027-01-05T12:00:00Z");
    watch.look();
    watch.look();
    assertThat(mailed("Acme spends its error budget 14.4 times too fast"))
        .containsExactly("ops@acme.example");
    assertThat(mailed("Acme spends its error budget 1 times too fast")).isEmpty();

    await()
        .untilAsserted(() ->
            assertThat(titles("olga"))
                .contains("Acme spends its error budget 14.4 times too fast"));
    assertThat(alerts("closed_at is null")).isGreaterThanOrEqualTo(1);
    var before = alerts("true");
    watch.look();
    assertThat(alerts("true")).isEqualTo(before);
    assertThat(
            desk.market()
                .<List<List<String>>>read("mia", "/sla/overview", "$.items[*].burnAlerts")
                .getFirst())
        .contains("FAST");

    desk.lookout().up(desk.api(), at("2027-01-05T12:00"), at("2027-01-05T14:00"));
    desk.on("2027-01-05T14:00:00Z");
    watch.look();

    assertThat(alerts("kind = 'FAST' and closed_at is null")).isZero();
    assertThat(alerts("kind = 'FAST'")).isEqualTo(1);
  }

  private List<String> mailed(String subject) {
    return database
        .sql("select recipient from platform.mail where subject = :subject")
        .param("subject", subject)
        .query(String.class)
        .list();
  }

  private int alerts(String which) {
    return database
        .sql("select count(*) from governance.burn_alert where " + which)
        .query(Integer.class)
        .single();
  }

  private List<String> titles(String who) {
    return desk.market().read(who, "/notifications", "$.items[?(@.kind == 'SLA')].title");
  }

  @Test
  void staffSeesWhoHasTheLeastBudgetLeft() {
    desk.day("2027-01-05", 1);
    desk.incidents().opened(desk.acme(), at("2027-01-05T08:00"));
    desk.on("2027-01-10T00:00:00Z");

    var overview = desk.market().read("mia", "/sla/overview?sort=BUDGET");

    assertThat(JsonPath.<List<String>>read(overview, "$.items[*].partner.slug"))
        .containsExactly("acme");
    assertThat(JsonPath.<Integer>read(overview, "$.items[0].openIncidents")).isEqualTo(1);
    assertThat(JsonPath.<Integer>read(overview, "$.items[0].downSeconds")).isEqualTo(3_600);
    assertThat(JsonPath.<Integer>read(overview, "$.items[0].leftPartsPerMillion"))
        .isBetween(1, 999_999);
    assertThat(desk.market().get("olga", "/sla/overview")).hasStatus(403);
  }
}
