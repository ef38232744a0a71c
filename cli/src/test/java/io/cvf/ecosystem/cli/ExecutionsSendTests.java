package io.cvf.ecosystem.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cvf.ecosystem.sdk.FixtureServer;
import io.cvf.ecosystem.sdk.IngestServer;
import io.cvf.ecosystem.sdk.IngestServer.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ExecutionsSendTests {

  private static final String[] BASE = {
    "executions", "send", "--organisation", "acme", "--subject", "chat@1.0.0"
  };

  private final IngestServer server = new IngestServer();
  private @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void signIn() {
    terminal = terminal(server.url()).set("CVF_TOKEN", "cvf_secret");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void columnsBecomeCloudEvents() throws IOException {
    var file =
        write(
            "a.csv",
            """
            Id,When,In,Out,Result,Ms
            one,2026-03-01 12:00:00.5,3,4,ok,12.5
            "two, quoted",2026-03-01T12:00:01+01:00,0,1,failed,
            """);

    assertThat(
            send(
                file,
                "--id-column=id",
                "--time-column=when",
                "--zone=UTC",
                "--quantity-columns=In+Out",
                "--outcome-column=result",
                "--duration-column=ms"))
        .isZero();

    assertThat(terminal.out()).isEqualTo("2 counted, 0 counted before, 0 refused.\n");
    assertThat(server.events())
        .extracting(Object::toString)
        .containsExactly(
            event(
                "one", "12:00:00.500Z", "{'outcome':'SUCCEEDED','quantity':7,'durationMillis':13}"),
            event("two, quoted", "11:00:01Z", "{'outcome':'FAILED','quantity':1}"));
  }

  @Test
  void sameFileAgainCountsNothingTwiceAndAGrownOneOnlyItsNewRows() throws IOException {
    var file = write("a.csv", "time\n2026-03-01T12:00:00Z\n2026-03-01T12:00:00Z\n");
    send(file);
    assertThat(terminal.out()).startsWith("2 counted, 0 counted before");

    send(file);
    assertThat(terminal.out()).startsWith("0 counted, 2 counted before");

    Files.writeString(file, "2026-03-01T12:00:01Z\n", StandardOpenOption.APPEND);
    assertThat(send(file)).isZero();
    assertThat(terminal.out()).startsWith("1 counted, 2 counted before");

    // Another file may well hold the same row in the same line.
    send(write("b.csv", "time\n2026-03-02T12:00:00Z\n2026-03-01T12:00:00Z\n"));
    assertThat(terminal.out()).startsWith("2 counted, 0 counted before");
  }

  @Test
  void commandThatWasCutOffGoesOnWhereItStopped() throws IOException {
    var file = write("a.csv", "time\n" + "2026-03-01T12:00:00Z\n".repeat(12_000));
    server.failing(Fault.NONE, Fault.CUT_BETWEEN).failing(() -> Fault.CUT_BEFORE);
    assertThat(send(file, "--patience=PT0S")).isEqualTo(1);
    assertThat(terminal.err()).contains("Cannot reach");

    server.failing(() -> Fault.NONE);
    assertThat(send(file)).isZero();
    assertThat(terminal.out()).startsWith("2,000 counted, 10,000 counted before");
    assertThat(server.ids()).hasSize(12_000);
  }

  @Test
  void serverThatIsAwayForAWhileIsWaitedFor() throws IOException {
    server.failing(Collections.nCopies(4, Fault.UNAVAILABLE).toArray(Fault[]::new));

    assertThat(send(write("a.csv", "time\n2026-03-01T12:00:00Z\n"))).isZero();

    assertThat(terminal.err()).contains("Not now; trying again in 1 s.");
  }

  @Test
  void refusalsAreNamedByTheirLinesAndFailTheCommand() throws IOException {
    var file =
        write(
            "a.csv",
            """
            time,skill,n
            2026-03-01T12:00:00Z,chat@1.0.0,1
            2026-03-01T12:00:00Z,unknown@1.0.0,1
            yesterday,chat@1.0.0,1
            2026-03-01 12:00:00,chat@1.0.0,1
            2026-03-01T12:00:00Z,chat@1.0.0,0
            2026-03-01T12:00:00Z,chat@1.0.0
            """);

    int exit =
        terminal.run(
            "executions",
            "send",
            file,
            "--organisation=acme",
            "--subject-column=skill",
            "--quantity-columns=n");

    assertThat(exit).isEqualTo(1);
    assertThat(terminal.out())
        .startsWith("1 counted, 0 counted before, 5 refused.\n")
        .contains(
            "a.csv:3: UNKNOWN_SKILL It is",
            "a.csv:4: UNREADABLE 'yesterday' is no time",
            "a.csv:5: UNREADABLE '2026-03-01 12:00:00' has no time zone",
            "a.csv:6: UNREADABLE A quantity is at least 1",
            "a.csv:7: UNREADABLE It has not the columns");
  }

  @Test
  void jsonLinesAreReadByColumnsAndCloudEventsAreSentAsTheyAre() throws IOException {
    var sent = event("mine", "12:00:00Z", "{'outcome':'SUCCEEDED','quantity':1}");
    var file =
        write(
            "a.ndjson", "{\"time\":\"2026-03-01T12:00:00Z\",\"n\":3}\n\n" + sent + "\nnonsense\n");

    assertThat(send(file, "--quantity-columns=n", "--json")).isEqualTo(1);

    var report = JsonMapper.shared().readTree(terminal.out());
    assertThat(report.get("accepted").asInt()).isEqualTo(2);
    assertThat(report.at("/refusals/0/line").asInt()).isEqualTo(4);
    assertThat(server.events().getFirst().at("/data/quantity").asInt()).isEqualTo(3);
    assertThat(server.events().getLast()).hasToString(sent);
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void columnsAreLookedForInTheFirstRowThatHasAny() throws IOException {
    var sent = event("mine", "12:00:00Z", "{'outcome':'SUCCEEDED','quantity':1}");
    var rest = "{\"time\":\"2026-03-01T12:00:00Z\"}\n";
    var mixed = write("a.ndjson", sent + "\n" + rest);

    assertThat(terminal.run("executions", "send", mixed, "--organisation=acme")).isEqualTo(1);
    assertThat(terminal.err()).contains("say what was executed with --subject");

    assertThat(send(write("b.csv", "time,n\n2026-03-01T12:00:00Z\n2026-03-01T12:00:00Z,1\n")))
        .isEqualTo(1);
    assertThat(terminal.out())
        .startsWith("1 counted, 0 counted before, 1 refused.")
        .contains("b.csv:2: UNREADABLE It has not the columns");
  }

  @Test
  void fileWhoseEventsAreLargeIsSentInPartsThatAServerTakes() throws IOException {
    var large = ",\"note\":\"" + "x".repeat(60_000) + "\"}\n";
    var text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      var event = event("large-" + i, "12:00:00Z", "{'outcome':'SUCCEEDED','quantity':1}");
      text.append(event, 0, event.length() - 1).append(large);
    }

    assertThat(send(write("a.ndjson", text.toString()))).isZero();

    assertThat(server.ids()).hasSize(300);
    assertThat(server.requests()).hasSizeGreaterThan(2);
  }

  @Test
  void pipeIsReadOnce() throws Exception {
    var pipe = folder.resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo");
    // On threads of their own, as whoever opens a pipe once too often waits for ever.
    Executor alone = task -> Thread.ofPlatform().daemon().start(task);
    var exit = CompletableFuture.supplyAsync(() -> send(pipe), alone);
    var written = CompletableFuture.runAsync(() -> fill(pipe), alone);

    assertThat(written).succeedsWithin(Duration.ofSeconds(20));
    assertThat(exit).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(0);
    assertThat(server.ids()).hasSize(1);
  }

  private static void fill(Path pipe) {
    try {
      Files.writeString(pipe, "time\n2026-03-01T12:00:00Z\n", StandardOpenOption.WRITE);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Test
  void whatIsPipedInIsReadToo() {
    terminal.type("time;what", "2026-03-01T12:00:00Z;a", "2026-03-01T12:00:00Z;b");

    assertThat(terminal.run(with("-"))).isZero();

    assertThat(server.ids()).hasSize(2);
  }

  @Test
  void fileThatCannotBeUsedIsExplainedBeforeAnythingIsSent() throws IOException {
    var file = write("a.csv", "when,what\n2026-03-01T12:00:00Z,a\n");

    assertThat(send(file)).isEqualTo(1);
    assertThat(terminal.err()).contains("a.csv: there is no column 'time' but when, what");

    assertThat(terminal.run("executions", "send", file, "--organisation=acme")).isEqualTo(1);
    assertThat(terminal.err()).contains("a.csv: say what was executed with --subject");

    assertThat(send(folder.resolve("b.csv"))).isEqualTo(1);
    assertThat(terminal.err()).contains("b.csv: no such file");

    var latin = "time,what\n2026-03-01T12:00:00Z,M\u00fcller\n".getBytes(ISO_8859_1);
    assertThat(send(Files.write(folder.resolve("c.csv"), latin))).isEqualTo(1);
    assertThat(terminal.err()).contains("c.csv: this is not UTF-8");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void tokenOfTheOrganisationIsAskedForKeptAndUsed() throws IOException {
    var file = write("a.csv", "time\n2026-03-01T12:00:00Z\n");
    var stranger = terminal(server.url());
    assertThat(stranger.run(with(file))).isEqualTo(1);
    assertThat(stranger.err()).contains("cvf login --executions acme");

    try (var fixture = new FixtureServer()) {
      fixture
          .on("GET /session/providers", FixtureServer.json(200, "{}"))
          .on("POST /session", FixtureServer.json(200, "{}"))
          .on("GET /me", FixtureServer.json(200, ME))
          .on("POST /me/tokens", FixtureServer.json(201, TOKEN))
          .on("POST /executions", FixtureServer.json(200, "{\"accepted\":1}"));
      var rita = terminal(fixture.url()).type("rita", "three quiet rivers");
      assertThat(rita.run("login", "--executions", "acme")).isZero();
      assertThat(rita.out()).contains("Reports for acme at");
      assertThat(fixture.asked().get(3).body())
          .contains("\"scopes\":[\"EXECUTIONS\"]", "\"organisation\":\"acme\"");

      assertThat(rita.run(with(file))).isZero();
      assertThat(fixture.asked().getLast().headers())
          .containsEntry("authorization", "Bearer cvf_reports")
          .containsEntry("content-type", "application/x-ndjson");
    }
  }

  @Test
  void realFileIsCountedRowByRow() throws IOException {
    var samples = System.getenv("CVF_SAMPLE_DATA");
    assumeTrue(samples != null, "CVF_SAMPLE_DATA is not set");
    var file = Path.of(samples, "llm-executions", "azure-llm-code-2023.csv");
    long rows;
    try (var lines = Files.lines(file)) {
      rows = lines.count() - 1;
    }
    String[] options = {
      "--time-column=TIMESTAMP",
      "--zone=UTC",
      "--quantity-columns=ContextTokens+GeneratedTokens",
      "--starting=2026-03-01T12:00:00Z"
    };

    assertThat(send(file, options)).isZero();

    assertThat(server.ids()).hasSize((int) rows);
    assertThat(server.events().getFirst().get("time").asString()).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(server.events().getFirst().at("/data/quantity").asInt()).isEqualTo(4808 + 10);
    assertThat(send(file, options)).isZero();
    assertThat(server.ids()).hasSize((int) rows);
  }

  private static final String ME =
      """
      {"id":"01990000-0000-7000-8000-000000000001","username":"rita",
       "email":"rita@example.org","roles":["MEMBER"],"joinedAt":"2026-01-01T00:00:00Z"}
      """;
  private static final String TOKEN =
      """
      {"id":"01990000-0000-7000-8000-000000000009","name":"cvf","scopes":["EXECUTIONS"],
       "createdAt":"2026-01-01T00:00:00Z","expiresAt":"2026-04-01T00:00:00Z",
       "token":"cvf_reports"}
      """;

  private Terminal terminal(URI url) {
    return new Terminal(folder).set("CVF_URL", url.toString());
  }

  private int send(Path file, String... options) {
    var words = with(file);
    var all = new Object[words.length + options.length];
    System.arraycopy(words, 0, all, 0, words.length);
    System.arraycopy(options, 0, all, words.length, options.length);
    return terminal.run(all);
  }

  private static Object[] with(Object file) {
    var words = new Object[BASE.length + 1];
    System.arraycopy(BASE, 0, words, 0, BASE.length);
    words[BASE.length] = file;
    return words;
  }

  private static String event(String id, String time, String data) {
    return """
    {"specversion":"1.0","id":"%s","source":"/organisations/acme","type":"io.cvf.skill.executed",\
    "time":"2026-03-01T%s","subject":"chat@1.0.0","data":%s}\
    """
        .formatted(id, time, data.replace('\'', '"'));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
