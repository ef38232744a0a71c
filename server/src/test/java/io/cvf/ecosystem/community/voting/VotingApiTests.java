package io.cvf.ecosystem.community.voting;

import static io.cvf.ecosystem.community.voting.Assembly.json;
import static io.cvf.ecosystem.community.voting.Assembly.ok;
import static io.cvf.ecosystem.community.voting.Assembly.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.SignedIn;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class VotingApiTests {

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  private Assembly assembly;

  @BeforeEach
  void fourMembersWithWeightAndOneWithout() {
    assembly = new Assembly(context);
    assembly.members(Map.of("ada", 1, "bob", 1, "cleo", 4, "dan", 1, "eve", 0, "max", 1, "mia", 1));
  }

  @Test
  void bothGatesHeldMakesItAccepted() {
    var rfc = assembly.vote("CAPABILITY", false);
    assembly.receipt("ada", rfc, "APPROVE");
    assembly.receipt("bob", rfc, "APPROVE");
    assembly.receipt("cleo", rfc, "ABSTAIN");
    assembly.closeAfter(Duration.ofDays(8));

    assertThat(assembly.read(null, "/rfcs/" + rfc).path("status").asString()).isEqualTo("ACCEPTED");
    var tally = assembly.read(null, "/rfcs/" + rfc + "/tally");
    assertThat(tally.path("outcome").asString()).isEqualTo("ACCEPTED");
    assertThat(tally.path("gates").path("quorum").toString())
        .isEqualTo("{\"required\":3,\"ballots\":3,\"met\":true}");
    assertThat(tally.path("turnoutBasisPoints").asInt()).isEqualTo(5_000);
  }

  @Test
  void tooFewRejectByTheQuorum() {
    var rfc = assembly.vote("CAPABILITY", false);
    assembly.receipt("ada", rfc, "APPROVE");
    assembly.receipt("bob", rfc, "APPROVE");
    assembly.closeAfter(Duration.ofDays(8));

    var tally = assembly.read(null, "/rfcs/" + rfc + "/tally");
    assertThat(tally.path("outcome").asString()).isEqualTo("REJECTED");
    assertThat(tally.path("failedGates").toString()).isEqualTo("[\"QUORUM\"]");
    assertThat(assembly.read(null, "/rfcs/" + rfc).path("status").asString()).isEqualTo("REJECTED");
  }

  @Test
  void weightRejectsWhereHeadsWouldAccept() {
    var rfc = assembly.vote("CAPABILITY", false);
    assembly.receipt("ada", rfc, "APPROVE");
    assembly.receipt("bob", rfc, "APPROVE");
    assembly.receipt("cleo", rfc, "REJECT");
    assembly.closeAfter(Duration.ofDays(8));

    var tally = assembly.read(null, "/rfcs/" + rfc + "/tally");
    assertThat(tally.path("failedGates").toString()).isEqualTo("[\"APPROVAL\"]");
    assertThat(tally.at("/counterfactuals/oneMemberOneVote/outcome").asString())
        .isEqualTo("ACCEPTED");
    assertThat(tally.at("/counterfactuals/uncapped/outcome").asString()).isEqualTo("REJECTED");
  }

  @Test
  void aVoteClosesAtItsDeadlineEvenIfNobodyCameByThen() {
    var rfc = assembly.vote("CAPABILITY", false);
    var closesAt = assembly.read(null, "/rfcs/" + rfc + "/voting").at("/vote/closesAt").asString();
    assembly.closeAfter(Duration.ofDays(60));

    var vote = assembly.read(null, "/rfcs/" + rfc + "/voting").path("vote");
    assertThat(vote.path("closedAt").asString()).isEqualTo(closesAt);
    assertThat(assembly.read(null, "/rfcs/" + rfc).path("decidedAt").asString())
        .isEqualTo(closesAt);
  }

  @Test
  void startWaitsForTheCommentPeriod() {
    var rfc = assembly.commentedRfc("CAPABILITY", "Because.");
    var refused = assembly.start("ada", rfc, false);
    assertThat(problem(refused)).isEqualTo("vote-too-early");
    assertThat(json(refused).path("possibleFrom").asString())
        .isEqualTo(
            assembly
                .read(null, "/rfcs/" + rfc + "/voting")
                .at("/readiness/possibleFrom")
                .asString());
    clock.advance(Duration.ofDays(14));
    ok(assembly.start("ada", rfc, false), 201);
  }

  @Test
  void startWaitsAfterAChangeOfTheBodyUnlessItIsEditorial() {
    var rfc = assembly.commentedRfc("CAPABILITY", "Because.");
    clock.advance(Duration.ofDays(13));
    var text =
        Map.of("title", "Typed", "track", "CAPABILITY", "labels", List.of(), "body", "Therefore.");
    var request =
        context
            .getBean(MockMvcTester.class)
            .post()
            .uri("/api/v1/rfcs/" + rfc + "/revisions")
            .header("If-Match", "\"2\"")
            .contentType("application/json")
            .content(new JsonMapper().writeValueAsString(text))
            .with(SignedIn.as("ada"))
            .exchange();
    ok(request, 201);
    clock.advance(Duration.ofDays(2));
    assertThat(problem(assembly.start("ada", rfc, false))).isEqualTo("vote-too-early");

    ok(
        assembly.send(
            "max",
            HttpMethod.PUT,
            "/rfcs/" + rfc + "/revisions/2/editorial",
            Map.of("reason", "A typing error")),
        204);
    ok(assembly.start("ada", rfc, false), 201);
  }

  @Test
  void whoCanStartIsToldHowManyCouldVote() {
    var rfc = assembly.openRfc("CAPABILITY");
    var path = "/rfcs/" + rfc + "/voting";
    assertThat(assembly.read("ada", path).at("/readiness/entitled").asInt()).isEqualTo(6);
    assertThat(assembly.read("bob", path).path("readiness").has("entitled")).isFalse();
    ok(assembly.start("ada", rfc, false), 201);
    assertThat(assembly.read("ada", path).at("/vote/entitled").asInt()).isEqualTo(6);
  }

  @Test
  void onlyAuthorsAndMaintainersStart() {
    var rfc = assembly.openRfc("CAPABILITY");
    assertThat(assembly.start("bob", rfc, false)).hasStatus(403);
    assertThat(assembly.start("max", rfc, false)).hasStatus(201);
    assertThat(problem(assembly.start("ada", rfc, false))).isEqualTo("rfc-transition-refused");
  }

  @Test
  void onlySoManyVotesRunAtOnce() {
    var rfcs =
        IntStream.range(0, 6)
            .mapToObj(_ -> assembly.commentedRfc("CAPABILITY", "Because."))
            .toList();
    clock.advance(Duration.ofDays(20));
    rfcs.subList(0, 5).forEach(rfc -> ok(assembly.start("ada", rfc, false), 201));
    assertThat(problem(assembly.start("ada", rfcs.get(5), false))).isEqualTo("too-many-votes");
    assembly.closeAfter(Duration.ofDays(8));
    ok(assembly.start("ada", rfcs.get(5), false), 201);
  }

  @Test
  void nothingEarnedLaterMovesARunningVote() {
    var rfc = assembly.vote("CAPABILITY", false);
    var before = assembly.read("bob", "/rfcs/" + rfc + "/ballot").path("weightMicros").asLong();
    assembly.member("bob", 5);
    assembly.member("eve", 9);

    assertThat(assembly.read("bob", "/rfcs/" + rfc + "/ballot").path("weightMicros").asLong())
        .isEqualTo(before);
    assertThat(problem(assembly.cast("eve", rfc, "APPROVE"))).isEqualTo("not-entitled");
  }

  @Test
  void theTextOfAVoteIsFrozen() {
    var rfc = assembly.vote("CAPABILITY", false);
    assertThat(assembly.read("ada", "/rfcs/" + rfc).path("actions").toString())
        .doesNotContain("REVISE");
    assertThat(
            problem(
                assembly.send(
                    "bob",
                    HttpMethod.PUT,
                    "/rfcs/" + rfc + "/ballot",
                    Map.of("choice", "APPROVE", "revision", 2))))
        .isEqualTo("vote-other-revision");
  }

  @Test
  void ballotsCountFromTheStartToTheClose() {
    var rfc = assembly.openRfc("CAPABILITY");
    assertThat(problem(assembly.cast("bob", rfc, "APPROVE"))).isEqualTo("vote-not-running");
    ok(assembly.start("ada", rfc, false), 201);
    ok(assembly.cast("bob", rfc, "APPROVE"), 200);
    clock.advance(Duration.ofDays(7));
    assertThat(problem(assembly.cast("cleo", rfc, "REJECT"))).isEqualTo("vote-not-running");
    assembly.closeAfter(Duration.ZERO);
    clock.advance(Duration.ofDays(-3));
    assertThat(problem(assembly.cast("cleo", rfc, "REJECT"))).isEqualTo("vote-not-running");
  }

  @Test
  void aClockThatJumpsBackKeepsTheOrderOfBallots() {
    var rfc = assembly.vote("CAPABILITY", false);
    var first = assembly.receipt("bob", rfc, "APPROVE").path("leaf").asString();
    clock.advance(Duration.ofDays(-2));
    var second = assembly.receipt("cleo", rfc, "REJECT").path("leaf").asString();

    assertThat(second.substring(second.indexOf("\"at\"")))
        .isEqualTo(first.substring(first.indexOf("\"at\"")));
  }

  @Test
  void theLastBallotCountsAndTheLogKeepsThemAll() {
    var rfc = assembly.vote("CAPABILITY", false);
    assembly.receipt("bob", rfc, "REJECT");
    assembly.receipt("bob", rfc, "REQUEST_CHANGES");
    assembly.receipt("bob", rfc, "APPROVE");

    var ballots = assembly.read(null, "/rfcs/" + rfc + "/ballots").path("items");
    assertThat(ballots).hasSize(1);
    assertThat(ballots.get(0).path("choice").asString()).isEqualTo("APPROVE");
    assertThat(ballots.get(0).path("earlier").findValuesAsString("choice"))
        .containsExactly("REJECT", "REQUEST_CHANGES");
    assertThat(assembly.text("/rfcs/" + rfc + "/ballot-log").lines()).hasSize(4);
    assertThat(assembly.read("bob", "/rfcs/" + rfc + "/ballot").path("ballotsCast").asInt())
        .isEqualTo(3);
  }

  @Test
  void theSameBallotAgainAddsNothing() {
    var rfc = assembly.vote("CAPABILITY", false);
    var first = assembly.receipt("bob", rfc, "APPROVE");
    var again = assembly.receipt("bob", rfc, "APPROVE");
    assertThat(again.path("leaf")).isEqualTo(first.path("leaf"));
    assertThat(assembly.text("/rfcs/" + rfc + "/ballot-log").lines()).hasSize(2);
  }

  @Test
  void oneMemberOnManyDevicesHasOneBallot() throws Exception {
    var rfc = assembly.vote("CAPABILITY", false);
    var choices = List.of("APPROVE", "REJECT", "ABSTAIN", "REQUEST_CHANGES");
    var devices =
        IntStream.range(0, 16)
            .<Callable<Integer>>mapToObj(i ->
                () ->
                    assembly
                        .cast("bob", rfc, choices.get(i % choices.size()))
                        .getResponse()
                        .getStatus())
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var device : threads.invokeAll(devices)) {
        assertThat(device.get()).isEqualTo(200);
      }
    }
    var tally = assembly.read(null, "/rfcs/" + rfc + "/tally");
    assertThat(tally.path("ballots").asInt()).isEqualTo(1);
    assertThat(Recounted.of(assembly, rfc).count().tally().ballots()).isEqualTo(1);
  }

  @Test
  void aLateFlipExtendsTheVoteOnce() {
    var rfc = assembly.vote("CAPABILITY", false);
    clock.advance(Duration.ofDays(6).plusHours(1));
    assembly.receipt("bob", rfc, "APPROVE");
    assembly.receipt("dan", rfc, "APPROVE");
    assertThat(vote(rfc).path("extended").asBoolean()).isFalse();
    assembly.receipt("max", rfc, "APPROVE");

    assertThat(vote(rfc).path("extended").asBoolean()).isTrue();
    assembly.closeAfter(Duration.ofDays(2));
    assertThat(vote(rfc).path("state").asString()).isEqualTo("RUNNING");
    assembly.receipt("cleo", rfc, "REJECT");
    assembly.closeAfter(Duration.ofDays(1));
    assertThat(vote(rfc).path("state").asString()).isEqualTo("CLOSED");
    assertThat(Recounted.of(assembly, rfc).faults()).isEmpty();
  }

  @Test
  void aVoidedVoteIsOpenAgainAndCountsForNothing() {
    var rfc = assembly.vote("CAPABILITY", false);
    assembly.receipt("bob", rfc, "APPROVE");
    assertThat(assembly.annul("ada", rfc)).hasStatus(403);
    ok(assembly.annul("max", rfc), 200);

    assertThat(assembly.read(null, "/rfcs/" + rfc).path("status").asString()).isEqualTo("OPEN");
    assertThat(vote(rfc).at("/voided/by").asString()).isEqualTo("max");
    assertThat(problem(assembly.annul("max", rfc))).isEqualTo("vote-not-running");
    ok(assembly.start("ada", rfc, false), 201);
    assertThat(assembly.read(null, "/rfcs/" + rfc + "/tally").path("ballots").asInt()).isZero();
    assertThat(assembly.read(null, "/rfcs/" + rfc + "/tally?round=1").path("ballots").asInt())
        .isEqualTo(1);
  }

  @Test
  void wrongInputNamesEverythingThatIsWrong() {
    var rfc = assembly.vote("CAPABILITY", false);
    var wrong = assembly.send("bob", HttpMethod.PUT, "/rfcs/" + rfc + "/ballot", Map.of());
    assertThat(wrong).hasStatus(422);
    assertThat(json(wrong).path("errors").findValuesAsString("pointer"))
        .containsExactlyInAnyOrder("/choice", "/revision");
    var long5001 = Map.of("choice", "APPROVE", "revision", 1, "reason", "x".repeat(5_001));
    assertThat(assembly.send("bob", HttpMethod.PUT, "/rfcs/" + rfc + "/ballot", long5001))
        .hasStatus(422);
    assertThat(assembly.cast("bob", rfc, "MAYBE")).hasStatus(400);
    assertThat(problem(assembly.cast("bob", 999, "APPROVE"))).isEqualTo("vote-not-running");
  }

  @Test
  void listsSayWhatAwaitsMyVoteAndUntilWhen() {
    var rfc = assembly.vote("CAPABILITY", false);
    assertThat(assembly.read("bob", "/rfcs?awaiting=me").path("items").findValuesAsString("number"))
        .containsExactly(Integer.toString(rfc));
    assertThat(assembly.read(null, "/rfc-overview").at("/voting/0/votingClosesAt").asString())
        .isEqualTo(vote(rfc).path("closesAt").asString());
    assembly.receipt("bob", rfc, "ABSTAIN");
    assertThat(assembly.read("bob", "/rfcs?awaiting=me").path("items")).isEmpty();
    assertThat(assembly.read("eve", "/rfcs?awaiting=me").path("items")).isEmpty();
  }

  private JsonNode vote(int rfc) {
    return assembly.read(null, "/rfcs/" + rfc + "/voting").path("vote");
  }
}
