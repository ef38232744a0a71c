package io.cvf.ecosystem.community.reputation;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.identity.MemberRegistered;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.SignedIn;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Calls of people whose names tell their roles; whoever calls is a member from then on. */
public final class Calls {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, Role> STAFF =
      Map.of(
          "mo", Role.MODERATOR,
          "may", Role.MODERATOR,
          "max", Role.MODERATOR,
          "mia", Role.MAINTAINER,
          "cara", Role.CERTIFIER,
          "carl", Role.CERTIFIER,
          "root", Role.ADMIN);

  private final ApplicationContext context;
  private final MockMvcTester mvc;
  private final JdbcClient database;

  public Calls(ApplicationContext context) {
    this.context = context;
    this.mvc = context.getBean(MockMvcTester.class);
    this.database = context.getBean(JdbcClient.class);
  }

  public MemberId member(String name) {
    var member = SignedIn.member(database, name, roles(name));
    context.publishEvent(new MemberRegistered(member, name, Instant.parse("2026-01-01T00:00:00Z")));
    return member;
  }

  public MvcTestResult get(@Nullable String who, String path) {
    var request = mvc.get().uri(URI.create("/api/v1" + path));
    return (who == null ? request : request.with(as(who, roles(who)))).exchange();
  }

  /** The text of a successful answer. */
  public String read(@Nullable String who, String path) {
    return body(get(who, path));
  }

  public MvcTestResult post(String who, String path, Object body) {
    return send(who, HttpMethod.POST, path, JSON.writeValueAsString(body));
  }

  public MvcTestResult put(String who, String path, Object body) {
    return send(who, HttpMethod.PUT, path, JSON.writeValueAsString(body));
  }

  public MvcTestResult delete(String who, String path, Object body) {
    return send(who, HttpMethod.DELETE, path, JSON.writeValueAsString(body));
  }

  public MvcTestResult send(String who, HttpMethod method, String path, String body) {
    return mvc.method(method)
        .uri(URI.create("/api/v1" + path))
        .with(as(who, roles(who)))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  /** Makes an organisation of these members. */
  public void employ(String... people) {
    var id = UUID.randomUUID();
    database
        .sql(
            """
            insert into identity.organisation (id, slug, name, created_at)
            values (:id, 'acme', 'Acme', now())
            """)
        .param("id", id)
        .update();
    for (var person : people) {
      database
          .sql(
              """
              insert into identity.organisation_person (organisation, member, role, since)
              values (:organisation, :member, 'DEVELOPER', now())
              """)
          .param("organisation", id)
          .param("member", member(person).value())
          .update();
    }
  }

  public static String body(MvcTestResult result) {
    assertThat(result).hasStatus2xxSuccessful();
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
