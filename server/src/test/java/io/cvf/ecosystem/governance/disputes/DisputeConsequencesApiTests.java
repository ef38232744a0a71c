package io.cvf.ecosystem.governance.disputes;

import static io.cvf.ecosystem.governance.disputes.Courtroom.complaint;
import static io.cvf.ecosystem.governance.disputes.Courtroom.ruling;
import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static io.cvf.ecosystem.testing.Marketplace.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.MeteredUsage;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What decisions do outside of the case: to partners, listings, statements, and in the audit log.
 */
@ApiTest
class DisputeConsequencesApiTests {

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired DisputeDeadlines deadlines;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired JsonMapper json;
  private Courtroom court;

  @BeforeEach
  void parties() {
    clock.set(Instant.parse("2026-06-01T08:00:00Z"));
    court = new Courtroom(context);
    court.mediators("mira", "milo");
  }

  @Test
  void aSuspensionTakesTheSkillsOffTheCatalogueAndAnAppealBringsThemBack() {
    var _ = court.market().published("otto", "globex", "weather", "1.0.0", "R1");
    assertThat(listed()).containsExactly("weather");
    var caseId = mediated("SLA_BREACH");

    body(court.resolve(caseId, "SUSPEND"));
    assertThat(court.status("globex")).isEqualTo("SUSPENDED");
    assertThat(listed()).isEmpty();
    assertThat(court.market().<String>read(null, "/partners/globex/decisions", "$.items[0].reason"))
        .as("public, so it names the case only")
        .isEqualTo("A decision in the dispute %s.".formatted(caseId));

    body(court.appeal("otto", caseId));
    assertThat(listed()).as("it holds during the appeal").isEmpty();
    body(court.overturned(caseId, "DISMISS"));

    assertThat(court.state(caseId)).isEqualTo("FINAL");
    assertThat(court.status("globex")).isEqualTo("CERTIFIED");
    assertThat(listed()).containsExactly("weather");
    assertThat(court.timeline(caseId))
        .endsWith(
            "RESOLVED",
            "SUSPENDED",
            "APPEALED",
            "MEDIATOR_ASSIGNED",
            "APPEAL_DECIDED",
            "REINSTATED",
            "FINAL");
  }

  @Test
  void whatStandsStaysAndTheAppealHasAnotherMediator() {
    var caseId = mediated("SLA_BREACH");
    var first = court.mediator(caseId);
    body(court.resolve(caseId, "SUSPEND"));
    body(court.appeal("otto", caseId));
    assertThat(court.mediator(caseId)).isNotEqualTo(first);
    refused(
        court.act("mia", caseId, "mediator", Map.of("username", first, "reason", "Again.")),
        403,
        "mediator-not-impartial");
    assertThat(decide(caseId, Map.of("reason", "So"))).isEqualTo(List.of("/upheld"));
    var same = new HashMap<>(ruling("SUSPEND"));
    same.put("upheld", false);
    assertThat(decide(caseId, same)).isEqualTo(List.of("/outcome"));

    body(court.upheld(caseId));

    assertThat(court.status("globex")).isEqualTo("SUSPENDED");
    assertThat(court.<String>read(caseId, "$.decision.outcome")).isEqualTo("SUSPEND");
    assertThat(court.<String>read(caseId, "$.resolution.by.username")).isEqualTo(first);
    refused(court.appeal("olga", caseId), 409, "dispute-transition-refused");
  }

  @Test
  void anAppealMayEndThePartnerInsteadOfSuspendingIt() {
    var caseId = mediated("SLA_BREACH");
    body(court.resolve(caseId, "SUSPEND"));
    body(court.appeal("olga", caseId));
    body(court.overturned(caseId, "TERMINATE"));

    assertThat(court.status("globex")).isEqualTo("TERMINATED");
    assertThat(court.timeline(caseId)).doesNotContain("REINSTATED").endsWith("TERMINATED");
  }

  @Test
  void anOverturnedPlanIsNoLongerOwed() {
    var caseId = mediated("SLA_BREACH");
    body(court.resolve(caseId, "REMEDIATE"));
    body(court.appeal("otto", caseId));
    body(court.overturned(caseId, "DISMISS"));
    clock.set(Instant.parse("2026-09-01T00:00:00Z"));
    deadlines.run();

    assertThat(court.<Map<String, Object>>read(caseId, "$")).doesNotContainKey("remediation");
    assertThat(court.status("globex")).isEqualTo("CERTIFIED");
  }

  @Test
  void thePartnerReturnsOnlyWhenTheLastDisputeLetsIt() {
    var one = mediated("SLA_BREACH");
    var other = mediated("QUALITY");
    body(court.resolve(one, "SUSPEND"));
    body(court.resolve(other, "SUSPEND"));
    body(court.appeal("otto", one));
    body(court.appeal("otto", other));

    body(court.overturned(one, "DISMISS"));
    assertThat(court.status("globex")).isEqualTo("SUSPENDED");
    body(court.overturned(other, "DISMISS"));
    assertThat(court.status("globex")).isEqualTo("CERTIFIED");
  }

  @Test
  void thePartnerStaysSuspendedWhenItsServiceLevelsDemandIt() {
    var caseId = mediated("SLA_BREACH");
    body(court.resolve(caseId, "SUSPEND"));
    database
        .sql(
            """
            with sealed as (
              insert into governance.sla_month (partner, month, sealed_at, compliant, up_seconds,
                down_seconds, allowed_seconds, why, report, sha256, key_id, signature)
              select id, '2026-11-01', now(), false, 0, 1, 0, 'Down.', '{}', repeat('0', 64), 'k',
                's' from integrations.partner where slug = 'globex'
              returning partner, month)
            insert into governance.sla_step (partner, month, kind, state, due_at, next_at, done_at,
              took_effect)
            select partner, month, 'SUSPENSION', 'DONE', now(), now(), now(), false from sealed
            """)
        .update();

    body(court.appeal("otto", caseId));
    body(court.overturned(caseId, "DISMISS"));

    assertThat(court.status("globex")).isEqualTo("SUSPENDED");
    assertThat(
            database
                .sql("select took_effect from governance.sla_step")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void aSuspensionByOthersIsNotTakenBack() {
    var caseId = mediated("SLA_BREACH");
    body(court.market().post("cara", "/partners/globex/suspension", Map.of("reason", "It leaks.")));
    body(court.resolve(caseId, "SUSPEND"));
    body(court.appeal("otto", caseId));
    body(court.overturned(caseId, "DISMISS"));

    assertThat(court.status("globex")).isEqualTo("SUSPENDED");
  }

  @Test
  void disputedStatementsAreHeldAndReversedWhenTheRespondentLost() {
    settled("2026-04", "2026-05");
    var caseId = withStatements("BILLING");
    assertThat(holds("2026-04")).containsExactly(caseId + " HELD");
    assertThat(holds("2026-05")).containsExactly(caseId + " HELD");
    assertThat(court.<Integer>read(caseId, "$.holds")).isEqualTo(2);
    body(court.respond("dora", caseId));
    body(court.resolve(caseId, "SUSPEND"));
    assertThat(holds("2026-05")).as("an appeal may come").containsExactly(caseId + " HELD");
    clock.advance(Duration.ofDays(14));
    deadlines.run();
    deadlines.run();

    assertThat(holds("2026-04")).containsExactly(caseId + " REVERSED");
    assertThat(holds("2026-05")).containsExactly(caseId + " REVERSED");
    assertThat(refunded("2026-05")).isEqualTo(1_000);
    assertThat(court.<Integer>read(caseId, "$.holds")).isZero();
  }

  @Test
  void disputedStatementsAreReleasedByADismissalAndASettlement() {
    settled("2026-04", "2026-05");
    var dismissed = withStatements("BILLING");
    body(court.respond("dora", dismissed));
    body(court.resolve(dismissed, "DISMISS"));
    body(court.appeal("olga", dismissed));
    body(court.upheld(dismissed));
    assertThat(holds("2026-05")).containsExactly(dismissed + " RELEASED");
    var settled = withStatements("QUALITY");
    body(court.act("otto", settled, "settlement", Map.of("text", "Half.")));
    body(court.act("olga", settled, "settlement/acceptance", Map.of()));

    for (var month : List.of("2026-04", "2026-05")) {
      assertThat(holds(month))
          .containsExactlyInAnyOrder(dismissed + " RELEASED", settled + " RELEASED");
      assertThat(refunded(month)).isZero();
    }
  }

  @Test
  void theAuditLogAnswersWhoWhenWhyAndOnWhatEvidence() {
    var caseId = mediated("SLA_BREACH");
    body(
        court
            .market()
            .upload(
                "fred",
                "/disputes/%s/evidence".formatted(caseId),
                Map.of("url", "https://acme.example/log"),
                null));
    body(court.resolve(caseId, "SUSPEND"));

    var entry =
        court
            .market()
            .read("root", "/audit?subject=dispute:" + caseId + "&action=dispute.resolved");
    assertThat(JsonPath.<String>read(entry, "$.items[0].actorName"))
        .isEqualTo(court.mediator(caseId));
    assertThat(JsonPath.<String>read(entry, "$.items[0].reason")).isEqualTo("I read the logs.");
    assertThat(JsonPath.<String>read(entry, "$.items[0].at")).startsWith("2026-06-01T08:0");
    assertThat(JsonPath.<String>read(entry, "$.items[0].detail.outcome")).isEqualTo("SUSPEND");
    assertThat(JsonPath.<List<String>>read(entry, "$.items[0].detail.evidence"))
        .containsExactly("https://acme.example/log");
  }

  @Test
  void aRewrittenDecisionIsNamedByTheChain() throws Exception {
    var caseId = mediated("SLA_BREACH");
    body(court.resolve(caseId, "SUSPEND"));
    assertThat(AuditChain.firstBroken(exported())).isNull();

    transaction.executeWithoutResult(_ -> {
      database.sql("set local session_replication_role = replica").update();
      database
          .sql(
              """
              update platform.audit_entry
              set record = replace(record::text, 'I read the logs.', 'I was paid.')::json
              where record ->> 'action' = 'dispute.resolved'
              """)
          .update();
    });

    var broken = AuditChain.firstBroken(exported());
    assertThat(broken).isNotNull();
    assertThat(broken.get("action").asString()).isEqualTo("dispute.resolved");
    assertThat(broken.get("subject").asString()).isEqualTo("dispute:" + caseId);
  }

  private List<JsonNode> exported() {
    return court.market().read("root", "/audit/export").lines().map(json::readTree).toList();
  }

  private String mediated(String type) {
    var caseId = court.filed(type);
    body(court.respond("dora", caseId));
    return caseId;
  }

  /** In each of the months acme ran for 10.00 what globex publishes; nothing is agreed on yet. */
  private void settled(String... months) {
    court.market().member("fiona");
    var _ = court.market().published("otto", "globex", "weather", "1.0.0", "R1");
    database
        .sql(
            """
            insert into integrations.skill_price (skill, from_day, price, set_at)
            select id, '2026-01-01', 2.5, now() from integrations.skill where slug = 'weather'
            """)
        .update();
    var usage = new MeteredUsage(context);
    for (var month : months) {
      usage.of("weather@1.0.0").by("acme").at(month + "-10T10:00:00Z").quantity(4).store();
    }
    clock.set(Instant.parse("2026-06-05T00:00:00Z"));
    for (var month : months) {
      body(court.market().post("fiona", "/billing-months/" + month + "/seal", Map.of()));
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () -> assertThat(court.market().get("fiona", "/settlements/" + month)).hasStatusOk());
    }
  }

  /** What became of each case that had the month's statement held. */
  private List<String> holds(String month) {
    return court
        .market()
        .<List<Map<String, String>>>read(
            "fiona", "/statements/ST-%s-globex".formatted(month), "$.holds[*]['caseId','state']")
        .stream()
        .map(hold -> hold.get("caseId") + " " + hold.get("state"))
        .toList();
  }

  private int refunded(String month) {
    return court
        .market()
        .read("fiona", "/invoices/INV-%s-acme".formatted(month), "$.refundedMinor");
  }

  private String withStatements(String type) {
    var complaint = complaint("acme", "globex", type);
    complaint.put("statements", List.of("ST-2026-05-globex", "ST-2026-04-globex"));
    return JsonPath.read(body(court.market().post("fred", "/disputes", complaint)), "$.caseId");
  }

  /** The faults of a decision about the appeal. */
  private List<String> decide(String caseId, Map<String, ?> decision) {
    var answer = court.act(court.mediator(caseId), caseId, "appeal/decision", decision);
    refused(answer, 422, "invalid-input");
    return JsonPath.read(text(answer), "$.errors[*].pointer");
  }

  private List<String> listed() {
    return court.market().read(null, "/catalogue", "$.items[*].skillId");
  }
}
