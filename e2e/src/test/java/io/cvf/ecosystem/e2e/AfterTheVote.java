package io.cvf.ecosystem.e2e;

import static io.cvf.ecosystem.e2e.VotingStory.DEPUTIES;
import static io.cvf.ecosystem.e2e.VotingStory.SEALED;
import static io.cvf.ecosystem.e2e.VotingStory.SILENCE;
import static io.cvf.ecosystem.e2e.VotingStory.WEEKENDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** What was decided, and that it can be proven. */
final class AfterTheVote {

  private final People people;
  private final Path downloads;

  /**
   * @param downloads holds the receipt of one of the voters
   */
  AfterTheVote(People people, Path downloads) {
    this.people = people;
    this.downloads = downloads;
  }

  /** Nobody does anything: the platform closes what is due. */
  void awaitTheCloses() {
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

  /** Whose page was left open sees the end without asking. */
  void seeThePageTurn() {
    people.browserOf("dan").part("Result of the vote").getByText("Accepted by vote").waitFor();
  }

  void readTheResults() {
    var ada = people.browserOf("ada").open("/rfcs/1");
    ada.part("Result of the vote").getByText("Accepted by vote").waitFor();
    ada.follow("The whole result").seesHeading("Accepted");
    ada.part("Accepted").getByText("Both gates held at the close.").waitFor();
    assertThat(ada.part("Accepted").textContent())
        .contains("4 of 4 entitled members voted", "Founding period.", "Under other rules");
    ada.sees(DuringTheVote.REASON).findsThePageAccessible();

    ada.open("/rfcs/2?tab=vote")
        .sees("Rejected because the quorum was missed: 1 member voted, 2 were needed.");
    ada.open("/rfcs/3?tab=vote")
        .sees(
            "Rejected because approval was missed: 33.3 % of the deciding weight, at least 3/5 was"
                + " needed.");
  }

  void openTheEnvelope() {
    var zoe = people.browserOf("zoe").open("/rfcs/4?tab=vote").seesHeading("Accepted");
    var ballots = zoe.part("Ballots").getByRole(AriaRole.LISTITEM);
    ballots.first().waitFor();
    assertThat(String.join(" ", ballots.allInnerTexts())).contains("ben", "cleo");
    zoe.open("/notifications").sees("RFC 4 is accepted: Answer within a day");
  }

  void checkTheReceipt() {
    var receipt = downloads.resolve(VotingStory.RECEIPT);
    var dan = people.browserOf("dan").open("/rfcs/1?tab=vote");
    var check = dan.part("Check a receipt");
    check.locator("input[type=file]").setInputFiles(receipt);
    check.getByText("The receipt is genuine").waitFor();

    keep("/signing-keys", "signing-keys.json");
    var offline = Recount.byCommandLine("ballot", "verify", receipt.toString());
    assertThat(offline.output()).startsWith("Holds: REQUEST_CHANGES about RFC 1");
    assertThat(offline.exit()).isZero();
  }

  void countAgain() {
    var dan = people.browserOf("dan").open("/rfcs/1?tab=vote");
    for (var file : List.of("ballot-log", "weights")) {
      var link = dan.link("Download the " + file.replace('-', ' '));
      dan.saves(link, downloads.resolve(file + ".ndjson"));
    }
    keep("/rfcs/1/tally", "tally.json");
    var tally = Recount.byCommandLine("tally", "verify", downloads.toString());
    assertThat(tally.output()).contains("RFC 1, round 1, closed: ACCEPTED", "Holds:");
    assertThat(tally.exit()).isZero();
    if (Recount.hasPython()) {
      var script = Recount.byScript(downloads);
      assertThat(script.output()).contains("\"ACCEPTED\"");
      assertThat(script.exit()).isZero();
    }
  }

  private void keep(String path, String file) {
    try {
      Files.writeString(downloads.resolve(file), people.api("dan").get(path).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
