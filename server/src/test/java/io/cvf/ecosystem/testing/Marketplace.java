package io.cvf.ecosystem.testing;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.identity.MemberRegistered;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/**
 * Partners with people, put straight into their tables, and calls of people whose names tell their
 * roles: cara and carl certify, mia and max maintain, mo moderates, root administers; mira, milo
 * and mona mediate; fiona and felix are in finance.
 */
public final class Marketplace {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, Role> STAFF =
      Map.ofEntries(
          Map.entry("cara", Role.CERTIFIER),
          Map.entry("carl", Role.CERTIFIER),
          Map.entry("mia", Role.MAINTAINER),
          Map.entry("max", Role.MAINTAINER),
          Map.entry("mo", Role.MODERATOR),
          Map.entry("root", Role.ADMIN),
          Map.entry("mira", Role.MEDIATOR),
          Map.entry("milo", Role.MEDIATOR),
          Map.entry("mona", Role.MEDIATOR),
          Map.entry("fiona", Role.FINANCE),
          Map.entry("felix", Role.FINANCE));

  private final ApplicationContext context;
  private final MockMvcTester mvc;
  private final JdbcClient database;

  public Marketplace(ApplicationContext context) {
    this.context = context;
    this.mvc = context.getBean(MockMvcTester.class);
    this.database = context.getBean(JdbcClient.class);
  }

  /** A certified partner and its organisation of the same name; the owner is a member. */
  public UUID partner(String slug, String owner) {
    return partner(slug, owner, "CERTIFIED", null);
  }

  public UUID partner(String slug, String owner, String status, @Nullable String tier) {
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
    employ(organisation, owner, "OWNER");
    return database
        .sql(
            """
            insert into integrations.partner (
              slug, name, folded_name, category, website, contact_email, description, organisation,
              status, joined_at, agreement_tier)
            values (:slug, :name, :slug, 'WORKFLOW_PLATFORM', 'https://' || :slug || '.example',
              'hello@example.org', 'Makes things', :organisation, :status, now(), :tier)
            returning id
            """)
        .param("slug", slug)
        .param("name", Character.toUpperCase(slug.charAt(0)) + slug.substring(1))
        .param("organisation", organisation)
        .param("status", status)
        .param("tier", tier)
        .query(UUID.class)
        .single();
  }

  /** Makes somebody one of the partner's people: OWNER, DEVELOPER or FINANCE. */
  public void employ(String partner, String member, String position) {
    employ(
        database
            .sql("select organisation from integrations.partner where slug = :slug")
            .param("slug", partner)
            .query(UUID.class)
            .single(),
        member,
        position);
  }

  private void employ(UUID organisation, String member, String position) {
    database
        .sql(
            """
            insert into identity.organisation_person (organisation, member, role, since)
            values (:organisation, :member, :position, now())
            """)
        .param("organisation", organisation)
        .param("member", member(member).value())
        .param("position", position)
        .update();
  }

  /** As if it had been decided. */
  public void stand(String partner, String status, @Nullable String tier) {
    database
        .sql(
            """
            update integrations.partner set status = :status, agreement_tier = :tier
            where slug = :slug
            """)
        .param("slug", partner)
        .param("status", status)
        .param("tier", tier)
        .update();
  }

  public MemberId member(String name) {
    var member = SignedIn.member(database, name, roles(name));
    context.publishEvent(new MemberRegistered(member, name, Instant.parse("2026-01-01T00:00:00Z")));
    return member;
  }

  /** A server of the Model Context Protocol, which names neither risk nor licence. */
  public static String server(String name, String version) {
    return JSON.writeValueAsString(
        Map.of(
            "name",
            "io.github.acme/" + name,
            "title",
            name,
            "description",
            "Does " + name + " for you",
            "version",
            version,
            "packages",
            List.of(
                Map.of(
                    "registryType",
                    "npm",
                    "identifier",
                    "@acme/" + name,
                    "version",
                    version,
                    "transport",
                    Map.of("type", "stdio")))));
  }

  /** What is sent to draft such a version. */
  public static Map<String, Object> draft(
      String partner, String skill, String version, String risk) {
    var body = new HashMap<String, Object>();
    body.put("partner", partner);
    body.put("manifest", server(skill, version));
    body.put("declared", Map.of("skillId", skill, "riskLevel", risk, "licence", "MIT"));
    return body;
  }

  /** Drafts and publishes a version by the HTTP surface; its number is the answer. */
  public String published(String who, String partner, String skill, String version, String risk) {
    assertThat(post(who, "/skills", draft(partner, skill, version, risk))).hasStatus(201);
    assertThat(publish(who, skill, version)).hasStatusOk();
    return version;
  }

  public MvcTestResult publish(String who, String skill, String version) {
    return post(who, "/skills/" + skill + "/versions/" + version + "/publication", Map.of());
  }

  public MvcTestResult get(@Nullable String who, String path) {
    var request = mvc.get().uri(URI.create("/api/v1" + path));
    return (who == null ? request : request.with(as(who, roles(who)))).exchange();
  }

  public String read(@Nullable String who, String path) {
    return body(get(who, path));
  }

  /** The caller says what type the value has, as JsonPath wants it. */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public <T> T read(@Nullable String who, String path, String value) {
    return JsonPath.read(read(who, path), value);
  }

  public MvcTestResult post(String who, String path, Object body) {
    return send(who, HttpMethod.POST, path, body);
  }

  public MvcTestResult delete(String who, String path) {
    return send(who, HttpMethod.DELETE, path, Map.of());
  }

  public MvcTestResult put(String who, String path, Object body) {
    return send(who, HttpMethod.PUT, path, body);
  }

  /** With the version it is based on. */
  public MvcTestResult put(String who, String path, long base, Object body) {
    return mvc.put()
        .uri(URI.create("/api/v1" + path))
        .with(as(who, roles(who)))
        .header("If-Match", "\"" + base + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(JSON.writeValueAsString(body))
        .exchange();
  }

  /** With the version it is based on. */
  public MvcTestResult post(String who, String path, long base, Object body) {
    return mvc.post()
        .uri(URI.create("/api/v1" + path))
        .with(as(who, roles(who)))
        .header("If-Match", "\"" + base + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(JSON.writeValueAsString(body))
        .exchange();
  }

  /** As a form with at most one file. */
  public MvcTestResult upload(
      String who, String path, Map<String, String> form, @Nullable MockMultipartFile file) {
    var request = mvc.post().uri(URI.create("/api/v1" + path)).multipart();
    form.forEach(request::param);
    if (file != null) {
      request.file(file);
    }
    return request.with(as(who, roles(who))).exchange();
  }

  private MvcTestResult send(String who, HttpMethod method, String path, Object body) {
    return mvc.method(method)
        .uri(URI.create("/api/v1" + path))
        .with(as(who, roles(who)))
        .contentType(MediaType.APPLICATION_JSON)
        .content(JSON.writeValueAsString(body))
        .exchange();
  }

  public static String body(MvcTestResult result) {
    assertThat(result).hasStatus2xxSuccessful();
    return text(result);
  }

  public static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void refused(MvcTestResult result, int status, String slug) {
    assertThat(result)
        .hasStatus(status)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("urn:cvf:problem:" + slug);
  }

  private static Role[] roles(String who) {
    var role = STAFF.get(who);
    return role == null ? new Role[0] : new Role[] {role};
  }
}
