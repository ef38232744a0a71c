package io.cvf.ecosystem.testing;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import io.cvf.ecosystem.identity.MemberRegistered;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Signs a test's request in through a real session: {@code
 * mvc.get().uri("/api/v1/me").with(as("alice"))}. The account is created when it is missing, gets
 * exactly the roles named, and the request carries a CSRF token.
 */
public final class SignedIn {

  private static final Instant JOINED = Instant.parse("2026-01-01T00:00:00Z");

  private SignedIn() {}

  public static RequestPostProcessor as(String username, Role... roles) {
    return request -> {
      var context =
          WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext());
      var member = member(context.getBean(JdbcClient.class), username, roles);
      context.publishEvent(new MemberRegistered(member, username, JOINED));
      SessionRepository<?> sessions = context.getBean(SessionRepository.class);
      var written = new MockHttpServletResponse();
      context
          .getBean(CookieSerializer.class)
          .writeCookieValue(new CookieValue(request, written, sessionOf(member, sessions)));
      addCookies(request, written.getCookies());
      return withCsrf().postProcessRequest(request);
    };
  }

  /** What a browser sends with an unsafe request of a visitor. */
  public static RequestPostProcessor withCsrf() {
    return request -> {
      addCookies(request, new Cookie("XSRF-TOKEN", "token-of-this-test"));
      request.addHeader("X-XSRF-TOKEN", "token-of-this-test");
      return request;
    };
  }

  /** The member of that name, created when missing, with exactly these roles. */
  public static MemberId member(JdbcClient database, String username, Role... roles) {
    database
        .sql(
            """
            insert into identity.username (name, holder) values (:name, 'ACCOUNT')
            on conflict do nothing
            """)
        .param("name", username)
        .update();
    return new MemberId(
        database
            .sql(
                """
                insert into identity.account (username, email, roles, joined_at)
                values (:name, :name || '@example.org', :roles, now())
                on conflict (username) do update set roles = excluded.roles
                returning id
                """)
            .param("name", username)
            .param(
                "roles",
                Arrays.stream(roles)
                    .filter(role -> role != Role.MEMBER)
                    .map(Role::name)
                    .toArray(String[]::new))
            .query(UUID.class)
            .single());
  }

  private static <S extends Session> String sessionOf(
      MemberId member, SessionRepository<S> sessions) {
    var session = sessions.createSession();
    session.setAttribute(PRINCIPAL_NAME_INDEX_NAME, member.toString());
    sessions.save(session);
    return session.getId();
  }

  private static void addCookies(MockHttpServletRequest request, Cookie... added) {
    var present = request.getCookies() == null ? new Cookie[0] : request.getCookies();
    request.setCookies(
        Stream.concat(Arrays.stream(present), Arrays.stream(added)).toArray(Cookie[]::new));
  }
}
