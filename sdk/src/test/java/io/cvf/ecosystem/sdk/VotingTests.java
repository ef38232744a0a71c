package io.cvf.ecosystem.sdk;

import static io.cvf.ecosystem.sdk.FixtureServer.json;
import static io.cvf.ecosystem.sdk.FixtureServer.problem;
import static io.cvf.ecosystem.sdk.FixtureServer.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cvf.ecosystem.sdk.voting.TallyCheck;
import io.cvf.ecosystem.sdk.voting.VoteFixture;
import io.cvf.rules.voting.Choice;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VotingTests {

  private final FixtureServer server = new FixtureServer();
  private final Ecosystem ecosystem = Ecosystem.connect(server.url(), "cvf_secret");
  private final VoteFixture vote = VoteFixture.closed(3);

  @AfterEach
  void close() {
    ecosystem.close();
    server.close();
  }

  @Test
  void voteIsStartedAndVoided() {
    server.on(
        "POST /rfcs/7/voting",
        json(201, "{\"rounds\":[],\"actions\":[\"VOID\"],\"mayHide\":true}"));
    server.on(
        "DELETE /rfcs/7/voting",
        json(
            200,
            """
            {"readiness":{"possibleFrom":"2026-03-01T00:00:00Z","canStart":false,
              "blockers":[{"code":"COOLDOWN","detail":"Wait.","until":"2026-03-08T00:00:00Z"}]},
             "rounds":[],"actions":[]}
            """));

    assertThat(ecosystem.voting().start("7", true).actions()).containsExactly("VOID");
    var after = ecosystem.voting().cancel("7", "A mistake");

    assertThat(after.readiness().blockers())
        .extracting(Voting.Blocker::code)
        .containsExactly("COOLDOWN");
    assertThat(server.asked())
        .extracting(FixtureServer.Asked::body)
        .containsExactly("{\"hiddenUntilClose\":true}", "{\"reason\":\"A mistake\"}");
  }

  @Test
  void ballotIsCastForItsReceipt() {
    server.on("PUT /rfcs/7/ballot", json(200, vote.receipt(7, 20).json()));

    var receipt = ecosystem.voting().cast("7", Choice.REQUEST_CHANGES, "Later", 3);

    assertThat(receipt).isEqualTo(vote.receipt(7, 20));
    assertThat(server.asked().getFirst().body())
        .isEqualTo("{\"choice\":\"REQUEST_CHANGES\",\"reason\":\"Later\",\"revision\":3}");
  }

  @Test
  void refusedBallotIsAProblem() {
    server.on("PUT /rfcs/7/ballot", problem(403, "not-entitled", "No vote", "No weight."));

    assertThatExceptionOfType(EcosystemException.class)
        .isThrownBy(() -> ecosystem.voting().cast("7", Choice.APPROVE, null, 3))
        .satisfies(refused -> assertThat(refused.problem().is("not-entitled")).isTrue());
  }

  @Test
  void whatIsPublishedCanBeRecounted() {
    server.on("GET /rfcs/7/ballot-log?round=2", lines(vote.log().stream()));
    server.on("GET /rfcs/7/weights?round=2", lines(vote.weights().stream()));
    server.on("GET /rfcs/7/tally?round=2", json(200, vote.tally()));
    server.on("GET /signing-keys", json(200, vote.keys().json()));
    var voting = ecosystem.voting();

    try (var log = voting.ballotLog("7", 2);
        var weights = voting.weights("7", 2)) {
      var files = new TallyCheck.Files(log, weights, voting.tally("7", 2).json());
      assertThat(TallyCheck.check(files, voting.signingKeys()).faults()).isEmpty();
    }
  }

  private static FixtureServer.Answer lines(Stream<String> lines) {
    return text(200, "application/x-ndjson", lines.collect(Collectors.joining("\n")) + "\n");
  }
}
