package io.cvf.ecosystem.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A case against a partner that does not answer: suspended, then cleared by the appeal. */
final class DisputingAPartner {

  private static final Pattern CASE = Pattern.compile("/disputes/(DISP-\\d{4}-001)$");
  private static final String CLAIM =
      "The day of departure is counted twice, and nobody answers our letters.";

  private final People people;
  private @Nullable String caseId;
  private @Nullable String mediator;

  DisputingAPartner(People people) {
    this.people = people;
  }

  /** Nils owns a bank that uses the skill; Max and Moa mediate. */
  void gather() {
    Stream.of("nils", "max", "moa").forEach(people::join);
    people.appoint("max", "MEDIATOR");
    people.appoint("moa", "MEDIATOR");
    people
        .api("nils")
        .does("POST", "/organisations", Map.of("slug", "north-bank", "name", "North Bank"));
  }

  void file() {
    var nils = people.browserOf("nils").open("/disputes/new?respondent=harbour-records");
    nils.findsThePageAccessible();
    BecomingAPartner.choose(nils, "What it is about", "Quality");
    nils.fill("What happened", CLAIM);
    var invoices = "ship,days\nNora,3\n".getBytes(StandardCharsets.UTF_8);
    nils.page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("invoices.csv", "text/csv", invoices));
    nils.press("File the dispute");
    nils.page().waitForURL(CASE);
    var page = CASE.matcher(nils.page().url());
    assertThat(page.find()).isTrue();
    caseId = page.group(1);
    nils.sees("Harbour Records has to respond.").sees("invoices.csv").findsThePageAccessible();
    visit("pia").sees("It is your turn: respond to the claim.").findsThePageAccessible();
    findASecondOneRefused();
  }

  private void findASecondOneRefused() {
    var refused =
        people
            .api("nils")
            .post(
                "/disputes",
                """
                {"claimant": "north-bank", "respondent": "harbour-records", "type": "QUALITY",
                 "description": "%s"}
                """
                    .formatted(CLAIM));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("urn:cvf:problem:dispute-exists", caseId());
  }

  /** The time passed by itself, and the case went on without an answer. */
  void findItUnanswered() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(() -> assertThat(state()).isEqualTo("IN_MEDIATION"));
    mediator = mediating();
    assertThat(mediator).isIn("max", "moa");
    var late = people.api("pia").post(path() + "/response", "{\"text\": \"We were at sea.\"}");
    assertThat(late.statusCode()).isEqualTo(409);
    var pia = visit("pia").sees("Harbour Records did not respond.");
    assertThat(pia.button("Respond").count()).isZero();
  }

  void suspend() {
    var first = Objects.requireNonNull(mediator);
    var desk = visit(first).sees("It is your turn: decide the case.");
    desk.fill("Add a note", "Wrote to both, one answered.").press("Add note");
    desk.part("Notes").getByText("Wrote to both, one answered.").first().waitFor();
    desk.findsThePageAccessible();
    desk.press("Decide the case").chooses("Suspend a partner");
    desk.fill("Reason, for both parties to read", "Nobody answered, and the figures are wrong.")
        .confirms("Record the resolution")
        .sees("Suspension of Harbour Records");
    assertThat(people.api("nils").get(path() + "/notes").statusCode()).isEqualTo(403);
    assertThat(visit("nils").sees("You may appeal").part("Notes").count()).isZero();
  }

  void findTheListingGone() {
    assertThat(standing()).isEqualTo("SUSPENDED");
    assertThat(catalogue()).doesNotContain("harbour-dues");
    people
        .browserOf("rita")
        .open("/partners/harbour-records")
        .sees("Suspended")
        .findsThePageAccessible();
  }

  /** To another mediator; until it is decided the suspension stays. */
  void appeal() {
    visit("pia")
        .press("Appeal")
        .fill("What was judged wrongly", "We answered by post, on the fourth of the month.")
        .confirms("Send the appeal")
        .sees("has to decide the appeal.")
        .findsThePageAccessible();
    assertThat(state()).isEqualTo("APPEALED");
    assertThat(mediating()).isIn("max", "moa").isNotEqualTo(mediator);
    assertThat(standing()).isEqualTo("SUSPENDED");
  }

  void overturn() {
    visit(mediating())
        .sees("It is your turn: decide the appeal.")
        .press("Decide the appeal")
        .chooses("It is overturned")
        .chooses("Dismiss the claim")
        .fill("Reason, for both parties to read", "The answer was in the post, in time.")
        .confirms("Record the decision")
        .sees("The resolution is overturned.");
    assertThat(state()).isEqualTo("FINAL");
  }

  void findTheListingBack() {
    assertThat(standing()).isEqualTo("CERTIFIED");
    assertThat(catalogue()).contains("harbour-dues");
  }

  void seeItClosed() {
    visit("nils").sees("Overturned by the appeal").findsThePageAccessible();
    var max = people.browserOf("max").open("/disputes").sees(caseId());
    max.findsThePageAccessible();
    var mara = people.browserOf("mara").open("/governance").sees("Open disputes");
    assertThat(mara.figure("Open disputes")).isEqualTo("0");
    assertThat(mara.figure("Active agreements")).isEqualTo("1");
    mara.findsThePageAccessible();
  }

  private Visitor visit(String name) {
    return people.browserOf(name).open(path());
  }

  private JsonNode dispute() {
    return people.api("nils").read(path());
  }

  private String state() {
    return dispute().get("state").asString();
  }

  private String mediating() {
    return dispute().at("/mediator/username").asString();
  }

  private String standing() {
    return people.stranger().read("/partners/harbour-records").get("status").asString();
  }

  private String catalogue() {
    return people.stranger().get("/catalogue?query=harbour").body();
  }

  private String path() {
    return "/disputes/" + caseId();
  }

  private String caseId() {
    return Objects.requireNonNull(caseId);
  }
}
