package io.cvf.ecosystem.integrations.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Zips;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApiTest
class SkillImportApiTests {

  private static final String NOTES =
      """
      name: notes
      image: mcp/notes
      type: server
      about:
        title: Notes
        description: Keeps notes of all that is said.
      """;

  private static final String CONTRACT =
      """
      capability_id: FILE_SUMMARY
      domain: documents
      description: Sums up a text file.
      risk_level: %s
      version: 1.0
      license: Apache-2.0
      governance:
        allowed_archetypes: [Analysis]
        allowed_phases: [A]
        required_decisions: [go]
        required_status: ACTIVE
      input_spec: []
      output_spec: []
      execution: {side_effects: false, rollback_possible: true, idempotent: true}
      audit: {trace_level: Full, required_fields: [actor]}
      """;

  private static final String SERVERS =
      """
      {"servers": [
        {"server": {"name": "io.github.acme/weather", "description": "Tells the weather",
          "version": "1.0.0"}, "_meta": {"anything": true}},
        {"server": {"name": "", "description": "", "version": ""}},
        {"server": {"name": "io.github.acme/weather", "description": "Again",
          "version": "1.0.1"}}],
       "metadata": {"count": 3}}
      """;

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  private Importing importing;

  @BeforeEach
  void acme() {
    importing = new Importing(mvc, database);
    importing.partner("acme", "olga", "CERTIFIED");
  }

  @Test
  void onlyThePartnersPeopleAndStaffImport() {
    var files = files("notes.yaml", NOTES);

    assertThat(importing.start("?as=draft&partner=acme", "eve", files)).hasStatus(403);
    assertThat(importing.start("?as=draft&partner=acme", "mo", files, Role.MODERATOR))
        .hasStatus(403);
    assertThat(importing.start("?as=draft&partner=acme", "mia", files, Role.MAINTAINER))
        .hasStatus(202);
    assertThat(importing.start("?as=draft&partner=nobody", "olga", files)).hasStatus(404);
  }

  @Test
  void everyWrongParameterIsNamed() {
    assertThat(importing.start("?as=maybe&partner=acme", "olga", files("a.yaml", NOTES)))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .isEqualTo(List.of("/as"));
    assertThat(
            importing.start(
                "?as=draft&partner=acme&riskLevel=R9&licence=mine&version=1",
                "olga",
                files("a.yaml", NOTES)))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .isEqualTo(List.of("/riskLevel", "/licence", "/version"));
    assertThat(importing.start("?as=draft&partner=acme", "olga", Map.of())).hasStatus(422);
  }

  @Test
  void whoeverIsNotCertifiedImportsDraftsOnly() {
    importing.partner("other", "otto", "REGISTERED");

    assertThat(importing.start("?as=published&partner=other", "otto", files("a.yaml", NOTES)))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("urn:cvf:problem:partner-not-certified");
    assertThat(importing.start("?as=draft&partner=other", "otto", files("a.yaml", NOTES)))
        .hasStatus(202);
  }

  @Test
  void theNumbersAddUpAndASecondRunChangesNothing() throws Exception {
    var zip =
        Map.of(
            "skills.zip",
            Zips.of(
                files(
                    "docker/notes.yaml", NOTES,
                    "docker/copy.yaml", NOTES,
                    "servers.json", SERVERS,
                    "broken.yaml", "a: [",
                    "LICENSE", "MIT")));

    var first = importing.drafts(zip);
    var before = everything();
    var second = importing.drafts(zip);

    assertThat(first.result()).isEqualTo(new SkillImportResult(0, 2, 0, 2, 2));
    assertThat(first.messages())
        .anyMatch(it -> it.startsWith("LICENSE: left out."))
        .anyMatch(it -> it.startsWith("servers.json, record 2: refused. name must"))
        .anyMatch(it -> it.startsWith("broken.yaml: refused. This is not valid YAML"))
        .anyMatch(it -> it.startsWith("servers.json, record 3: duplicate. servers.json, record 1"));
    assertThat(second.result()).isEqualTo(new SkillImportResult(0, 0, 2, 2, 2));
    assertThat(everything()).isEqualTo(before);
    assertThat(slugs()).containsExactly("acme-weather", "notes");
  }

  @Test
  void aChangedManifestChangesItsDraft() throws Exception {
    importing.drafts(files("notes.yaml", NOTES));

    var done = importing.drafts(files("moved/notes.yaml", NOTES.replace("Keeps", "Remembers")));

    assertThat(done.result()).isEqualTo(new SkillImportResult(0, 1, 0, 0, 0));
    assertThat(
            database.sql("select description from integrations.skill_version").query().listOfRows())
        .containsExactly(Map.of("description", "Remembers notes of all that is said."));
  }

  @Test
  void whatIsDeclaredForAllIsEnoughToPublish() throws Exception {
    var done =
        importing.published(
            "&riskLevel=R1&licence=mit&version=1.0.0",
            files("notes.yaml", NOTES, "contract.yaml", CONTRACT.formatted("R0")));

    assertThat(done.messages()).isEmpty();
    assertThat(done.result()).isEqualTo(new SkillImportResult(2, 0, 0, 0, 0));
    assertThat(
            database
                .sql(
                    "select risk_level, licence, version from integrations.skill_version order by 1")
                .query()
                .listOfRows())
        .containsExactly(
            Map.of("risk_level", "R0", "licence", "Apache-2.0", "version", "1.0.0"),
            Map.of("risk_level", "R1", "licence", "MIT", "version", "1.0.0"));
  }

  @Test
  void whatCannotBePublishedStaysADraftAndSaysWhy() throws Exception {
    var done =
        importing.published(
            "", files("notes.yaml", NOTES, "contract.yaml", CONTRACT.formatted("R2")));

    assertThat(done.result()).isEqualTo(new SkillImportResult(0, 2, 0, 0, 0));
    assertThat(done.messages())
        .containsExactlyInAnyOrder(
            "notes.yaml: stays a draft. Declare its version, risk level, licence.",
            "contract.yaml: stays a draft. A risk level of R2 needs an approval; submit it from its"
                + " page.");
  }

  @Test
  void draftsArePublishedOnceWhatWasMissingIsDeclared() throws Exception {
    importing.drafts(files("notes.yaml", NOTES));

    var done =
        importing.published("&riskLevel=R1&licence=MIT&version=1.0.0", files("notes.yaml", NOTES));

    assertThat(done.result()).isEqualTo(new SkillImportResult(1, 0, 0, 0, 0));
    assertThat(database.sql("select state from integrations.skill_version").query().singleColumn())
        .containsExactly("PUBLISHED");
  }

  @Test
  void aNameAnotherPartnerHasIsADuplicate() throws Exception {
    importing.partner("other", "otto", "REGISTERED");
    importing.drafts(files("notes.yaml", NOTES));
    database
        .sql(
            """
            update integrations.skill
            set partner = (select id from integrations.partner where slug = 'other')
            """)
        .update();

    var done = importing.drafts(files("notes.yaml", NOTES));

    assertThat(done.result()).isEqualTo(new SkillImportResult(0, 0, 0, 1, 0));
    assertThat(done.messages())
        .containsExactly("notes.yaml: duplicate. mcp/notes is here already, as notes.");
  }

  private List<String> slugs() {
    return database
        .sql("select slug from integrations.skill order by 1")
        .query(String.class)
        .list();
  }

  private List<Map<String, Object>> everything() {
    return database
        .sql(
            """
            select k.slug, k.version, v.row_version, v.manifest, s.imported_at
            from integrations.skill k join integrations.skill_version v on v.skill = k.id
              join integrations.skill_source s on s.version = v.id
            order by k.slug
            """)
        .query()
        .listOfRows();
  }

  private static Map<String, byte[]> files(String... namesAndTexts) {
    var files = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8));
    }
    return files;
  }
}
