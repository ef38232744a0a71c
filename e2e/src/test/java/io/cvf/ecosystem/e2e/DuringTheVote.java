package io.cvf.ecosystem.e2e;

import static io.cvf.ecosystem.e2e.VotingStory.DEPUTIES;
import static io.cvf.ecosystem.e2e.VotingStory.SEALED;
import static io.cvf.ecosystem.e2e.VotingStory.SILENCE;
import static io.cvf.ecosystem.e2e.VotingStory.WEEKENDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Ballots, in the open and under seal. */
final class DuringTheVote {

  static final String REASON = "Somebody has to answer at night.";

  private final People people;

  DuringTheVote(People people) {
    this.people = people;
  }

  /**
   * @param receipt where one of the voters keeps it
   */
  void vote(Path receipt) {
    var ben = people.browserOf("ben").open("/rfcs/1");
    ben.chooses("Approve").fill("Reason", REASON).findsThePageAccessible();
    ben.press("Cast my ballot").sees("You voted").sees(REASON);

    var cleo = people.browserOf("cleo").open("/rfcs/1").chooses("Reject").press("Cast my ballot");
    cleo.sees("You voted").press("Change").chooses("Approve").press("Change my ballot");
    cleo.sees("changed once");

    var dan = people.browserOf("dan").open("/rfcs/1").chooses("Request changes");
    dan.press("Cast my ballot").sees("You voted");
    dan.saves(dan.button("Download the receipt"), receipt);
    dan.press("Check it here").sees("The receipt is genuine").findsThePageAccessible();

    votes("ada", DEPUTIES, "APPROVE");
    votes("ben", WEEKENDS, "APPROVE");
    votes("ben", SILENCE, "APPROVE");
    votes("cleo", SILENCE, "REJECT");
    votes("dan", SILENCE, "REQUEST_CHANGES");
  }

  void voteUnderSeal() {
    var ben = people.browserOf("ben").open("/rfcs/4").chooses("Approve").press("Cast my ballot");
    ben.press("Check it here").sees("So far the receipt holds");
    votes("cleo", SEALED, "APPROVE");

    var zoe =
        people.browserOf("zoe").open("/rfcs/4?tab=vote").seesHeading("Sealed until the close");
    zoe.sees("The ballots of this vote are published at its close.").findsThePageAccessible();
    assertThat(zoe.page().locator("main").innerText())
        .doesNotContain("ben", "cleo", "How it stands", "turnout ");
    Stream.of("zoe", "ada", "cleo", People.ADMIN)
        .map(people::api)
        .forEach(DuringTheVote::findNothingOut);
    findNothingOut(people.stranger());
  }

  private static void findNothingOut(Api api) {
    assertThat(api.read("/rfcs/4/tally").propertyNames()).containsOnly("vote", "hidden");
    for (var list : List.of("ballots", "ballot-log")) {
      var refused = api.get("/rfcs/4/" + list);
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body()).contains("urn:cvf:problem:tally-hidden");
    }
  }

  private void votes(String name, int rfc, String choice) {
    people
        .api(name)
        .does("PUT", "/rfcs/" + rfc + "/ballot", Map.of("choice", choice, "revision", 1));
  }
}
