package io.cvf.ecosystem.cli;

import static io.cvf.ecosystem.sdk.FixtureServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.sdk.FixtureServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** ada had an RFC accepted half a year ago; bob upvoted her and took it back; cleo is certified. */
class ReputationReplayTests {

  private static final String LEDGER =
      """
      {"format":"cvf-reputation-ledger-1","day":"2026-11-22","at":"2026-11-22T10:00:00Z","rules":{"halfLifeDays":180,"accepted":50}}
      {"member":"01000000-0000-0000-0000-000000000001","username":"ada","number":1,"id":"0a000000-0000-0000-0000-000000000001","kind":"RFC_ACCEPTED","nominal":50,"points":50,"cut":"NONE","earnedOn":"2026-05-26","occurredAt":"2026-05-26T10:00:00Z","rfc":7}
      {"member":"01000000-0000-0000-0000-000000000001","username":"ada","number":2,"id":"0a000000-0000-0000-0000-000000000002","kind":"COMMENT_UPVOTED","nominal":2,"points":2,"cut":"NONE","earnedOn":"2026-11-01","occurredAt":"2026-11-01T10:00:00Z","giver":"02000000-0000-0000-0000-000000000001","limits":{"perDay":40,"perGiver":10,"giverDays":90}}
      {"member":"01000000-0000-0000-0000-000000000001","username":"ada","number":3,"id":"0a000000-0000-0000-0000-000000000003","kind":"UPVOTE_TAKEN_BACK","nominal":-2,"points":-2,"cut":"NONE","earnedOn":"2026-11-01","occurredAt":"2026-11-21T10:00:00Z","giver":"02000000-0000-0000-0000-000000000001","corrects":"0a000000-0000-0000-0000-000000000002"}
      {"member":"01000000-0000-0000-0000-000000000001","username":"ada","number":4,"id":"0a000000-0000-0000-0000-000000000004","kind":"VOTE_CAST","nominal":1,"points":1,"cut":"NONE","earnedOn":"2026-11-22","occurredAt":"2026-11-22T10:00:05Z"}
      {"member":"f3000000-0000-0000-0000-000000000001","username":"cleo","number":1,"id":"0a000000-0000-0000-0000-000000000005","kind":"CERTIFICATION","nominal":25,"points":25,"cut":"NONE","earnedOn":"2026-01-01","occurredAt":"2026-01-01T10:00:00Z","expiresOn":"2027-01-01"}
      """;
  private static final String SCORES =
      """
      {"format":"cvf-reputation-scores-1","day":"2026-11-22","at":"2026-11-22T10:00:00Z","rules":{"halfLifeDays":180}}
      {"member":"01000000-0000-0000-0000-000000000001","username":"ada","entries":3,"days":{"2026-05-26":50},"reputationMicros":25000000}
      {"member":"f3000000-0000-0000-0000-000000000001","username":"cleo","entries":1,"days":{},"reputationMicros":25000000}
      """;

  private final FixtureServer server = new FixtureServer();
  private @TempDir Path home;
  private Terminal terminal;

  @BeforeEach
  void prepare() {
    terminal = new Terminal(home).at(server);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void scoresOfTheServerAreComputedAnewWithoutSigningIn() {
    server.on("GET /reputation/ledger", text(200, "application/x-ndjson", LEDGER));
    server.on("GET /reputation/scores", text(200, "application/x-ndjson", SCORES));

    assertThat(terminal.run("reputation", "replay")).isZero();

    assertThat(terminal.out()).isEqualTo("The same: 2 scores follow from 4 entries.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"points\":50        | \"points\":60  | ada: Entry 1 (RFC_ACCEPTED): It has 60 points; the rules give 50.",
        "\"number\":2         | \"number\":3   | ada: Entry 3 (COMMENT_UPVOTED): It follows number 1.",
        "\"points\":-2        | \"points\":-1  | ada: points by day: published {2026-05-26=50}, the ledger gives {2026-05-26=50, 2026-11-01=1}.",
        "\"expiresOn\":\"2027 | \"expiresOn\":\"2025 | cleo: reputation in micros: published 25000000, the ledger gives 0.",
        "2026-05-26T10        | 2026-05-25T10 | ada: Entry 1 (RFC_ACCEPTED): It fades from another day than it happened on."
      })
  void everyFalsificationOfTheLedgerIsNamed(String what, String with, String named)
      throws IOException {
    assertThat(replay(LEDGER.replace(what.strip(), with.strip()), SCORES)).isEqualTo(1);

    assertThat(terminal.out()).contains(named).contains("DIFFERENT");
  }

  @Test
  void falsifiedAndMissingScoresAreNamed() throws IOException {
    assertThat(
            replay(
                LEDGER,
                SCORES.replace("\"reputationMicros\":25000000", "\"reputationMicros\":25000001")))
        .isEqualTo(1);
    assertThat(terminal.out())
        .contains("ada: reputation in micros: published 25000001, the ledger gives 25000000.")
        .contains("cleo: reputation in micros");

    var withoutCleo = SCORES.lines().filter(line -> !line.contains("cleo")).toList();
    assertThat(replay(LEDGER, String.join("\n", withoutCleo))).isEqualTo(1);
    assertThat(terminal.out()).contains("cleo: There are entries, but there is no score.");
  }

  @Test
  void removedEntriesAreNamed() throws IOException {
    var cut = LEDGER.lines().filter(line -> !line.contains("RFC_ACCEPTED")).toList();
    assertThat(replay(String.join("\n", cut), SCORES)).isEqualTo(1);
    assertThat(terminal.out()).contains("ada: Entry 2 (COMMENT_UPVOTED): It follows number 0.");
  }

  @Test
  void programsGetEachDifference() throws IOException {
    var ledger =
        Files.writeString(home.resolve("l"), LEDGER.replace("\"points\":50", "\"points\":40"));
    var scores = Files.writeString(home.resolve("s"), SCORES);

    assertThat(
            terminal.run("reputation", "replay", "--json", "--ledger", ledger, "--scores", scores))
        .isEqualTo(1);

    var verdict = JsonMapper.shared().readTree(terminal.out());
    assertThat(verdict.get("same").asBoolean()).isFalse();
    assertThat(verdict.get("differences")).hasSize(3);
    assertThat(verdict.get("differences").get(0).get("username").asString()).isEqualTo("ada");
  }

  @Test
  void filesThatAreSomethingElseAreRefused() throws IOException {
    assertThat(replay("<html>\n", SCORES)).isEqualTo(1);
    assertThat(terminal.err()).contains("Not a line of a reputation export");
    assertThat(replay(SCORES, LEDGER)).isEqualTo(1);
    assertThat(terminal.err()).contains("cvf-reputation-ledger-1");
    assertThat(terminal.run("reputation", "replay", "--ledger", home.resolve("l"))).isEqualTo(2);
    assertThat(
            terminal.run("reputation", "replay", "--ledger", home.resolve("no"), "--scores", home))
        .isEqualTo(1);
    assertThat(terminal.err()).contains("no such file");
  }

  private int replay(String ledger, String scores) throws IOException {
    return terminal.run(
        "reputation",
        "replay",
        "--ledger",
        Files.writeString(home.resolve("ledger"), ledger),
        "--scores",
        Files.writeString(home.resolve("scores"), scores));
  }
}
