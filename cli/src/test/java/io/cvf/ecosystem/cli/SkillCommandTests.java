package io.cvf.ecosystem.cli;

import static io.cvf.ecosystem.sdk.FixtureServer.json;
import static io.cvf.ecosystem.sdk.FixtureServer.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.sdk.FixtureServer;
import io.cvf.ecosystem.sdk.FixtureServer.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkillCommandTests {

  private static final String VALID =
      """
      {"format":"MCP","valid":true,"errors":[],"notes":[],"skill":{"skillId":"acme-weather",
       "name":"Weather","version":"1.2.3","riskLevel":"R1","leastRisk":"R0","licence":"MIT",
       "missing":[]}}
      """;

  private final FixtureServer server = new FixtureServer();
  private @TempDir Path folder;
  private Terminal terminal;
  private Path manifest;

  @BeforeEach
  void signIn() throws IOException {
    terminal = new Terminal(folder).at(server).set("CVF_TOKEN", "cvf_secret");
    manifest = Files.writeString(folder.resolve("server.json"), "{\"name\": \"acme/weather\"}");
    server.on("POST /skill-validations", json(200, VALID));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void mistakesAreNamedAsEditorsReadThem() {
    server.on(
        "POST /skill-validations",
        json(
            200,
            """
            {"format":"MCP","valid":false,"notes":[],"errors":[
              {"pointer":"/version","line":3,"column":14,"message":"version is missing."},
              {"pointer":"","message":"Something else."}]}
            """));

    assertThat(terminal.run("skill", "validate", manifest)).isEqualTo(1);

    assertThat(terminal.out())
        .isEqualTo(manifest + ":3:14: version is missing.\n" + manifest + ": : Something else.\n");
  }

  @Test
  void aValidManifestSaysWhatItIs() {
    assertThat(terminal.run("skill", "validate", manifest)).isZero();

    assertThat(terminal.out())
        .isEqualTo(manifest + ": valid MCP manifest of acme-weather 1.2.3, R1\n");
    assertThat(server.asked().getFirst().body())
        .contains("\"fileName\":\"server.json\"")
        .contains("acme/weather");
    assertThat(server.asked().getFirst().headers())
        .containsEntry("authorization", "Bearer cvf_secret");
  }

  @Test
  void withoutATokenNothingIsSent() {
    assertThat(new Terminal(folder).at(server).run("skill", "validate", manifest)).isEqualTo(1);

    assertThat(server.asked()).isEmpty();
  }

  @Test
  void publishingDraftsChecksAndPublishes() {
    server
        .on("POST /skills", json(201, version("DRAFT", "")))
        .on(
            "POST /skills/acme-weather/versions/1.2.3/checks",
            json(
                200,
                version(
                    "DRAFT",
                    """
                    {"check":"SCHEMA","outcome":"PASSED","enforced":true,"message":"It fits.",
                     "findings":[]},
                    {"check":"LINKS","outcome":"FAILED","enforced":false,"message":"One is dead.",
                     "findings":[{"text":"https://a.example","line":4}]}
                    """)))
        .on(
            "POST /skills/acme-weather/versions/1.2.3/publication",
            json(200, version("PUBLISHED", "")));

    assertThat(
            terminal.run(
                "skill",
                "publish",
                manifest,
                "--partner",
                "acme",
                "--risk",
                "r1",
                "--licence",
                "MIT",
                "--version",
                "1.2.3"))
        .isZero();

    assertThat(terminal.out())
        .contains("passed  schema: It fits.\n")
        .contains("failed  links (advisory): One is dead.\n          line 4: https://a.example\n")
        .endsWith("Published acme-weather 1.2.3\n");
    assertThat(server.asked().get(1).body())
        .contains("\"partner\":\"acme\"")
        .contains("\"declared\":{\"riskLevel\":\"R1\",\"licence\":\"MIT\",\"version\":\"1.2.3\"}");
  }

  @Test
  void whatNeedsApprovalWaitsAndIsNoFailure() {
    server
        .on("POST /skills", json(201, version("DRAFT", "")))
        .on("POST /skills/acme-weather/versions/1.2.3/checks", json(200, version("DRAFT", "")))
        .on(
            "POST /skills/acme-weather/versions/1.2.3/publication",
            json(200, version("AWAITING_APPROVAL", "")));

    assertThat(terminal.run("skill", "publish", manifest, "--partner", "acme")).isZero();

    assertThat(terminal.out()).endsWith("acme-weather 1.2.3 waits for approval: CERTIFIER\n");
  }

  @Test
  void aRefusedPublicationFailsTheBuild() {
    server
        .on("POST /skills", json(201, version("DRAFT", "")))
        .on("POST /skills/acme-weather/versions/1.2.3/checks", json(200, version("DRAFT", "")))
        .on(
            "POST /skills/acme-weather/versions/1.2.3/publication",
            problem(409, "checks-failed", "Checks stand in the way", "Mend: SECRETS."));

    assertThat(terminal.run("skill", "publish", manifest, "--partner", "acme")).isEqualTo(1);

    assertThat(terminal.err()).contains("Checks stand in the way").contains("Mend: SECRETS.");
  }

  @Test
  void theNextRunGoesOnWithTheDraftOfTheLast() {
    server
        .on("POST /skills", problem(409, "version-exists", "It exists", "Choose another."))
        .on("GET /skills/acme-weather/versions/1.2.3", json(200, version("DRAFT", "")))
        .on("PUT /skills/acme-weather/versions/1.2.3", json(200, version("DRAFT", "")))
        .on("POST /skills/acme-weather/versions/1.2.3/checks", json(200, version("DRAFT", "")))
        .on(
            "POST /skills/acme-weather/versions/1.2.3/publication",
            json(200, version("PUBLISHED", "")));

    assertThat(terminal.run("skill", "publish", manifest, "--partner", "acme")).isZero();

    assertThat(server.asked().get(3).headers()).containsEntry("if-match", "\"7\"");
  }

  @Test
  void aPublishedVersionIsNotTouched() {
    server
        .on("POST /skills", problem(409, "version-exists", "It exists", "Choose another."))
        .on("GET /skills/acme-weather/versions/1.2.3", json(200, version("PUBLISHED", "")));

    assertThat(terminal.run("skill", "publish", manifest, "--partner", "acme")).isEqualTo(1);

    assertThat(terminal.err()).contains("It exists");
    assertThat(server.asked()).extracting(Asked::method).doesNotContain("PUT");
  }

  @Test
  void aDryRunMakesNothing() {
    assertThat(terminal.run("skill", "publish", manifest, "--partner", "acme", "--dry-run"))
        .isZero();

    assertThat(server.asked()).extracting(Asked::line).containsExactly("POST /skill-validations");
  }

  @Test
  void whatIsMissingIsNamedByItsOption() {
    server.on(
        "POST /skill-validations",
        json(200, VALID.replace("\"missing\":[]", "\"missing\":[\"RISK_LEVEL\",\"LICENCE\"]")));

    assertThat(terminal.run("skill", "publish", manifest, "--partner", "acme")).isEqualTo(1);

    assertThat(terminal.out()).contains("to declare before publication: --risk, --licence");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void readmeAndArtifactAreSentAlong() throws IOException {
    var readme = Files.writeString(folder.resolve("README.md"), "# Read me");
    var artifact = Files.writeString(folder.resolve("skill.tgz"), "bytes");
    server
        .on("POST /skills", json(201, version("DRAFT", "")))
        .on("PUT /skills/acme-weather/versions/1.2.3/artifact", json(200, version("DRAFT", "")))
        .on("POST /skills/acme-weather/versions/1.2.3/checks", json(200, version("DRAFT", "")))
        .on(
            "POST /skills/acme-weather/versions/1.2.3/publication",
            json(200, version("PUBLISHED", "")));

    assertThat(
            terminal.run(
                "skill",
                "publish",
                manifest,
                "--partner",
                "acme",
                "--readme",
                readme,
                "--artifact",
                artifact))
        .isZero();

    assertThat(server.asked().get(1).body()).contains("\"readme\":\"# Read me\"");
    assertThat(server.asked().get(2).body()).contains("name=\"file\"; filename=\"skill.tgz\"");
  }

  @Test
  void yankingNeedsAReason() {
    server.on("POST /skills/acme-weather/versions/1.2.3/yank", json(200, version("YANKED", "")));

    assertThat(terminal.run("skill", "yank", "acme-weather", "1.2.3")).isEqualTo(2);
    assertThat(terminal.run("skill", "yank", "acme-weather", "1.2.3", "--reason", "Leaks keys"))
        .isZero();

    assertThat(terminal.out()).isEqualTo("Yanked acme-weather 1.2.3\n");
    assertThat(server.asked().getLast().body()).isEqualTo("{\"reason\":\"Leaks keys\"}");
  }

  @Test
  void searchingListsWhatIsFound() {
    server.on(
        "GET /catalogue",
        json(
            200,
            """
            {"items":[{"skillId":"acme-weather","name":"Weather","description":"Tells\\nthe weather",
              "partner":{"slug":"acme","name":"Acme","certified":true},"riskLevel":"R1",
              "licence":"MIT","latest":"1.2.3","price":"0","rating":{"shown":4.25,"n":3},
              "downloads":9}],"nextCursor":null,"total":1}
            """));

    assertThat(new Terminal(folder).at(server).run("skill", "search", "fair", "weather")).isZero();
    assertThat(server.asked().getFirst().target())
        .isEqualTo("/catalogue?query=fair%20weather&limit=50");

    assertThat(terminal.run("skill", "search", "weather")).isZero();
    assertThat(terminal.out())
        .isEqualTo(
            """
            SKILL         LATEST  RISK  RATING  DESCRIPTION
            acme-weather  1.2.3   r1    4.3     Tells the weather
            """);
    assertThat(terminal.run("skill", "search", "weather", "--json")).isZero();
    assertThat(terminal.out()).contains("\"skillId\" : \"acme-weather\"");
  }

  @Test
  void foldersAreImportedAsOneArchiveAndSummedUp() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "no manifest");
    Files.createDirectory(folder.resolve("pdf"));
    Files.writeString(folder.resolve("pdf/SKILL.md"), "---\nname: pdf\n---\n");
    var job = "01990000-0000-7000-8000-000000000001";
    server
        .on("POST /skill-imports", json(202, job(job, "QUEUED", "null", "")))
        .on(
            "GET /jobs/" + job,
            json(
                200,
                job(
                    job,
                    "DONE",
                    "{\"published\":1,\"drafts\":1,\"unchanged\":0,\"duplicates\":0,\"refused\":1}",
                    "\"a.yaml: refused. It is empty.\"")));

    assertThat(
            terminal.run(
                "skill",
                "import",
                folder,
                "--partner",
                "acme",
                "--as",
                "published",
                "--licence",
                "MIT"))
        .isEqualTo(1);

    assertThat(terminal.out())
        .isEqualTo(
            """
            1 published, 1 drafts, 0 unchanged, 0 duplicates, 1 refused.
              a.yaml: refused. It is empty.
            """);
    assertThat(server.asked().getFirst().target())
        .isEqualTo("/skill-imports?as=published&partner=acme&licence=MIT");
    assertThat(server.asked().getFirst().body())
        .contains("server.json")
        .contains("pdf/SKILL.md")
        .doesNotContain("notes.txt");
  }

  private static String version(String state, String checks) {
    return """
    {"skillId":"acme-weather","name":"Weather","version":"1.2.3","state":"%s","riskLevel":"R1",
     "licence":"MIT","missing":[],"checks":[%s],"approvalsNeeded":["CERTIFIER"],
     "draftId":"01990000-0000-7000-8000-000000000002","etag":7}
    """
        .formatted(state, checks);
  }

  private static String job(String id, String state, String result, String messages) {
    return """
    {"id":"%s","kind":"skill-import","state":"%s","done":0,"total":0,"messages":[%s],"result":%s,
     "createdAt":"2026-01-01T00:00:00Z"}
    """
        .formatted(id, state, messages, result);
  }
}
