package io.cvf.ecosystem.integrations.skills;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.draft;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.identity.Together;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class PublicationApiTests {

  private static final String V1 = "/skills/weather/versions/1.0.0";

  @Autowired ApplicationContext context;
  private Marketplace market;

  @BeforeEach
  void acmeOfAda() {
    market = new Marketplace(context);
    market.partner("acme", "ada");
  }

  /** Risk × standing of the partner × tier: what becomes of a publication. */
  @Test
  void everyCombinationOfRiskStandingAndAgreementIsDecidedByTheRules() {
    var failures = new ArrayList<String>();
    var number = 0;
    for (var status : List.of("REGISTERED", "CERTIFIED", "SUSPENDED", "EXPIRED", "TERMINATED")) {
      for (var tier : new String[] {null, "STANDARD", "PREMIUM", "ENTERPRISE"}) {
        for (var risk : List.of("R0", "R1", "R2", "R3")) {
          market.stand("acme", "CERTIFIED", null);
          var version = "1." + number++ + ".0";
          var skill = "skill-" + risk.toLowerCase(Locale.ROOT);
          assertThat(market.post("ada", "/skills", draft("acme", skill, version, risk)))
              .hasStatus(201);
          market.stand("acme", status, tier);
          var outcome = outcome(market.publish("ada", skill, version));
          var expected = expected(status, tier, risk);
          if (!outcome.equals(expected)) {
            failures.add("%s %s %s: %s, not %s".formatted(status, tier, risk, outcome, expected));
          }
        }
      }
    }
    assertThat(failures).isEmpty();
  }

  private static String expected(String status, @Nullable String tier, String risk) {
    if (!status.equals("CERTIFIED")) {
      return "partner-not-certified";
    }
    return switch (risk) {
      case "R0", "R1" -> "PUBLISHED";
      case "R2" -> "AWAITING_APPROVAL";
      default ->
          List.of("PREMIUM", "ENTERPRISE").contains(String.valueOf(tier))
              ? "AWAITING_APPROVAL"
              : "agreement-needed";
    };
  }

  private static String outcome(MvcTestResult result) {
    var text = Marketplace.text(result);
    return result.getResponse().getStatus() == 200
        ? JsonPath.read(text, "$.state")
        : JsonPath.<String>read(text, "$.type").replace("urn:cvf:problem:", "");
  }

  @Test
  void elevatedRiskIsPublishedByACertifierOfAnotherOrganisation() {
    market.employ("acme", "carl", "FINANCE");
    market.post("ada", "/skills", draft("acme", "weather", "1.0.0", "R2"));
    assertThat(market.publish("ada", "weather", "1.0.0")).hasStatusOk();
    refused(market.get(null, "/skills/weather"), 404, "skill-not-found");

    refused(approve("carl", true), 403, "conflict-of-interest");
    refused(approve("mia", true), 409, "approval-not-needed");
    assertThat(approve("bob", true)).hasStatus(403);
    assertThat(
            JsonPath.<Boolean>read(
                market.read("cara", "/skill-approvals"), "$.items[0].mayApprove"))
        .isTrue();
    assertThat(
            JsonPath.<Boolean>read(
                market.read("carl", "/skill-approvals"), "$.items[0].mayApprove"))
        .isFalse();

    assertThat(JsonPath.<String>read(body(approve("cara", true)), "$.state"))
        .isEqualTo("PUBLISHED");
    assertThat(market.<String>read(null, "/skills/weather", "$.latest")).isEqualTo("1.0.0");
    refused(approve("cara", true), 409, "version-not-awaiting");
  }

  @Test
  void criticalRiskTakesTwoPeopleOfDifferentRolesWhoMayActAtOnce() throws Exception {
    market.stand("acme", "CERTIFIED", "PREMIUM");
    market.post("ada", "/skills", draft("acme", "weather", "1.0.0", "R3"));
    market.publish("ada", "weather", "1.0.0");

    var answers = Together.run(() -> approve("cara", true), () -> approve("mia", true));
    answers.forEach(answer -> assertThat(answer).hasStatusOk());

    var version = market.read(null, V1);
    assertThat(JsonPath.<String>read(version, "$.state")).isEqualTo("PUBLISHED");
    assertThat(JsonPath.<List<String>>read(version, "$.approvals[*].role"))
        .containsExactlyInAnyOrder("CERTIFIER", "MAINTAINER");
  }

  @Test
  void onePersonGivesOnlyOneOfTheTwoApprovals() {
    market.stand("acme", "CERTIFIED", "PREMIUM");
    market.post("ada", "/skills", draft("acme", "weather", "1.0.0", "R3"));
    market.publish("ada", "weather", "1.0.0");

    assertThat(JsonPath.<List<String>>read(body(approve("cara", true)), "$.approvalsNeeded"))
        .containsExactly("MAINTAINER");
    refused(approve("cara", true), 409, "already-decided");
    refused(approve("carl", true), 409, "approval-not-needed");
    assertThat(JsonPath.<String>read(market.read("ada", V1), "$.state"))
        .isEqualTo("AWAITING_APPROVAL");
  }

  @Test
  void whatWasDeclinedIsEditedAndSubmittedAnew() {
    market.post("ada", "/skills", draft("acme", "weather", "1.0.0", "R2"));
    market.publish("ada", "weather", "1.0.0");
    assertThat(JsonPath.<String>read(body(approve("cara", false)), "$.state"))
        .isEqualTo("DECLINED");
    refused(market.publish("ada", "weather", "1.0.0"), 409, "version-transition-refused");

    var etag = JsonPath.<Integer>read(market.read("ada", V1), "$.etag");
    var edited = market.put("ada", V1, etag, draft("acme", "weather", "1.0.0", "R2"));
    assertThat(JsonPath.<String>read(body(edited), "$.state")).isEqualTo("DRAFT");
    assertThat(market.publish("ada", "weather", "1.0.0")).hasStatusOk();
    assertThat(JsonPath.<List<?>>read(market.read("cara", V1), "$.approvals")).isEmpty();
    assertThat(approve("cara", true)).hasStatusOk();
  }

  @Test
  void aPartnerSuspendedMeanwhileIsNotPublishedByAnApproval() {
    market.post("ada", "/skills", draft("acme", "weather", "1.0.0", "R2"));
    market.publish("ada", "weather", "1.0.0");
    market.stand("acme", "SUSPENDED", null);
    refused(approve("cara", true), 409, "partner-not-certified");
    assertThat(JsonPath.<List<?>>read(market.read("cara", V1), "$.approvals")).isEmpty();
  }

  @Test
  void theSameVersionIsPublishedOnceWhoeverComesFirst() throws Exception {
    market.post("ada", "/skills", draft("acme", "weather", "1.0.0", "R1"));
    var answers =
        Together.run(
            () -> market.publish("ada", "weather", "1.0.0"),
            () -> market.publish("ada", "weather", "1.0.0"));
    assertThat(answers.stream().map(it -> it.getResponse().getStatus()))
        .containsExactlyInAnyOrder(200, 409);
  }

  @Test
  void theSameVersionIsDraftedOnceWhoeverComesFirst() throws Exception {
    var answers =
        Together.run(
            () -> market.post("ada", "/skills", draft("acme", "weather", "1.0.0", "R1")),
            () -> market.post("ada", "/skills", draft("acme", "weather", "1.0.0", "R1")));
    assertThat(answers.stream().map(it -> it.getResponse().getStatus()))
        .containsExactlyInAnyOrder(201, 409);
    refused(
        market.post("ada", "/skills", draft("acme", "weather", "1.0.0", "R1")),
        409,
        "version-exists");
  }

  @Test
  void buildMetadataMakesNoOtherVersion() {
    market.published("ada", "acme", "weather", "1.0.0", "R1");
    market.post("ada", "/skills", draft("acme", "weather", "1.0.0+two", "R1"));
    refused(market.publish("ada", "weather", "1.0.0+two"), 409, "version-not-higher");
  }

  @Test
  void versionsRiseAndRiskIsNeitherLoweredNorRaisedInPassing() {
    market.published("ada", "acme", "weather", "1.2.0", "R1");
    market.post("ada", "/skills", draft("acme", "weather", "1.1.9", "R1"));
    refused(market.publish("ada", "weather", "1.1.9"), 409, "version-not-higher");
    market.post("ada", "/skills", draft("acme", "weather", "2.0.0", "R0"));
    refused(market.publish("ada", "weather", "2.0.0"), 409, "risk-lowered");
    market.post("ada", "/skills", draft("acme", "weather", "1.3.0", "R2"));
    refused(market.publish("ada", "weather", "1.3.0"), 409, "major-version-needed");
    market.post("ada", "/skills", draft("acme", "weather", "3.0.0", "R2"));
    assertThat(market.publish("ada", "weather", "3.0.0")).hasStatusOk();
  }

  @Test
  void whatIsNotDeclaredIsNamed() {
    var body = new HashMap<>(draft("acme", "weather", "1.0.0", "R1"));
    body.put("declared", Map.of("skillId", "weather"));
    market.post("ada", "/skills", body);
    var refusal = market.publish("ada", "weather", "1.0.0");
    refused(refusal, 409, "declarations-missing");
    assertThat(JsonPath.<List<String>>read(Marketplace.text(refusal), "$.missing"))
        .containsExactly("RISK_LEVEL", "LICENCE");
  }

  @Test
  void aPriceNeedsAnAgreement() {
    var body = new HashMap<>(draft("acme", "weather", "1.0.0", "R1"));
    body.put("price", "0.05");
    assertThat(market.post("ada", "/skills", body)).hasStatus(201);
    refused(market.publish("ada", "weather", "1.0.0"), 409, "agreement-needed");
    market.stand("acme", "CERTIFIED", "STANDARD");
    assertThat(market.publish("ada", "weather", "1.0.0")).hasStatusOk();
    assertThat(market.<String>read(null, "/skills/weather", "$.price")).isEqualTo("0.05");
  }

  @Test
  void onlyItsDevelopersPublish() {
    market.post("ada", "/skills", draft("acme", "weather", "1.0.0", "R1"));
    market.employ("acme", "fay", "FINANCE");
    refused(market.publish("fay", "weather", "1.0.0"), 403, "not-yours");
    refused(market.publish("bob", "weather", "1.0.0"), 404, "skill-not-found");
    refused(market.publish("mia", "weather", "1.0.0"), 403, "not-yours");
  }

  private MvcTestResult approve(String who, boolean granted) {
    return market.post(who, V1 + "/approvals", Map.of("granted", granted, "reason", "I looked"));
  }
}
