package io.cvf.ecosystem.integrations.imports;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static io.cvf.ecosystem.testing.SignedIn.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.platform.access.Role;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Imports manifests by the HTTP surface for Acme, which olga owns and dan develops for. */
final class Importing {

  private final MockMvcTester mvc;
  private final JdbcClient database;

  Importing(MockMvcTester mvc, JdbcClient database) {
    this.mvc = mvc;
    this.database = database;
  }

  /** A finished job. */
  record Done(SkillImportResult result, List<String> messages) {}

  void partner(String slug, String owner, String status) {
    var organisation = UUID.randomUUID();
    database
        .sql(
            """
            insert into identity.organisation (id, slug, name, created_at)
            values (:id, :slug, :slug, now())
            """)
        .param("id", organisation)
        .param("slug", slug)
        .update();
    database
        .sql(
            """
            insert into identity.organisation_person (organisation, member, role, since)
            values (:organisation, :member, 'OWNER', now())
            """)
        .param("organisation", organisation)
        .param("member", member(database, owner).value())
        .update();
    database
        .sql(
            """
            insert into integrations.partner (
              slug, name, folded_name, category, website, contact_email, description,
              organisation, status, joined_at)
            values (:slug, :slug, :slug, 'WORKFLOW_PLATFORM', 'https://acme.example',
              'a@acme.example', 'Things', :organisation, :status, now())
            """)
        .param("slug", slug)
        .param("organisation", organisation)
        .param("status", status)
        .update();
  }

  Done drafts(Map<String, byte[]> files) throws UnsupportedEncodingException {
    return done(start("?as=draft&partner=acme", "olga", files));
  }

  Done published(String defaults, Map<String, byte[]> files) throws UnsupportedEncodingException {
    return done(start("?as=published&partner=acme" + defaults, "olga", files));
  }

  MvcTestResult start(String query, String who, Map<String, byte[]> files, Role... roles) {
    var request = mvc.post().uri("/api/v1/skill-imports" + query).multipart();
    files.forEach((name, content) ->
        request.file(new MockMultipartFile("files", name, "application/yaml", content)));
    return request.with(as(who, roles)).exchange();
  }

  private Done done(MvcTestResult started) throws UnsupportedEncodingException {
    assertThat(started).hasStatus(202);
    String id = JsonPath.read(started.getResponse().getContentAsString(), "$.id");
    var json =
        await()
            .atMost(Duration.ofMinutes(2))
            .pollInterval(Duration.ofMillis(50))
            .until(() -> job(id), it -> "DONE".equals(JsonPath.read(it, "$.state")));
    Map<String, Integer> result = JsonPath.read(json, "$.result");
    return new Done(
        new SkillImportResult(
            result.get("published"),
            result.get("drafts"),
            result.get("unchanged"),
            result.get("duplicates"),
            result.get("refused")),
        JsonPath.read(json, "$.messages"));
  }

  private String job(String id) throws UnsupportedEncodingException {
    var json =
        mvc.get()
            .uri("/api/v1/jobs/" + id)
            .with(as("olga"))
            .exchange()
            .getResponse()
            .getContentAsString();
    assertThat(JsonPath.<String>read(json, "$.state")).as(json).isNotEqualTo("FAILED");
    return json;
  }
}
