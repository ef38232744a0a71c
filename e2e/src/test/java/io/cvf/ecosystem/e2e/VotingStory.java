package io.cvf.ecosystem.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A young community proposes, objects, votes, and proves what it decided. */
class VotingStory {

  static final String RECEIPT = "receipt.json";

  /** RFCs by what becomes of them: accepted, lost by quorum, by approval, accepted under seal. */
  static final int DEPUTIES = 1;

  static final int WEEKENDS = 2;
  static final int SILENCE = 3;
  static final int SEALED = 4;

  private static final Duration PAST_THE_COMMENT_PERIODS = Duration.ofDays(15);
  private static final Duration PAST_THE_CLOSES = Duration.ofDays(15);

  @TempDir Path data;
  @TempDir Path downloads;

  @Test
  void theCommunityDecides() {
    var passage = new Passage(data);
    try (var platform = Platform.start(data, passage);
        var browser = new Browser();
        var people = new People(platform, browser, passage)) {
      var before = new BeforeTheVote(people);
      before.foundTheCommunity();
      before.propose();
      before.discuss();
      before.raiseAConcern();
      people.letPass(PAST_THE_COMMENT_PERIODS);
      before.findTheStartBlocked();
      before.overruleTheConcern();
      before.startTheVotes();

      var during = new DuringTheVote(people);
      during.vote(downloads.resolve(RECEIPT));
      during.voteUnderSeal();
      people.letPass(PAST_THE_CLOSES);

      var after = new AfterTheVote(people, downloads);
      after.awaitTheCloses();
      after.seeThePageTurn();
      after.readTheResults();
      after.openTheEnvelope();
      after.checkTheReceipt();
      after.countAgain();
      people.haveNothingToComplainAbout();
      findToldWhomItConcerns(people);
    }
  }

  private static void findToldWhomItConcerns(People people) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(() -> assertThat(Inboxes.recipients(people)).isEqualTo(recipients()));
  }

  /** All members of what concerns all, participants of the rest, nobody of their own deeds. */
  private static SortedMap<String, String> recipients() {
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
    return expected;
  }
}
