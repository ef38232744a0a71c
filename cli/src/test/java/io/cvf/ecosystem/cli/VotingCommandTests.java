package io.cvf.ecosystem.cli;

import static io.cvf.ecosystem.sdk.FixtureServer.json;
import static io.cvf.ecosystem.sdk.FixtureServer.problem;
import static io.cvf.ecosystem.sdk.FixtureServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.sdk.FixtureServer;
import io.cvf.ecosystem.sdk.voting.VoteFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class VotingCommandTests {

  private final FixtureServer server = new FixtureServer();
  private final VoteFixture vote = VoteFixture.closed(4);
  private @TempDir Path home;
  private Terminal terminal;

  @BeforeEach
  void prepare() {
    terminal = new Terminal(home).at(server).set("CVF_TOKEN", "cvf_secret");
    server.on("GET /rfcs/7/ballot-log", lines(vote.log()));
    server.on("GET /rfcs/7/weights", lines(vote.weights()));
    server.on("GET /rfcs/7/tally", json(200, vote.tally()));
    server.on("GET /signing-keys", json(200, vote.keys().json()));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void downloadedVoteIsRecountedWithoutTheServer() {
    var folder = home.resolve("kept");
    assertThat(terminal.run("tally", "download", "7", "--to", folder)).isZero();
    server.close();

    assertThat(terminal.run("tally", "verify", folder)).as(terminal.err()).isZero();

    assertThat(terminal.out())
        .startsWith("RFC 7, round 2, closed: REJECTED, for APPROVAL\n")
        .contains("of 40 entitled, 10 needed")
        .endsWith("Holds: all that is published follows from the log and the weights.\n");
  }

  @Test
  void voteOfTheServerIsRecountedAtOnce() {
    assertThat(terminal.run("tally", "verify", "7", "--json")).as(terminal.err()).isZero();

    var verdict = JsonMapper.shared().readTree(terminal.out());
    assertThat(verdict.get("holds").asBoolean()).isTrue();
    assertThat(verdict.at("/recounted/outcome").asString()).isEqualTo("REJECTED");
    assertThat(terminal.err()).contains("Trusting the keys of the server itself");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '$',
      textBlock =
          """
          ballot-log.ndjson | APPROVE               | REJECT                | root of the log
          weights.ndjson    | "index":3             | "index":4             | leaf 4 stands in the place of leaf 3
          tally.json        | "ballots" : 3         | "ballots" : 2         | gates.quorum.ballots
          signing-keys.json | "publicKey" : "MCowBQYDK2VwAyEA | "publicKey" : "MCowBQYDK2VwAyEB | another key under its name
          """)
  void everyFileMatters(String file, String was, String is, String said) throws IOException {
    var folder = home.resolve("kept");
    terminal.run("tally", "download", "7", "--to", folder);
    var kept = folder.resolve(file);
    var text = Files.readString(kept);
    assertThat(text).contains(was);
    Files.writeString(kept, text.replace(was, is));

    assertThat(terminal.run("tally", "verify", folder)).isEqualTo(1);

    assertThat(terminal.out()).contains("DIFFERENT from what is published:\n").contains(said);
  }

  @Test
  void keysFromElsewhereCount() throws IOException {
    var others = home.resolve("others.json");
    Files.writeString(others, VoteFixture.closed(4).keys().json());

    assertThat(terminal.run("tally", "verify", "7", "--keys", others)).isEqualTo(1);
    assertThat(terminal.out()).contains("which is not trusted");
  }

  @Test
  void hiddenTallyIsExplained() {
    server.on("GET /rfcs/7/tally", problem(409, "tally-hidden", "Hidden", "Wait for the close."));

    assertThat(terminal.run("tally", "download", "7", "--to", home.resolve("no"))).isEqualTo(1);

    assertThat(terminal.err()).isEqualTo("Hidden\nWait for the close.\n");
    assertThat(home.resolve("no")).doesNotExist();
  }

  @Test
  void ballotIsCastAndItsReceiptVerified() {
    server.on(
        "GET /rfcs/7/voting",
        json(200, "{\"vote\":" + voteOf(vote) + ",\"rounds\":[],\"actions\":[]}"));
    server.on("PUT /rfcs/7/ballot", json(200, vote.receipt(7, 20).json()));
    var receipt = home.resolve("mine.json");

    assertThat(
            terminal.run("vote", "7", "request-changes", "--reason", "Later", "--receipt", receipt))
        .as(terminal.err())
        .isZero();
    assertThat(terminal.out()).startsWith("Voted request-changes on RFC 7, revision 3.");
    assertThat(server.asked().getLast().body())
        .isEqualTo("{\"choice\":\"REQUEST_CHANGES\",\"reason\":\"Later\",\"revision\":3}");

    assertThat(terminal.run("ballot", "verify", receipt)).isEqualTo(1);
    assertThat(terminal.err()).contains("'cvf keys download' gets those of a server");

    var keys = home.resolve("signing-keys.json");
    assertThat(terminal.run("keys", "download", "--to", keys)).isZero();
    server.close();
    assertThat(terminal.run("ballot", "verify", receipt)).as(terminal.out()).isZero();
    assertThat(terminal.out())
        .startsWith("Holds: ")
        .contains("It is leaf 7 of the 20 in the log signed at");
  }

  @Test
  void alteredReceiptFailsTheCommand() throws IOException {
    var keys = Files.writeString(home.resolve("keys.json"), vote.keys().json());
    var receipt = home.resolve("mine.json");
    Files.writeString(
        receipt, vote.receipt(7, 20).json().replace("\"index\" : 7", "\"index\" : 6"));

    assertThat(terminal.run("ballot", "verify", receipt, "--keys", keys)).isEqualTo(1);
    assertThat(terminal.out())
        .isEqualTo("WRONG:\n  The proof does not lead from the ballot to the root of the log.\n");

    Files.writeString(receipt, "<html>");
    assertThat(terminal.run("ballot", "verify", receipt, "--keys", keys)).isEqualTo(1);
    assertThat(terminal.err()).contains("mine.json: not a ballot receipt");
  }

  @Test
  void sealedReceiptSaysThatTheProofComesLater() throws IOException {
    var keys = Files.writeString(home.resolve("keys.json"), vote.keys().json());
    var receipt = Files.writeString(home.resolve("r.json"), vote.sealedReceipt(7).json());

    assertThat(
            terminal.run(
                "ballot", "verify", receipt, "--keys", keys, "--reason", VoteFixture.REASON))
        .isZero();
    assertThat(terminal.out()).contains("the proof comes at the close");
  }

  private static String voteOf(VoteFixture vote) {
    return JsonMapper.shared().readTree(vote.tally()).get("vote").toString();
  }

  private static FixtureServer.Answer lines(List<String> lines) {
    return text(200, "application/x-ndjson", String.join("\n", lines) + "\n");
  }
}
