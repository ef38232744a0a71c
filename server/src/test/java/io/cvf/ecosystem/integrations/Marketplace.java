package io.cvf.ecosystem.integrations;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.community.reputation.Calls;
import io.cvf.ecosystem.identity.OrganisationId;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Partners and skills for tests, and calls of the people around them (see {@link Calls}). */
public final class Marketplace {

  private static final JsonMapper JSON = new JsonMapper();

  private final Calls api;
  private final JdbcClient database;
  private final MockMvcTester mvc;

  public Marketplace(ApplicationContext context) {
    this.api = new Calls(context);
    this.database = context.getBean(JdbcClient.class);
    this.mvc = context.getBean(MockMvcTester.class);
  }

  public Calls api() {
    return api;
  }

  /** Makes an organisation with that slug and gives each of the people a position. */
  public OrganisationId organisation(String slug, Map<String, String> people) {
    var id = UUID.randomUUID();
    database
        .sql(
            """
            insert into identity.organisation (id, slug, name, created_at)
            values (:id, :slug, :slug, now())
            """)
        .param("id", id)
        .param("slug", slug)
        .update();
    people.forEach((name, position) ->
        database
            .sql(
                """
                insert into identity.organisation_person (organisation, member, role, since)
                values (:organisation, :member, :role, now())
                """)
            .param("organisation", id)
            .param("member", api.member(name).value())
            .param("role", position)
            .update());
    return new OrganisationId(id);
  }

  /** What registers a partner called like its organisation. */
  public static Map<String, Object> registration(String organisation) {
    var body = new HashMap<String, Object>();
    body.put("organisation", organisation);
    body.put("slug", organisation);
    body.put("name", organisation);
    body.put("category", "LLM_PROVIDER");
    body.put("website", "https://" + organisation + ".example");
    body.put("contactEmail", "hello@" + organisation + ".example");
    body.put("description", "We **make** models.");
    return body;
  }

  /** An organisation owned by that member, registered as a partner; the id of the partner. */
  public PartnerId partner(String slug, String owner) {
    organisation(slug, Map.of(owner, "OWNER"));
    var answer = api.post(owner, "/partners", registration(slug));
    assertThat(answer).hasStatus(201);
    return new PartnerId(UUID.fromString(JsonPath.read(Calls.body(answer), "$.id")));
  }

  /** Sets a partner's status without asking the rules. */
  public void standing(String slug, PartnerStatus status, @Nullable String until) {
    database
        .sql(
            """
            update integrations.partner
            set status = :status, certified_until = :until::date,
              certification_score = case when :until::date is null then null else 91.5 end
            where slug = :slug
            """)
        .param("slug", slug)
        .param("status", status.name())
        .param("until", until)
        .update();
  }

  /** A published skill of the partner, with one version. */
  public SkillId skill(String partner, String slug) {
    var id =
        database
            .sql(
                """
                insert into integrations.skill (slug, partner, created_at, published_at, updated_at)
                select :slug, id, now(), now(), now() from integrations.partner where slug = :partner
                returning id
                """)
            .param("slug", slug)
            .param("partner", partner)
            .query(UUID.class)
            .single();
    database
        .sql(
            """
            insert into integrations.skill_version (skill, version, precedence, state, name,
              description, risk_level, least_risk, licence, format, manifest, manifest_sha256,
              document, created_at, created_by, published_at)
            values (:id, '1.0.0', '1.0.0', 'PUBLISHED', :slug, 'A skill', 'R0', 'R0', 'MIT', 'CVF',
              '', '', '{}', now(), :id, now())
            """)
        .param("id", id)
        .param("slug", slug)
        .update();
    database
        .sql("insert into integrations.skill_figures (skill) values (:id)")
        .param("id", id)
        .update();
    return new SkillId(id);
  }

  public MvcTestResult edit(String who, String path, long version, Object body) {
    return mvc.put()
        .uri(URI.create("/api/v1" + path))
        .with(as(who))
        .header("If-Match", "\"" + version + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(JSON.writeValueAsString(body))
        .exchange();
  }

  /** The titles in the member's inbox, where they arrive a moment after the commit. */
  public void assertTold(String member, String... titles) {
    Awaitility.await()
        .untilAsserted(() ->
            assertThat(
                    JsonPath.<List<String>>read(
                        api.read(member, "/notifications?kind=CERTIFICATION"), "$.items[*].title"))
                .containsExactlyInAnyOrder(titles));
  }
}
