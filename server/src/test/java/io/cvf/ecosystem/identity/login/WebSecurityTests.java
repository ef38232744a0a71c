package io.cvf.ecosystem.identity.login;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static io.cvf.ecosystem.testing.SignedIn.member;
import static io.cvf.ecosystem.testing.SignedIn.withCsrf;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.ApiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ApiTest
class WebSecurityTests {

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;

  @Test
  void visitorIsAskedToSignIn() {
    assertThat(mvc.get().uri("/api/v1/me"))
        .hasStatus(401)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .containsHeader("WWW-Authenticate")
        .bodyJson()
        .extractingPath("type")
        .isEqualTo("urn:cvf:problem:sign-in-required");
  }

  @Test
  void signedInMemberIsTheCaller() {
    assertThat(mvc.get().uri("/api/v1/me").with(as("alice", Role.MODERATOR)))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"username\":\"alice\",\"roles\":[\"MEMBER\",\"MODERATOR\"]}");
  }

  @Test
  void suspensionEndsAccessAtOnce() {
    var alice = as("alice");
    database
        .sql(
            """
            update identity.account set suspended_at = now(), suspension_reason = 'Spam'
            where id = :id
            """)
        .param("id", member(database, "alice").value())
        .update();

    assertThat(mvc.get().uri("/api/v1/me").with(alice)).hasStatus(401);
  }

  @Test
  void unsafeRequestWithoutCsrfTokenIsRefused() {
    assertThat(mvc.delete().uri("/api/v1/session"))
        .hasStatus(403)
        .bodyJson()
        .extractingPath("type")
        .isEqualTo("urn:cvf:problem:csrf-token-missing");
    assertThat(mvc.delete().uri("/api/v1/session").with(withCsrf())).hasStatus(204);
  }

  @Test
  void everyGetGivesTheCsrfCookieToScripts() {
    assertThat(mvc.get().uri("/api/v1/me"))
        .cookies()
        .hasPath("XSRF-TOKEN", "/")
        .isHttpOnly("XSRF-TOKEN", false);
  }

  @Test
  void metricsAreForThisMachineAndAdministratorsOnly() {
    assertThat(mvc.get().uri("/actuator/prometheus")).hasStatusOk();
    assertThat(mvc.get().uri("/actuator/prometheus").with(from("203.0.113.7"))).hasStatus(401);
    assertThat(mvc.get().uri("/actuator/prometheus").header("X-Forwarded-For", "203.0.113.7"))
        .hasStatus(401);
    assertThat(mvc.get().uri("/actuator/prometheus").with(from("203.0.113.7")).with(as("alice")))
        .hasStatus(403);
    assertThat(
            mvc.get()
                .uri("/actuator/prometheus")
                .with(from("203.0.113.7"))
                .with(as("root", Role.ADMIN)))
        .hasStatusOk();
  }

  @Test
  void whatIsNotTheApiNeedsNoSignIn() {
    assertThat(mvc.get().uri("/assets/no-such-file.js")).hasStatus(404);
    assertThat(mvc.get().uri("/actuator/health")).hasStatusOk();
  }

  private static RequestPostProcessor from(String address) {
    return (MockHttpServletRequest request) -> {
      request.setRemoteAddr(address);
      return request;
    };
  }
}
