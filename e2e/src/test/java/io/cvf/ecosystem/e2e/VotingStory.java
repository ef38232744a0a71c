package io.cvf.ecosystem.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A young community proposes, objects, votes, and proves what it decided. */
class VotingStory {

  private static final int DEPUTIES = 1;
  private static final int WEEKENDS = 2;
  private static final int SILENCE = 3;
  private static final int SEALED = 4;

  private static final Duration PAST_THE_COMMENT_PERIODS = Duration.ofDays(15);
  private static final Duration PAST_THE_CLOSES = Duration.ofDays(15);
  private static final String REASON = "Somebody has to answer at night.";

  @TempDir Path data;
  @TempDir Path downloads;

  private People people;

  @Test
  void theCommunityDecides() {
    var passage = new Passage(data);
    try (var platform = Platform.start(data, passage);
        var browser = new Browser();
        var everyone = new People(platform, browser, passage)) {
      people = everyone;
      foundTheCommunity();
      propose();
      discuss();
      raiseAConcern();
      people.letPass(PAST_THE_COMMENT_PERIODS);
      findTheStartBlocked();
      overruleTheConcern();
      startTheVotes();
      vote();
      voteUnderSeal();
      people.letPass(PAST_THE_CLOSES);
      awaitTheCloses();
      readTheResults();
      openTheEnvelope();
      countAgain();
      people.haveNothingToComplainAbout();
      findEveryoneToldWhatConcernsThem();
    }
  }

  private void foundTheCommunity() {
    Stream.of("ada", "ben", "cleo", "dan", "gil", "mara", "zoe").forEach(people::join);
    staff("mara", "MAINTAINER");
    staff("gil", "MODERATOR");
    var admin = people.browserOf(People.ADMIN);
    admin.open("/founding").findsThePageAccessible();
    for (var elector : List.of("ada", "ben")) {
      admin.press("Admit an elector").fill("User name", elector).fill("Reason", "Wrote the drafts");
      admin.confirms("Admit").sees(elector + " is an elector.");
    }
    for (var elector : List.of("cleo", "dan")) {
      people
          .api(People.ADMIN)
          .does("PUT", "/founding/electors/" + elector, Map.of("reason", "Reviewed the drafts"));
    }
  }

  private void staff(String name, String role) {
    people
        .api(People.ADMIN)
        .does(
            "PUT",
            "/accounts/" + name + "/roles",
            Map.of("roles", List.of(role), "reason", "Elected"));
  }

  private void propose() {
    var ada = people.browserOf("ada");
    ada.open("/rfcs/new")
        .fill("Title", "Name a deputy")
        .fill("Text", "## Summary\n\nEvery skill names who answers, and a deputy.\n")
        .press("Save draft")
        .seesHeading("Name a deputy");
    ada.press("Open for comment").confirms("Open for comment").sees("Comment period");
    proposed(WEEKENDS, "ROADMAP", "Weekends are quiet");
    proposed(SILENCE, "CAPABILITY", "Silence is consent");
    proposed(SEALED, "STANDARD", "Answer within a day");
  }

  private void proposed(int number, String track, String title) {
    var draft = Map.of("title", title, "track", track, "labels", List.of(), "body", "## Summary\n");
    var saved = people.api("ada").does("POST", "/rfcs", draft);
    assertThat(saved.get("number").asInt()).isEqualTo(number);
    people.api("ada").does("POST", "/rfcs/" + number + "/publication", Map.of());
  }

  private void discuss() {
    people
        .browserOf("ben")
        .open("/rfcs/1?tab=discussion")
        .fill("Add a comment", "Who covers for the deputy, @zoe?")
        .press("Comment")
        .comment("covers for the deputy")
        .waitFor();
    var mara = people.browserOf("mara").open("/rfcs/1");
    mara.page().waitForResponse("**/rfcs/1/follow", () -> mara.press("Follow"));
    people.api("ada").does("POST", "/rfcs/1/comments", Map.of("body", "The maintainer on duty."));
  }

  private void raiseAConcern() {
    people
        .browserOf("gil")
        .open("/rfcs/1?tab=concerns")
        .press("Raise a concern")
        .fill("The objection in a sentence", "Small teams have no deputy")
        .fill(
            "Why it must be settled before a vote, and what would settle it",
            "Say what a team of one does.")
        .press("Raise the concern")
        .seesHeading("Small teams have no deputy")
        .findsThePageAccessible();
  }

  private void findTheStartBlocked() {
    var ada = people.browserOf("ada").open("/rfcs/1").sees("A concern is open.");
    assertThat(ada.button("Start the vote").isDisabled()).isTrue();
    var refused = people.api("ada").post("/rfcs/1/voting", "{\"hiddenUntilClose\": false}");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("urn:cvf:problem:concern-open");
  }

  private void overruleTheConcern() {
    people
        .browserOf("mara")
        .open("/rfcs/1?tab=concerns")
        .press("Overrule")
        .fill("Reason, public", "A team of one names a friend.")
        .confirms("Overrule")
        .sees("A team of one names a friend.");
  }

  private void startTheVotes() {
    var ada = people.browserOf("ada").open("/rfcs/1").sees("Ready for a vote.");
    ada.press("Start the vote").confirms("Start the vote").seesHeading("The community is voting");
    ada.open("/rfcs/4").press("Start the vote");
    ada.page().getByRole(AriaRole.SWITCH, named("Hide the tally until the close")).check();
    ada.confirms("Start the vote").seesHeading("Sealed until the close");
    for (var rfc : List.of(WEEKENDS, SILENCE)) {
      people.api("ada").does("POST", "/rfcs/" + rfc + "/voting", Map.of("hiddenUntilClose", false));
    }
  }

  private void vote() {
    var ben = people.browserOf("ben").open("/rfcs/1");
    ben.chooses("Approve").fill("Reason", REASON).findsThePageAccessible();
    ben.press("Cast my ballot").sees("You voted").sees(REASON);

    var cleo = people.browserOf("cleo").open("/rfcs/1").chooses("Reject").press("Cast my ballot");
    cleo.sees("You voted").press("Change").chooses("Approve").press("Change my ballot");
    cleo.sees("changed once");

    var dan = people.browserOf("dan").open("/rfcs/1").chooses("Request changes");
    dan.press("Cast my ballot").sees("You voted");
    dan.saves(dan.button("Download the receipt"), receipt());
    dan.press("Check it here").sees("The receipt is genuine").findsThePageAccessible();

    votes("ada", DEPUTIES, "APPROVE");
    votes("ben", WEEKENDS, "APPROVE");
    votes("ben", SILENCE, "APPROVE");
    votes("cleo", SILENCE, "REJECT");
    votes("dan", SILENCE, "REQUEST_CHANGES");
  }

  private Path receipt() {
    return downloads.resolve("receipt.json");
  }

  private void votes(String name, int rfc, String choice) {
    people
        .api(name)
        .does("PUT", "/rfcs/" + rfc + "/ballot", Map.of("choice", choice, "revision", 1));
  }

  private void voteUnderSeal() {
    var ben = people.browserOf("ben").open("/rfcs/4").chooses("Approve").press("Cast my ballot");
    ben.press("Check it here").sees("So far the receipt holds");
    votes("cleo", SEALED, "APPROVE");

    var zoe =
        people.browserOf("zoe").open("/rfcs/4?tab=vote").seesHeading("Sealed until the close");
    zoe.sees("The ballots of this vote are published at its close.").findsThePageAccessible();
    assertThat(zoe.page().locator("main").innerText())
        .doesNotContain("ben", "cleo", "How it stands", "turnout ");
    for (var name : List.of("zoe", "ada", "cleo", People.ADMIN)) {
      var api = people.api(name);
      assertThat(api.read("/rfcs/4/tally").propertyNames()).containsOnly("vote", "hidden");
      for (var list : List.of("ballots", "ballot-log")) {
        var refused = api.get("/rfcs/4/" + list);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("urn:cvf:problem:tally-hidden");
      }
    }
  }

  /** Nobody does anything: the platform closes what is due. */
  private void awaitTheCloses() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(() ->
            assertThat(Stream.of(DEPUTIES, WEEKENDS, SILENCE, SEALED).map(this::status))
                .containsExactly("ACCEPTED", "REJECTED", "REJECTED", "ACCEPTED"));
  }

  private String status(int rfc) {
    return people.rfc(rfc).get("status").asString();
  }

  private void readTheResults() {
    var ada = people.browserOf("ada").open("/rfcs/1");
    ada.part("Result of the vote").getByText("Accepted by vote").waitFor();
    ada.follow("The whole result").seesHeading("Accepted");
    ada.part("Accepted").getByText("Both gates held at the close.").waitFor();
    assertThat(ada.part("Accepted").textContent())
        .contains("4 of 4 entitled members voted", "Founding period.", "Under other rules");
    ada.sees(REASON).findsThePageAccessible();

    ada.open("/rfcs/2?tab=vote")
        .sees("Rejected because the quorum was missed: 1 member voted, 2 were needed.");
    ada.open("/rfcs/3?tab=vote")
        .sees(
            "Rejected because approval was missed: 33.3 % of the deciding weight, at least 3/5 was"
                + " needed.");
  }

  private void openTheEnvelope() {
    var zoe = people.browserOf("zoe").open("/rfcs/4?tab=vote").seesHeading("Accepted");
    var ballots = zoe.part("Ballots").getByRole(AriaRole.LISTITEM);
    ballots.first().waitFor();
    assertThat(String.join(" ", ballots.allInnerTexts())).contains("ben", "cleo");
  }

  private void countAgain() {
    var dan = people.browserOf("dan").open("/rfcs/1?tab=vote");
    dan.part("Check a receipt").locator("input[type=file]").setInputFiles(receipt());
    dan.part("Check a receipt").getByText("The receipt is genuine").waitFor();
    for (var file : List.of("ballot-log", "weights")) {
      var link = dan.link("Download the " + file.replace('-', ' '));
      dan.saves(link, downloads.resolve(file + ".ndjson"));
    }
    keep("/rfcs/1/tally", "tally.json");
    keep("/signing-keys", "signing-keys.json");

    var receipt = Recount.byCommandLine("ballot", "verify", receipt().toString());
    assertThat(receipt.output()).startsWith("Holds: REQUEST_CHANGES about RFC 1");
    var tally = Recount.byCommandLine("tally", "verify", downloads.toString());
    assertThat(tally.output()).contains("RFC 1, round 1, closed: ACCEPTED", "Holds:");
    assertThat(List.of(receipt.exit(), tally.exit())).containsOnly(0);
    if (Recount.hasPython()) {
      var script = Recount.byScript(downloads);
      assertThat(script.output()).contains("\"ACCEPTED\"");
      assertThat(script.exit()).isZero();
    }
  }

  private void keep(String path, String file) {
    try {
      Files.writeString(downloads.resolve(file), people.api("dan").get(path).body());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private void findEveryoneToldWhatConcernsThem() {
    var all = "ada admin ben cleo dan gil mara zoe";
    var allButAda = "admin ben cleo dan gil mara zoe";
    var expected = new TreeMap<String, String>();
    for (var rfc : List.of(DEPUTIES, WEEKENDS, SILENCE, SEALED)) {
      expected.put("RFC_OPENED " + rfc + " by ada", allButAda);
      expected.put("VOTING_STARTED " + rfc + " by ada", allButAda);
    }
    expected.put("RFC_ACCEPTED 1", all);
    expected.put("RFC_ACCEPTED 4", all);
    expected.put("MENTION 1 by ben", "zoe");
    expected.put("CONCERN_RAISED 1 by gil", "ada");
    expected.put("CONCERN_RESOLVED 1 by mara", "ada gil");
    expected.put("VOTING_CLOSED 1", "ada ben cleo dan mara");
    expected.put("VOTING_CLOSED 2", "ada ben");
    expected.put("VOTING_CLOSED 3", "ada ben cleo dan");
    expected.put("VOTING_CLOSED 4", "ada ben cleo");
    expected.put("COMMENT_ADDED 1 by ben", "ada");
    expected.put("COMMENT_ADDED 1 by ada", "ben mara");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(() -> assertThat(Inboxes.recipients(people)).isEqualTo(expected));
  }
}
