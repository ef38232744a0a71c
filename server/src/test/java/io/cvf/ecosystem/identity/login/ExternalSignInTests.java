package io.cvf.ecosystem.identity.login;

import static io.cvf.ecosystem.testing.SignedIn.member;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.testing.ApiTest;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole code flow over HTTP: a real OpenID provider, and a server that answers like GitHub. */
@ApiTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class ExternalSignInTests {

  static final ConfigurableApplicationContext OIDC = OidcServer.start();
  static final GithubServer GITHUB = new GithubServer();

  @Autowired JdbcClient database;
  @LocalServerPort int port;

  HttpClient browser;

  @DynamicPropertySource
  static void providers(DynamicPropertyRegistry properties) {
    var client = "spring.security.oauth2.client.";
    properties.add(client + "registration.company.client-id", () -> "cvf");
    properties.add(client + "registration.company.client-secret", () -> "client-secret");
    properties.add(client + "registration.company.client-name", () -> "Company");
    properties.add(client + "registration.company.scope", () -> "openid,profile,email");
    properties.add(client + "provider.company.issuer-uri", ExternalSignInTests::oidc);
    properties.add(client + "registration.github.client-id", () -> "cvf");
    properties.add(client + "registration.github.client-secret", () -> "client-secret");
    properties.add(client + "registration.github.scope", () -> "read:user,user:email");
    var github = client + "provider.github.";
    properties.add(github + "authorization-uri", () -> GITHUB.url() + "/login/oauth/authorize");
    properties.add(github + "token-uri", () -> GITHUB.url() + "/login/oauth/access_token");
    properties.add(github + "user-info-uri", () -> GITHUB.url() + "/user");
  }

  private static String oidc() {
    return "http://127.0.0.1:" + OIDC.getEnvironment().getProperty("local.server.port");
  }

  @AfterAll
  static void stop() {
    OIDC.close();
    GITHUB.stop();
  }

  @BeforeEach
  void open() {
    browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
  }

  @Test
  void providersAreOffered() throws Exception {
    assertThat(get("/api/v1/session/providers").body())
        .contains("\"id\":\"company\"", "\"name\":\"Company\"")
        .contains("\"url\":\"/oauth2/authorization/github\"");
  }

  @Test
  void firstSignInMakesAnAccountAndTheNextFindsIt() throws Exception {
    assertThat(signInAt("company", "sub-1").getPath()).isEqualTo("/");
    assertThat(get("/api/v1/me").body())
        .contains("\"username\":\"grace-hopper\"", "grace@example.org", "\"passwordSet\":false");

    open();
    signInAt("company", "sub-1");
    assertThat(get("/api/v1/me").body()).contains("\"username\":\"grace-hopper\"");
    assertThat(accounts()).containsExactly("grace-hopper");
  }

  @Test
  void verifiedAddressLinksToTheAccountThatHasIt() throws Exception {
    member(database, "linked");
    signInAt("company", "sub-2");
    assertThat(get("/api/v1/me").body()).contains("\"username\":\"linked\"");
    assertThat(accounts()).containsExactly("linked");
  }

  @Test
  void unverifiedAddressLinksToNobody() throws Exception {
    member(database, "linked");
    var end = signInAt("company", "sub-3");
    assertThat(end.toString()).endsWith("/sign-in?error=email-not-verified");
    assertThat(get("/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(accounts()).containsExactly("linked");
  }

  @Test
  void nameThatIsReservedOrTakenGetsANumber() throws Exception {
    signInAt("company", "sub-4");
    assertThat(get("/api/v1/me").body()).contains("\"username\":\"admin-2\"");
  }

  @Test
  void suspendedMemberIsSentToAReadablePage() throws Exception {
    member(database, "linked");
    database
        .sql("update identity.account set suspended_at = now(), suspension_reason = 'Spam'")
        .update();
    assertThat(signInAt("company", "sub-2").toString())
        .endsWith("/sign-in?error=account-suspended");
    assertThat(get("/api/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  void brokenFlowIsSentToAReadablePage() throws Exception {
    assertThat(get("/login/oauth2/code/company?code=made-up&state=made-up").uri().toString())
        .endsWith("/sign-in?error=external-sign-in-failed");
  }

  @Test
  void githubUserComesWithThePrimaryVerifiedAddress() throws Exception {
    GITHUB.emails(
        """
        [{"email":"old@example.org","primary":false,"verified":true},
         {"email":"octo@example.org","primary":true,"verified":true}]
        """);
    assertThat(get("/oauth2/authorization/github").uri().getPath()).isEqualTo("/");
    assertThat(get("/api/v1/me").body()).contains("\"username\":\"octo-cat\"", "octo@example.org");
  }

  @Test
  void githubUserWithoutVerifiedAddressIsRefused() throws Exception {
    GITHUB.emails("[{\"email\":\"octo@example.org\",\"primary\":true,\"verified\":false}]");
    assertThat(get("/oauth2/authorization/github").uri().toString())
        .endsWith("/sign-in?error=email-not-verified");
  }

  @Test
  void cookiesOfARealServerAreGuarded() throws Exception {
    open();
    var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    var start =
        client.send(
            HttpRequest.newBuilder(here("/oauth2/authorization/company")).build(),
            BodyHandlers.discarding());
    assertThat(start.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .startsWith("cvf-session=")
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure"));
  }

  @Test
  void everyOperationOfARealServerIsGuarded() throws Exception {
    for (var path : List.of("/api/v1/me", "/api/v1/accounts", "/api/v1/me/tokens")) {
      assertThat(get(path).statusCode()).isEqualTo(401);
    }
  }

  private URI signInAt(String provider, String user) throws Exception {
    browser.send(
        HttpRequest.newBuilder(URI.create(oidc() + "/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("username=" + user + "&password=secret"))
            .build(),
        BodyHandlers.discarding());
    var end = get("/oauth2/authorization/" + provider);
    assertThat(end.uri().getPort()).as(end.body()).isEqualTo(port);
    return end.uri();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return browser.send(HttpRequest.newBuilder(here(path)).build(), BodyHandlers.ofString());
  }

  private URI here(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private List<String> accounts() {
    return database.sql("select username from identity.account").query(String.class).list();
  }
}
