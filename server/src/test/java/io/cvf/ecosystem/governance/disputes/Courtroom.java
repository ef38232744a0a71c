package io.cvf.ecosystem.governance.disputes;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.Marketplace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Two partners who disagree: acme of olga (owner), dan (developer) and fred (finance), and globex
 * of otto (owner) and dora (developer); shop of sam publishes nothing. See {@link Marketplace} for
 * who mediates and maintains.
 */
final class Courtroom {

  static final String DESCRIPTION = "The service was **down** for three days.";

  private final Marketplace market;

  Courtroom(ApplicationContext context) {
    market = new Marketplace(context);
    market.partner("acme", "olga");
    market.employ("acme", "dan", "DEVELOPER");
    market.employ("acme", "fred", "FINANCE");
    market.partner("globex", "otto");
    market.employ("globex", "dora", "DEVELOPER");
    var database = context.getBean(JdbcClient.class);
    database
        .sql(
            """
            update integrations.partner
            set certified_until = '2029-01-01', certification_score = 90,
              certification_path = 'CRITERIA'
            """)
        .update();
    market.member("mia");
  }

  Marketplace market() {
    return market;
  }

  void mediators(String... names) {
    for (var name : names) {
      market.member(name);
    }
  }

  static Map<String, Object> complaint(String claimant, String respondent, String type) {
    var body = new HashMap<String, Object>();
    body.put("claimant", claimant);
    body.put("respondent", respondent);
    body.put("type", type);
    body.put("description", DESCRIPTION);
    return body;
  }

  /** Acme's against globex; the case id. */
  String filed() {
    return filed("SLA_BREACH");
  }

  String filed(String type) {
    return JsonPath.read(
        body(market.post("fred", "/disputes", complaint("acme", "globex", type))), "$.caseId");
  }

  MvcTestResult act(String who, String caseId, String what, Map<String, ?> body) {
    return market.post(who, "/disputes/%s/%s".formatted(caseId, what), body);
  }

  MvcTestResult respond(String who, String caseId) {
    return act(who, caseId, "response", Map.of("text", "It was not."));
  }

  MvcTestResult resolve(String caseId, String outcome) {
    return act(mediator(caseId), caseId, "resolution", ruling(outcome));
  }

  /** Against globex; a plan has until the last of July. */
  static Map<String, Object> ruling(String outcome) {
    var body = new HashMap<String, Object>();
    body.put("outcome", outcome);
    body.put("reason", "I read the logs.");
    if (!outcome.equals("DISMISS")) {
      body.put("against", "RESPONDENT");
    }
    if (outcome.equals("REMEDIATE")) {
      body.put("plan", "Add a second region.");
      body.put("dueOn", "2026-07-31");
    }
    return body;
  }

  MvcTestResult appeal(String who, String caseId) {
    return act(who, caseId, "appeal", Map.of("text", "That is too hard."));
  }

  MvcTestResult upheld(String caseId) {
    return act(
        mediator(caseId),
        caseId,
        "appeal/decision",
        Map.of("upheld", true, "reason", "It was right."));
  }

  MvcTestResult overturned(String caseId, String outcome) {
    var body = ruling(outcome);
    body.put("upheld", false);
    return act(mediator(caseId), caseId, "appeal/decision", body);
  }

  /** The caller says what type the value has, as JsonPath wants it. */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  <T> T read(String caseId, String value) {
    return market.read("mia", "/disputes/" + caseId, value);
  }

  String state(String caseId) {
    return read(caseId, "$.state");
  }

  String mediator(String caseId) {
    return read(caseId, "$.mediator.username");
  }

  List<String> timeline(String caseId) {
    return read(caseId, "$.timeline[*].what");
  }

  @Nullable String due(String caseId) {
    var dispute = this.<Map<String, Object>>read(caseId, "$");
    return dispute.containsKey("due")
        ? "%s %s"
            .formatted(
                this.<String>read(caseId, "$.due.what"), this.<String>read(caseId, "$.due.at"))
        : null;
  }

  String status(String partner) {
    return market.read(null, "/partners/" + partner, "$.status");
  }

  void assertActions(String who, String caseId, String... actions) {
    assertThat(market.<List<String>>read(who, "/disputes/" + caseId, "$.actions"))
        .containsExactlyInAnyOrder(actions);
  }
}
