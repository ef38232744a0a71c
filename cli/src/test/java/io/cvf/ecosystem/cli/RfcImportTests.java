package io.cvf.ecosystem.cli;

import static io.cvf.ecosystem.sdk.FixtureServer.json;
import static io.cvf.ecosystem.sdk.FixtureServer.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.sdk.FixtureServer;
import io.cvf.ecosystem.sdk.FixtureServer.Answer;
import io.cvf.ecosystem.sdk.FixtureServer.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RfcImportTests {

  private static final String JOB = "01990000-0000-7000-8000-000000000001";

  private final FixtureServer server = new FixtureServer();
  private @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void signIn() {
    terminal = new Terminal(folder).at(server).set("CVF_TOKEN", "cvf_secret");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void folderIsSentAsOneArchiveAndSummedUp() throws IOException {
    write("a.md");
    write("sub/b.md");
    write("notes.txt");
    imports("accepted", done(2, 0, ""));

    assertThat(terminal.run("rfc", "import", folder, "--as", "accepted")).isZero();

    assertThat(terminal.out())
        .isEqualTo("2 created, 0 revised, 1 unchanged, 0 failed; 3 links resolved.\n");
    assertThat(server.asked())
        .extracting(Asked::line)
        .containsExactly("POST /rfc-imports?as=accepted", "GET /jobs/" + JOB);
    assertThat(server.asked().getFirst().body())
        .contains("a.md")
        .contains("sub/b.md")
        .doesNotContain("notes.txt");
  }

  @Test
  void failedFilesAreNamedAndFailTheCommand() throws IOException {
    write("a.md");
    imports("draft", done(0, 1, "\"a.md: has no title\""));

    assertThat(terminal.run("rfc", "import", folder)).isEqualTo(1);

    assertThat(terminal.out()).contains("1 failed").contains("\n  a.md: has no title\n");
  }

  @Test
  void jobThatFailsAsAWholeSaysWhy() throws IOException {
    write("a.md");
    imports("draft", job("FAILED", ",\"error\":\"The archive is damaged.\""));

    assertThat(terminal.run("rfc", "import", folder)).isEqualTo(1);

    assertThat(terminal.out()).contains("Import failed: The archive is damaged.");
  }

  @Test
  void programsGetOneObject() throws IOException {
    write("a.md");
    imports("draft", done(1, 1, "\"b.md: too long\""));

    assertThat(terminal.run("rfc", "import", folder, "--json")).isEqualTo(1);

    var report = JsonMapper.shared().readTree(terminal.out());
    assertThat(report.get("created").asInt()).isEqualTo(1);
    assertThat(report.get("messages").get(0).asString()).isEqualTo("b.md: too long");
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void archiveIsSentAsItIs() throws IOException {
    var archive = Files.writeString(folder.resolve("rfcs.tar.gz"), "pretend");
    imports("open", done(4, 0, ""));

    assertThat(terminal.run("rfc", "import", archive, "--as", "open")).isZero();

    assertThat(server.asked().getFirst().body())
        .contains("filename=\"rfcs.tar.gz\"")
        .contains("pretend");
  }

  @Test
  void progressIsTold() throws IOException {
    write("a.md");
    imports("draft", job("RUNNING", ""), done(1, 0, ""));

    terminal.run("rfc", "import", folder);

    assertThat(terminal.err()).contains("Importing: 1 of 2").contains("Importing: 2 of 2");
  }

  @Test
  void refusalIsExplainedWithoutAStackTrace() throws IOException {
    write("a.md");
    server.on(
        "POST /rfc-imports?as=draft",
        problem(403, "role-missing", "Not allowed", "Only a maintainer can import."));

    assertThat(terminal.run("rfc", "import", folder)).isEqualTo(1);

    assertThat(terminal.err()).isEqualTo("Not allowed\nOnly a maintainer can import.\n");
  }

  @Test
  void nothingToImportIsAFailure() throws IOException {
    write("notes.txt");

    assertThat(terminal.run("rfc", "import", folder.resolve("sub"))).isEqualTo(1);
    assertThat(terminal.err()).contains("no such file");

    Files.createDirectory(folder.resolve("sub"));
    assertThat(terminal.run("rfc", "import", folder.resolve("sub"))).isEqualTo(1);
    assertThat(terminal.err()).contains("No Markdown files");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void archiveWithoutAnyRfcIsAFailure() throws IOException {
    var archive = Files.writeString(folder.resolve("holiday.zip"), "pretend");
    var none = "{\"created\":0,\"revised\":0,\"unchanged\":0,\"failed\":0,\"linksResolved\":0}";
    imports("draft", job("DONE", ",\"result\":" + none));

    assertThat(terminal.run("rfc", "import", archive)).isEqualTo(1);
  }

  @Test
  void strangerIsSentToLoginBeforeAnythingIsSent() throws IOException {
    write("a.md");

    assertThat(new Terminal(folder).at(server).run("rfc", "import", folder)).isEqualTo(1);
    assertThat(new Terminal(folder).at(server).run("audit", "verify")).isEqualTo(1);

    assertThat(server.asked()).isEmpty();
  }

  @Test
  void stateThatIsNoneIsWrongUsage() {
    assertThat(terminal.run("rfc", "import", folder, "--as", "decided")).isEqualTo(2);

    assertThat(terminal.err()).contains("expected one of draft, open, accepted");
  }

  private void imports(String as, Answer... looks) {
    server
        .on("POST /rfc-imports?as=" + as, json(202, job("QUEUED", "").body()))
        .on("GET /jobs/" + JOB, looks);
  }

  private static Answer done(int created, int failed, String messages) {
    return job(
        "DONE",
        """
        ,"done":2,"messages":[%s],"result":
        {"created":%d,"revised":0,"unchanged":1,"failed":%d,"linksResolved":3}
        """
            .formatted(messages, created, failed));
  }

  private static Answer job(String state, String more) {
    var done = more.contains("\"done\"") ? "" : ",\"done\":1";
    return json(
        200,
        """
        {"id":"%s","kind":"rfc-import","state":"%s","total":2,
         "createdAt":"2026-01-01T00:00:00Z"%s%s}
        """
            .formatted(JOB, state, done, more));
  }

  private void write(String name) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "# " + name);
  }
}
