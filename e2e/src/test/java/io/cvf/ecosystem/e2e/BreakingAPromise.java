package io.cvf.ecosystem.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A service goes down, and nobody has to do anything for what was agreed to follow from it. */
final class BreakingAPromise {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration A_LONG_NIGHT = Duration.ofHours(30);
  private static final Duration A_WEEK = Duration.ofDays(7);
  private static final Duration PAST_THE_SEAL = Duration.ofHours(26);
  private static final Duration PAST_ENFORCEMENT = Duration.ofHours(25);
  private static final Duration PAST_BILLING = Duration.ofDays(2);
  private static final String PARTNER = "/partners/" + SignedPartner.SLUG;

  private final People people;
  private final SignedPartner partner;
  private final Website website;
  private final URI server;
  private YearMonth month = YearMonth.of(1, 1);
  private String incident = "";

  BreakingAPromise(People people, SignedPartner partner, Website website, URI server) {
    this.people = people;
    this.partner = partner;
    this.website = website;
    this.server = server;
  }

  /** Whoever was certified within a month is scored again for the next one at the earliest. */
  void awaitANewMonth() {
    month = YearMonth.from(people.now().atOffset(ZoneOffset.UTC)).plusMonths(1);
    awaitBeginOf(month, Duration.ofHours(1));
  }

  private void awaitBeginOf(YearMonth month, Duration past) {
    var begin = month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    people.letPass(Duration.between(people.now(), begin.plus(past)));
  }

  /** The platform looks itself, and the operator's Alertmanager tells what it sees. */
  void watch() {
    website.put("/health", "fine");
    var agreement = "/agreements/" + partner.agreement();
    var mara = people.browserOf("mara").open(agreement);
    mara.press("Add a monitor").fill("Name", "Model API");
    mara.fill("Address", website.url() + "/health").fill("Every \\(seconds\\)", "10");
    mara.confirms("Add").press("Test now").sees("It works:").findsThePageAccessible();
    var alerts =
        Map.of(
            "name",
            "Alerts",
            "kind",
            "ALERTS",
            "serviceHours",
            "ALWAYS",
            "intervalSeconds",
            86_400);
    people.api("mara").does("POST", agreement + "/monitors", alerts);
    await().atMost(PATIENCE).until(() -> monitor("Model API").equals("UP"));
  }

  private String monitor(String name) {
    var all = people.api("mara").read("/agreements/" + partner.agreement() + "/monitors");
    for (var it : all.get("items")) {
      if (it.get("name").asString().equals(name)) {
        return it.get("state").asString();
      }
    }
    throw new AssertionError("There is no monitor " + name);
  }

  void beUsed() {
    new Fleet(people, server).runs(partner.subject());
  }

  /** First the address the platform asks, then all the operator sees, for a day and more. */
  void goDown() {
    website.takeAway("/health");
    await().atMost(PATIENCE).until(() -> incidents().size() == 1);
    incident = "/incidents/" + incidents().get(0).get("id").asString();
    var alerts = new Alertmanager(server, token(), SignedPartner.SLUG + "/Alerts");
    var from = people.now().truncatedTo(ChronoUnit.SECONDS);
    alerts.looks(from);
    alerts.fires(from);
    people.browserOf("rita").open("/status").sees("Lighthouse Models").findsThePageAccessible();
    people.letPass(A_LONG_NIGHT);
    alerts.resolves(from, people.now().truncatedTo(ChronoUnit.SECONDS));
  }

  private JsonNode incidents() {
    return people.api("pia").read("/incidents?partner=" + SignedPartner.SLUG).get("items");
  }

  private String token() {
    var wanted = Map.of("name", "Alertmanager", "scopes", List.of("ALERTS"), "expiresInDays", 90);
    return people.api("mara").does("POST", "/me/tokens", wanted).get("token").asString();
  }

  /** A week later, of which five days were to be worked in. */
  void answerLate() {
    people.letPass(A_WEEK);
    var pia = people.browserOf("pia").open(incident);
    pia.sees("time is up").findsThePageAccessible();
    pia.press("Acknowledge").confirms("Acknowledge").sees("Acknowledged");
    var response = people.api("pia").read(incident).get("response");
    assertThat(response.get("usedSeconds").asLong())
        .isGreaterThan(response.get("targetSeconds").asLong());
    website.put("/health", "fine");
    await().atMost(PATIENCE).until(() -> monitor("Model API").equals("UP"));
  }

  /** Sealed with its reasons, and what follows is announced. */
  void seeTheMonthClose() {
    awaitBeginOf(month.plusMonths(1), PAST_THE_SEAL);
    await()
        .atMost(PATIENCE)
        .until(() -> months().at("/0/month").asString("").equals(month.toString()));
    assertThat(months().get(0).get("slaCompliant").asBoolean()).isFalse();
    assertThat(months().get(1).has("slaCompliant")).as("nothing was watched before").isFalse();
    openTheMonth("pia").sees("Penalty").sees("To be done").findsThePageAccessible();
    people.browserOf("mara").open("/sla").sees("Lighthouse Models").findsThePageAccessible();
  }

  private JsonNode months() {
    return people.api("pia").read(PARTNER + "/sla-months").get("items");
  }

  private Visitor openTheMonth(String name) {
    var words = month.format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH));
    return people.browserOf(name).open(PARTNER + "/sla?month=" + month).press(words);
  }

  /** A quarter of its share, and a month that fails its certification. */
  void bearTheConsequences() {
    people.letPass(PAST_ENFORCEMENT);
    await().atMost(PATIENCE).until(() -> step("PENALTY").equals("DONE"));
    people.letPass(PAST_BILLING);
    people.api("fiona").does("POST", "/billing-months/" + month + "/seal", Map.of());
    await().atMost(PATIENCE).until(() -> statements().size() == 1);
    var path = "/statements/" + statements().get(0).get("id").asString();
    var statement = people.api("pia").read(path);
    assertThat(statement.findValue("partnerMinor").asLong()).isEqualTo(350_00);
    assertThat(statement.findValue("penaltiesMinor").asLong()).isEqualTo(87_50);
    var pia = people.browserOf("pia").open(path);
    pia.sees("87.50").findsThePageAccessible();
    await().atMost(PATIENCE).until(() -> step("RESCORE").equals("DONE"));
    assertThat(scored("UPTIME").get("score").decimalValue()).isZero();
  }

  private JsonNode scored(String figure) {
    for (var it : people.stranger().read(PARTNER + "/certification").get("monthly")) {
      if (it.get("measured").asString().equals(figure)
          && it.get("month").asString().equals(month.toString())) {
        return it;
      }
    }
    throw new AssertionError("%s was not scored again for %s".formatted(figure, month));
  }

  private String step(String kind) {
    for (var it : people.api("pia").read(PARTNER + "/sla-months/" + month).get("steps")) {
      if (it.get("kind").asString().equals(kind)) {
        return it.get("state").asString();
      }
    }
    throw new AssertionError("No %s follows from %s".formatted(kind, month));
  }

  private JsonNode statements() {
    return people.api("pia").read(PARTNER + "/statements").get("items");
  }

  void contest() {
    var pia = openTheMonth("pia").press("Contest this month");
    pia.fill("What is wrong with it.*", "The alerts were of a test, as we wrote the same night.")
        .confirms("File the dispute");
    pia.page().waitForURL("**/disputes/DISP-*");
    pia.sees("The alerts were of a test").findsThePageAccessible();
    var filed = people.api("pia").read(URI.create(pia.page().url()).getPath());
    assertThat(filed.get("type").asString()).isEqualTo("SLA_BREACH");
    assertThat(filed.get("slaMonth").asString()).isEqualTo(month.toString());
  }
}
