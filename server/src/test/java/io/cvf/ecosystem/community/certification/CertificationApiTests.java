package io.cvf.ecosystem.community.certification;

import static io.cvf.ecosystem.community.reputation.Calls.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.community.reputation.Calls;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;

/** cara and carl certify, mia maintains; ada and bob are members. */
@ApiTest
class CertificationApiTests {

  @Autowired ApplicationContext context;
  @Autowired Certifications certifications;
  @Autowired TestClock clock;
  private Desk desk;
  private Calls api;

  @BeforeEach
  void members() {
    clock.set(Instant.parse("2026-06-01T08:00:00Z"));
    desk = new Desk(context);
    api = desk.api();
  }

  @Test
  void everyoneReadsWhatALevelTakes() {
    var body = api.read(null, "/certification-levels");
    assertThat(JsonPath.<List<Integer>>read(body, "$.items[*].points"))
        .containsExactly(25, 75, 150, 250);
    assertThat(JsonPath.<List<Integer>>read(body, "$.items[*].validityDays"))
        .containsExactly(1095, 1095, 730);
    assertThat(JsonPath.<List<Object>>read(body, "$.items[0].criteria")).hasSize(3);
  }

  @Test
  void anApplicationIsGrantedAndCountsFromThenOn() {
    var application = desk.apply("ada", "PRACTITIONER");
    assertThat(
            JsonPath.<List<String>>read(
                api.read("ada", "/me/certification-applications"), "$.items[0].actions"))
        .containsExactly("WITHDRAW");
    assertThat(
            JsonPath.<List<String>>read(
                api.read("cara", "/certification-applications"), "$.items[*].actions[0]"))
        .containsExactly("DECIDE");

    var decided =
        Calls.body(
            api.post(
                "cara",
                "/certification-applications/" + application + "/decision",
                Map.of("granted", true, "reason", "Well shown", "cohort", "Moderators 1")));

    assertThat(JsonPath.<String>read(decided, "$.state")).isEqualTo("GRANTED");
    var certificate = JsonPath.<String>read(decided, "$.certification");
    var body = api.read(null, "/certifications/" + certificate);
    assertThat(body)
        .contains("\"state\":\"VALID\"", "\"cohort\":\"Moderators 1\"", "\"grantedBy\":\"cara\"");
    assertThat(JsonPath.<String>read(body, "$.expiresOn")).isEqualTo("2029-05-31");
    assertThat(JsonPath.<List<Object>>read(body, "$.criteria")).hasSize(4);
    assertThat(body).doesNotContain("My statement");
    assertThat(JsonPath.<Integer>read(api.read(null, "/members/ada"), "$.reputationMicros"))
        .isEqualTo(75_000_000);
    assertThat(certifications.levelOf(api.member("ada")))
        .isEqualTo(CertificationLevel.PRACTITIONER);
    desk.assertTold("ada", "You are certified: Practitioner");
    refused(
        api.post(
            "cara",
            "/certification-applications/" + application + "/decision",
            Map.of("granted", true, "reason", "Again")),
        409,
        "application-closed");
  }

  @Test
  void aRefusalTellsWhyAndLeavesTheWayOpen() {
    var application = desk.apply("ada", "ARCHITECT");
    refused(
        api.post("ada", "/me/certification-applications", desk.application("ARCHITECT")),
        409,
        "application-open");
    assertThat(desk.decide("mia", application, false)).hasStatusOk();

    desk.assertTold("ada", "Your application was refused: Architect");
    assertThat(certifications.levelOf(api.member("ada"))).isEqualTo(CertificationLevel.NONE);
    var again = desk.apply("ada", "ARCHITECT");
    assertThat(api.post("ada", "/me/certification-applications/" + again + "/withdrawal", Map.of()))
        .hasStatusOk();
    refused(desk.decide("cara", again, true), 409, "application-closed");
    assertThat(
            JsonPath.<List<String>>read(
                api.read("cara", "/certification-applications?state=WITHDRAWN"), "$.items[*].id"))
        .containsExactly(again);
  }

  @Test
  void nobodyDecidesAboutThemselvesOrTheirOrganisation() {
    var own = desk.apply("cara", "FOUNDATION");
    refused(desk.decide("cara", own, true), 403, "not-yours");
    refused(desk.grant("cara", "cara", "FOUNDATION"), 403, "not-yours");
    api.employ("ada", "carl");
    var application = desk.apply("ada", "FOUNDATION");
    refused(desk.decide("carl", application, true), 403, "not-yours");
    refused(desk.grant("carl", "ada", "FOUNDATION"), 403, "not-yours");
    assertThat(desk.decide("cara", application, true)).hasStatusOk();
    var certificate =
        JsonPath.<String>read(api.read(null, "/members/ada/certifications"), "$.items[0].id");
    refused(desk.revoke("carl", certificate), 403, "not-yours");
  }

  @Test
  void onlyCertifiersCertify() {
    var application = desk.apply("ada", "FOUNDATION");
    refused(api.get("bob", "/certification-applications"), 403, "forbidden");
    refused(desk.decide("bob", application, true), 403, "forbidden");
    refused(desk.grant("bob", "ada", "FOUNDATION"), 403, "forbidden");
    refused(desk.grant("mia", "ada", "FOUNDATION"), 403, "forbidden");
    refused(
        api.post("bob", "/me/certification-applications/" + application + "/withdrawal", Map.of()),
        404,
        "application-not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"level\":\"NONE\",\"statement\":\"x\",\"evidence\":[]}",
        "{\"level\":\"FOUNDATION\",\"statement\":\" \",\"evidence\":[]}",
        "{\"level\":\"FOUNDATION\",\"statement\":\"x\",\"evidence\":[]}",
        "{\"level\":\"FOUNDATION\",\"statement\":\"x\",\"evidence\":[null]}",
        "{\"level\":\"FOUNDATION\",\"statement\":\"x\",\"evidence\":[{\"criterion\":\"architect.rfc\",\"text\":\"x\"}]}",
        "{\"level\":\"FOUNDATION\",\"statement\":\"x\",\"evidence\":[{\"criterion\":\"foundation.conduct\",\"url\":\"javascript:alert(1)\"}]}"
      })
  void anApplicationThatShowsTooLittleIsRefused(String body) {
    refused(
        api.send("ada", HttpMethod.POST, "/me/certification-applications", body),
        422,
        "invalid-input");
  }
}
