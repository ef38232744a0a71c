package io.cvf.ecosystem.identity.personal;

import static io.cvf.ecosystem.testing.Marketplace.refused;
import static io.cvf.ecosystem.testing.Marketplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.identity.Browser;
import io.cvf.ecosystem.identity.Mailbox;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class ErasureApiTests {

  private static final Duration PAUSE = Duration.ofDays(7);

  @Autowired ApplicationContext context;
  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  @Autowired TestClock clock;
  @Autowired ErasureService erasures;

  private Zebedee zebedee;
  private Marketplace market;

  @BeforeEach
  void somebodyMoreAdministers() {
    zebedee = new Zebedee(context);
    market = zebedee.market;
    market.member("root");
  }

  private void afterThePause() {
    clock.advance(PAUSE.plusMinutes(1));
    erasures.eraseDue();
  }

  @Test
  void nothingThatNamesThemIsLeftAnywhere() {
    zebedee.leaveTraces();
    assertThat(zebedee.traces())
        .containsKeys(
            "identity.account",
            "identity.api_token",
            "identity.external_login",
            "community.member",
            "community.certification_application",
            "governance.status_subscription",
            "governance.on_call",
            "platform.mail");
    assertThat(zebedee.askToBeErased()).hasStatus(202);

    afterThePause();

    assertThat(zebedee.traces())
        .containsOnlyKeys("identity.username")
        .containsEntry("identity.username", "(zebedee-q,FORMER,)");
    var name = zebedee.nameNow();
    assertThat(name).matches("former-member-[0-9a-f]{12}");
    assertThat(market.<String>read(null, "/members/" + name, "$.displayName"))
        .isEqualTo("Former member");
    assertThat(market.get(null, "/members/zebedee-q")).hasStatus(404);
  }

  @Test
  void untilThenItCanBeTakenBack() {
    assertThat(zebedee.askToBeErased()).hasStatus(202).bodyJson().doesNotHavePath("obstacle");
    assertThat(new Mailbox(database).subjectsTo("zebedee-q@example.org"))
        .contains("Your account will be erased");
    clock.advance(PAUSE.minusMinutes(1));
    erasures.eraseDue();
    assertThat(market.get("zebedee-q", "/me/erasure")).hasStatusOk();

    assertThat(market.delete("zebedee-q", "/me/erasure")).hasStatus(204);
    afterThePause();

    assertThat(zebedee.nameNow()).isEqualTo("zebedee-q");
    refused(market.get("zebedee-q", "/me/erasure"), 404, "erasure-not-found");
    refused(market.delete("zebedee-q", "/me/erasure"), 404, "erasure-not-found");
  }

  @Test
  void anOpenSessionAloneIsNotEnough() {
    refused(
        market.post(
            "zebedee-q", "/me/erasure", Map.of("confirmation", "zebedee-q", "password", "guess")),
        422,
        "invalid-input");
    refused(
        market.post(
            "zebedee-q",
            "/me/erasure",
            Map.of("confirmation", "somebody", "password", Zebedee.PASSWORD)),
        422,
        "invalid-input");
    refused(market.get("zebedee-q", "/me/erasure"), 404, "erasure-not-found");
  }

  @Test
  void theNameIsNeverGivenToAnybodyElse() {
    assertThat(zebedee.askToBeErased()).hasStatus(202);
    afterThePause();

    var browser = new Browser(mvc);
    assertThat(browser.post("/api/v1/members", Browser.signUp("zebedee-q", "new@example.org")))
        .hasStatus(409);
    assertThat(
            browser.post("/api/v1/members", Browser.signUp("former-member-1", "newer@example.org")))
        .hasStatus(409);
    assertThat(browser.post("/api/v1/session", Browser.credentials("zebedee-q", Zebedee.PASSWORD)))
        .hasStatus(401);
    assertThat(browser.post("/api/v1/members", Browser.signUp("zeb", "zebedee-q@example.org")))
        .as("the address is free")
        .hasStatus(202);
  }

  @Test
  void lastAdministratorsAndLastOwnersAreToldWhatToDoFirst() {
    market.partner("acme", "zebedee-q");
    var refusal = zebedee.askToBeErased();
    refused(refusal, 409, "last-owner");
    assertThat(text(refusal)).contains("acme has no other owner. Make somebody else an owner");
    market.employ("acme", "owen", "OWNER");
    assertThat(zebedee.askToBeErased()).hasStatus(202);

    zebedee.password("root");
    refused(
        market.post(
            "root", "/me/erasure", Map.of("confirmation", "root", "password", Zebedee.PASSWORD)),
        409,
        "last-administrator");
  }

  @Test
  void whatIsInTheWayWhenItIsDueIsShownAndItIsTriedAgain() {
    assertThat(zebedee.askToBeErased()).hasStatus(202);
    market.partner("acme", "zebedee-q");
    afterThePause();

    assertThat(market.<String>read("zebedee-q", "/me/erasure", "$.obstacle"))
        .contains("acme has no other owner");
    market.employ("acme", "owen", "OWNER");
    clock.advance(Duration.ofDays(1));
    erasures.eraseDue();

    assertThat(zebedee.nameNow()).startsWith("former-member-");
  }

  @Test
  void administratorsDoItForAMemberWithTheirOwnPasswordAndAReason() {
    zebedee.password("root");
    var wish =
        Map.of("confirmation", "zebedee-q", "reason", "Letter", "password", Zebedee.PASSWORD);
    assertThat(market.post("root", "/accounts/zebedee-q/erasure", wish))
        .hasStatus(202)
        .bodyJson()
        .extractingPath("byAdministrator")
        .isEqualTo(true);
    assertThat(market.get("root", "/accounts/zebedee-q/erasure")).hasStatusOk();
    assertThat(market.get("mo", "/accounts/zebedee-q/erasure")).hasStatus(403);
    assertThat(market.delete("zebedee-q", "/me/erasure")).hasStatus(204);
    assertThat(market.post("root", "/accounts/zebedee-q/erasure", wish)).hasStatus(202);
    afterThePause();

    var name = zebedee.nameNow();
    refused(market.delete("root", "/accounts/" + name + "/suspension"), 409, "account-erased");
    refused(
        market.put(
            "root",
            "/accounts/" + name + "/roles",
            Map.of("roles", new String[] {"MODERATOR"}, "reason", "Why not")),
        409,
        "account-erased");
    refused(
        market.post(
            "root",
            "/accounts/" + name + "/erasure",
            Map.of("confirmation", name, "reason", "Again", "password", Zebedee.PASSWORD)),
        409,
        "account-erased");
    assertThat(
            market.<String>read(
                "root",
                "/audit?action=account.erased&subject=member:" + name,
                "$.items[0].actorName"))
        .isEqualTo("root");
  }

  @Test
  void theAuditChainStillHoldsAndNamesNobody() throws Exception {
    zebedee.leaveTraces();
    var before = text(market.get("root", "/audit/export")).lines().toList();
    assertThat(zebedee.askToBeErased()).hasStatus(202);
    afterThePause();

    var lines = text(market.get("root", "/audit/export")).lines().toList();

    assertThat(lines).hasSizeGreaterThan(before.size()).startsWith(before.toArray(String[]::new));
    var json = new JsonMapper();
    var hash = new byte[32];
    for (var line : lines) {
      var link = json.readTree(line);
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(hash);
      hash = digest.digest(link.get("record").asString().getBytes(StandardCharsets.UTF_8));
      assertThat(HexFormat.of().formatHex(hash)).isEqualTo(link.get("hash").asString());
    }
    assertThat(lines).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("zebedee"));
  }
}
