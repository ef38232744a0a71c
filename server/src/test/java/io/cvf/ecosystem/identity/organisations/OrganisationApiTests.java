package io.cvf.ecosystem.identity.organisations;

import static io.cvf.ecosystem.identity.Problems.assertProblem;
import static io.cvf.ecosystem.testing.SignedIn.as;
import static io.cvf.ecosystem.testing.SignedIn.member;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.identity.Together;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.ApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ApiTest
class OrganisationApiTests {

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;

  @BeforeEach
  void foundAcme() {
    assertThat(found(as("ada"), "acme"))
        .hasStatus(201)
        .hasHeader("Location", "/api/v1/organisations/acme")
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"slug":"acme","name":"Acme Ltd","people":[{"username":"ada","role":"OWNER"}]}
            """);
  }

  @Test
  void peopleAreShownToThemselvesAndAdministratorsOnly() {
    assertThat(mvc.get().uri("/api/v1/organisations/acme"))
        .hasStatusOk()
        .hasHeader("ETag", "\"0\"")
        .bodyJson()
        .doesNotHavePath("people");
    assertThat(show(as("eve"))).bodyJson().doesNotHavePath("people");
    assertThat(show(as("ada"))).bodyJson().hasPath("people");
    assertThat(show(as("boss", Role.ADMIN))).bodyJson().hasPath("people");
    assertProblem(
        mvc.get().uri("/api/v1/organisations/nothing").exchange(), 404, "organisation-not-found");
  }

  @Test
  void ownOrganisationsAreInMe() {
    assertThat(mvc.get().uri("/api/v1/me").with(as("ada")))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"organisations":[{"slug":"acme","name":"Acme Ltd","role":"OWNER"}]}
            """);
  }

  @Test
  void slugsAreUniqueValidAndNobodysName() {
    assertProblem(found(as("bob"), "acme"), 409, "slug-taken");
    assertProblem(found(as("bob"), "admin"), 409, "slug-taken");
    assertThat(found(as("bob"), "Acme")).hasStatus(422);
    assertProblem(found(as("bob"), "ada"), 409, "slug-taken");
    assertProblem(found(as("admin", Role.ADMIN), "admin"), 409, "slug-taken");
    assertProblem(
        mvc.post()
            .uri("/api/v1/organisations")
            .with(io.cvf.ecosystem.testing.SignedIn.withCsrf())
            .exchange(),
        401,
        "sign-in-required");
  }

  @Test
  void ownersDecideWhoBelongs() {
    member(database, "bob");
    assertThat(put(as("ada"), "bob", "DEVELOPER"))
        .hasStatusOk()
        .hasHeader("ETag", "\"1\"")
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"people":[{"username":"ada","role":"OWNER"},{"username":"bob","role":"DEVELOPER"}]}
            """);
    assertProblem(put(as("bob"), "bob", "OWNER"), 403, "not-yours");
    assertProblem(put(as("ada"), "nobody", "OWNER"), 404, "member-not-found");
    assertThat(put(as("ada"), "bob", "KING")).hasStatus(400);
    assertThat(put(as("boss", Role.ADMIN), "bob", "FINANCE")).hasStatusOk();

    member(database, "carol");
    assertThat(put(as("ada"), "carol", "FINANCE")).hasStatusOk();
    assertProblem(delete(as("carol"), "bob"), 403, "not-yours");
    assertThat(delete(as("carol"), "carol")).hasStatus(204);
    assertThat(delete(as("ada"), "bob")).hasStatus(204);
    assertProblem(delete(as("ada"), "bob"), 404, "person-not-found");
  }

  @Test
  void theLastOwnerCannotLeaveNorStepDown() {
    assertProblem(delete(as("ada"), "ada"), 409, "last-owner");
    assertProblem(put(as("ada"), "ada", "FINANCE"), 409, "last-owner");
    member(database, "bob");
    put(as("ada"), "bob", "OWNER");
    assertThat(delete(as("ada"), "ada")).hasStatus(204);
  }

  @Test
  void ofTwoOwnersWhoLeaveAtOnceOneStays() throws Exception {
    member(database, "bob");
    put(as("ada"), "bob", "OWNER");
    var ada = as("ada");
    var bob = as("bob");
    var answers =
        Together.run(
            () -> delete(ada, "ada").getResponse().getStatus(),
            () -> delete(bob, "bob").getResponse().getStatus());
    assertThat(answers).containsExactlyInAnyOrder(204, 409);
  }

  private MvcTestResult found(RequestPostProcessor caller, String slug) {
    return mvc.post()
        .uri("/api/v1/organisations")
        .with(caller)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"slug\":\"%s\",\"name\":\"Acme Ltd\"}".formatted(slug))
        .exchange();
  }

  private MvcTestResult show(RequestPostProcessor caller) {
    return mvc.get().uri("/api/v1/organisations/acme").with(caller).exchange();
  }

  private MvcTestResult put(RequestPostProcessor caller, String username, String role) {
    return mvc.put()
        .uri("/api/v1/organisations/acme/people/" + username)
        .with(caller)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"role\":\"%s\"}".formatted(role))
        .exchange();
  }

  private MvcTestResult delete(RequestPostProcessor caller, String username) {
    return mvc.delete()
        .uri("/api/v1/organisations/acme/people/" + username)
        .with(caller)
        .exchange();
  }
}
