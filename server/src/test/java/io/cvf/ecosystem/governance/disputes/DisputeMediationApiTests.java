package io.cvf.ecosystem.governance.disputes;

import static io.cvf.ecosystem.governance.disputes.Courtroom.ruling;
import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who mediates, decides and takes notes. See {@link Courtroom} for who is who. */
@ApiTest
class DisputeMediationApiTests {

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  private Courtroom court;
  private Marketplace market;

  @BeforeEach
  void parties() {
    clock.set(Instant.parse("2026-06-01T08:00:00Z"));
    court = new Courtroom(context);
    market = court.market();
  }

  @Test
  void theMediatorIsImpartialAndHasTheFewestCases() {
    court.mediators("mira", "milo", "mona");
    market.member("cara");
    market.employ("acme", "mira", "DEVELOPER");
    body(market.post("mona", "/organisations", Map.of("slug", "club", "name", "Club")));
    body(market.put("mona", "/organisations/club/people/otto", Map.of("role", "FINANCE")));

    for (var type : List.of("BILLING", "QUALITY")) {
      var caseId = court.filed(type);
      body(court.respond("dora", caseId));
      assertThat(court.mediator(caseId)).as("one who shares nothing").isEqualTo("milo");
      refused(reassign("mia", caseId, "mira"), 403, "mediator-not-impartial");
      refused(reassign("mia", caseId, "mona"), 403, "mediator-not-impartial");
      refused(reassign("mia", caseId, "cara"), 409, "not-a-mediator");
      refused(reassign("mia", caseId, "ghost"), 404, "member-not-found");
      refused(reassign("mia", caseId, "milo"), 422, "invalid-input");
      refused(reassign("mia", caseId, null), 409, "no-mediator");
      refused(reassign("milo", caseId, "mona"), 403, "forbidden");
    }
  }

  @Test
  void casesAreSpreadOverTheMediators() {
    court.mediators("mira", "milo", "mona");
    var types = List.of("BILLING", "QUALITY", "OTHER");
    for (var type : types) {
      body(court.respond("dora", court.filed(type)));
    }

    assertThat(market.<List<String>>read("mia", "/disputes", "$.items[*].mediator.username"))
        .containsExactlyInAnyOrder("mira", "milo", "mona");
  }

  @Test
  void onlyImpartialMaintainersGiveACaseToAnotherAndTwoAtOnceMeet() {
    court.mediators("mira", "milo", "mona");
    market.employ("acme", "max", "DEVELOPER");
    var caseId = court.filed();
    body(court.respond("dora", caseId));
    refused(reassign("max", caseId, null), 403, "conflict-of-interest");
    long read = court.<Integer>read(caseId, "$.version");
    var path = "/disputes/%s/mediator".formatted(caseId);

    body(market.post("mia", path, read, Map.of("reason", "She is ill.")));
    refused(market.post("mia", path, read, Map.of("reason", "She is ill.")), 412, "stale-version");
    assertThat(court.timeline(caseId)).endsWith("MEDIATOR_ASSIGNED", "MEDIATOR_ASSIGNED");
  }

  @Test
  void onlyTheMediatorOfTheCaseDecidesIt() {
    court.mediators("mira", "milo");
    var caseId = court.filed();
    body(court.respond("dora", caseId));
    var other = court.mediator(caseId).equals("mira") ? "milo" : "mira";

    refused(court.act(other, caseId, "resolution", ruling("DISMISS")), 403, "not-yours");
    refused(court.act("otto", caseId, "resolution", ruling("DISMISS")), 403, "forbidden");
    market.employ("globex", court.mediator(caseId), "DEVELOPER");
    refused(court.resolve(caseId, "DISMISS"), 403, "conflict-of-interest");
  }

  @Test
  void aDecisionSaysAllItNeedsAndNothingElse() {
    court.mediators("mira");
    var caseId = court.filed();
    body(court.respond("dora", caseId));

    assertFaults(caseId, Map.of(), "/outcome", "/reason");
    assertFaults(caseId, Map.of("outcome", "SUSPEND", "reason", "So"), "/against");
    assertFaults(
        caseId, Map.of("outcome", "DISMISS", "reason", "So", "against", "CLAIMANT"), "/against");
    var today = new HashMap<>(ruling("REMEDIATE"));
    today.put("dueOn", "2026-06-01");
    today.remove("plan");
    assertFaults(caseId, today, "/plan", "/dueOn");
    var plan = new HashMap<>(ruling("SUSPEND"));
    plan.put("plan", "None");
    assertFaults(caseId, plan, "/plan");
    assertThat(court.state(caseId)).isEqualTo("IN_MEDIATION");
  }

  @Test
  void notesAreReadByImpartialMediatorsOnly() {
    court.mediators("mira", "milo");
    var caseId = court.filed();
    var path = "/disputes/%s/notes".formatted(caseId);
    assertThat(market.post("mira", path, Map.of("text", "Ask for logs."))).hasStatus(201);

    assertThat(market.<List<String>>read("milo", path, "$.items[*].text"))
        .containsExactly("Ask for logs.");
    for (var other : List.of("olga", "otto", "mia", "root")) {
      refused(market.get(other, path), 403, "forbidden");
    }
    market.employ("acme", "milo", "DEVELOPER");
    refused(market.get("milo", path), 403, "conflict-of-interest");
    refused(market.post("milo", path, Map.of("text", "Mine")), 403, "conflict-of-interest");
  }

  private MvcTestResult reassign(String who, String caseId, @Nullable String username) {
    var body = new HashMap<String, Object>(Map.of("reason", "It takes too long."));
    if (username != null) {
      body.put("username", username);
    }
    return court.act(who, caseId, "mediator", body);
  }

  private void assertFaults(String caseId, Map<String, ?> ruling, String... pointers) {
    assertThat(court.act("mira", caseId, "resolution", ruling))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .asArray()
        .containsExactly((Object[]) pointers);
  }
}
