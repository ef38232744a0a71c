package io.cvf.ecosystem.e2e;

import static io.cvf.ecosystem.e2e.VotingStory.SEALED;
import static io.cvf.ecosystem.e2e.VotingStory.SILENCE;
import static io.cvf.ecosystem.e2e.VotingStory.WEEKENDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What has to happen until ballots can be cast. */
final class BeforeTheVote {

  private final People people;

  BeforeTheVote(People people) {
    this.people = people;
  }

  void foundTheCommunity() {
    Stream.of("ada", "ben", "cleo", "dan", "gil", "mara", "zoe").forEach(people::join);
    people.appoint("mara", "MAINTAINER");
    people.appoint("gil", "MODERATOR");
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

  void propose() {
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

  void discuss() {
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

  void raiseAConcern() {
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

  void findTheStartBlocked() {
    var ada = people.browserOf("ada").open("/rfcs/1").sees("A concern is open.");
    assertThat(ada.button("Start the vote").isDisabled()).isTrue();
    var refused = people.api("ada").post("/rfcs/1/voting", "{\"hiddenUntilClose\": false}");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("urn:cvf:problem:concern-open");
  }

  void overruleTheConcern() {
    people
        .browserOf("mara")
        .open("/rfcs/1?tab=concerns")
        .press("Overrule")
        .fill("Reason, public", "A team of one names a friend.")
        .confirms("Overrule")
        .sees("A team of one names a friend.");
  }

  void startTheVotes() {
    var ada = people.browserOf("ada").open("/rfcs/1").sees("Ready for a vote.");
    ada.press("Start the vote").confirms("Start the vote").seesHeading("The community is voting");
    ada.open("/rfcs/4").press("Start the vote");
    ada.page()
        .getByRole(
            AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Hide the tally until the close"))
        .check();
    ada.confirms("Start the vote").seesHeading("Sealed until the close");
    for (var rfc : List.of(WEEKENDS, SILENCE)) {
      people.api("ada").does("POST", "/rfcs/" + rfc + "/voting", Map.of("hiddenUntilClose", false));
    }
  }
}
