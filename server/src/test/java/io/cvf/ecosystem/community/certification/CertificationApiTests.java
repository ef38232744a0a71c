package io.cvf.ecosystem.community.certification;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.identity.MemberRegistered;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.SignedIn;
import io.cvf.ecosystem.testing.TestClock;
import java.net.URI;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** cara and carl certify, max maintains; ada and bob are members. */
@ApiTest
class CertificationApiTests {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, Role> STAFF =
      Map.of("cara", Role.CERTIFIER, "carl", Role.CERTIFIER, "max", Role.MAINTAINER);

  @Autowired MockMvcTester mvc;
  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  @Autowired Levels levels;
  @Autowired Certifications certifications;
  @Autowired CertificationExpiry expiry;
  @Autowired TestClock clock;

  @BeforeEach
  void members() {
    clock.set(Instant.parse("2026-06-01T08:00:00Z"));
    for (var name : List.of("ada", "bob", "cara", "carl", "max")) {
      var member = SignedIn.member(database, name, roles(name));
      context.publishEvent(
          new MemberRegistered(member, name, Instant.parse("2026-01-01T00:00:00Z")));
    }
  }

  @Test
  void everyoneReadsWhatALevelTakes() throws Exception {
    var body = body(get(null, "/certification-levels"));
    assertThat(JsonPath.<List<Integer>>read(body, "$.items[*].points"))
        .containsExactly(25, 75, 150, 250);
    assertThat(JsonPath.<List<Integer>>read(body, "$.items[*].validityDays"))
        .containsExactly(1095, 1095, 730);
    assertThat(JsonPath.<List<Object>>read(body, "$.items[0].criteria")).hasSize(3);
  }

  @Test
  void anApplicationIsGrantedAndCountsFromThenOn() throws Exception {
    var application = apply("ada", "PRACTITIONER");
    assertThat(
            JsonPath.<List<String>>read(
                body(get("ada", "/me/certification-applications")), "$.items[0].actions"))
        .containsExactly("WITHDRAW");
    assertThat(
            JsonPath.<List<String>>read(
                body(get("cara", "/certification-applications")), "$.items[*].actions[0]"))
        .containsExactly("DECIDE");

    var decided =
        body(
            post(
                "cara",
                "/certification-applications/" + application + "/decision",
                Map.of("granted", true, "reason", "Well shown", "cohort", "Moderators 1")));

    assertThat(JsonPath.<String>read(decided, "$.state")).isEqualTo("GRANTED");
    var certificate = JsonPath.<String>read(decided, "$.certification");
    var body = body(get(null, "/certifications/" + certificate));
    assertThat(body)
        .contains("\"state\":\"VALID\"", "\"cohort\":\"Moderators 1\"", "\"grantedBy\":\"cara\"");
    assertThat(JsonPath.<String>read(body, "$.expiresOn")).isEqualTo("2029-05-31");
    assertThat(JsonPath.<List<Object>>read(body, "$.criteria")).hasSize(4);
    assertThat(body).doesNotContain("My statement");
    assertThat(JsonPath.<Integer>read(body(get(null, "/members/ada")), "$.reputationMicros"))
        .isEqualTo(75_000_000);
    assertThat(certifications.levelOf(id("ada"))).isEqualTo(CertificationLevel.PRACTITIONER);
    assertTold("ada", "You are certified: Practitioner");
    refused(
        post(
            "cara",
            "/certification-applications/" + application + "/decision",
            Map.of("granted", true, "reason", "Again")),
        409,
        "application-closed");
  }

  @Test
  void aRefusalTellsWhyAndLeavesTheWayOpen() throws Exception {
    var application = apply("ada", "ARCHITECT");
    refused(
        post("ada", "/me/certification-applications", application("ARCHITECT")),
        409,
        "application-open");
    assertThat(decide("max", application, false)).hasStatusOk();

    assertTold("ada", "Your application was refused: Architect");
    assertThat(certifications.levelOf(id("ada"))).isEqualTo(CertificationLevel.NONE);
    var again = apply("ada", "ARCHITECT");
    assertThat(post("ada", "/me/certification-applications/" + again + "/withdrawal", Map.of()))
        .hasStatusOk();
    refused(decide("cara", again, true), 409, "application-closed");
    assertThat(
            JsonPath.<List<String>>read(
                body(get("cara", "/certification-applications?state=WITHDRAWN")), "$.items[*].id"))
        .containsExactly(again);
  }

  @Test
  void nobodyDecidesAboutThemselvesOrTheirOrganisation() throws Exception {
    var own = apply("cara", "FOUNDATION");
    refused(decide("cara", own, true), 403, "not-yours");
    refused(grant("cara", "cara", "FOUNDATION"), 403, "not-yours");
    employ("ada", "carl");
    var application = apply("ada", "FOUNDATION");
    refused(decide("carl", application, true), 403, "not-yours");
    refused(grant("carl", "ada", "FOUNDATION"), 403, "not-yours");
    assertThat(decide("cara", application, true)).hasStatusOk();
    var certificate =
        JsonPath.<String>read(body(get(null, "/members/ada/certifications")), "$.items[0].id");
    refused(revoke("carl", certificate), 403, "not-yours");
  }

  @Test
  void onlyCertifiersCertify() throws Exception {
    var application = apply("ada", "FOUNDATION");
    refused(get("bob", "/certification-applications"), 403, "forbidden");
    refused(decide("bob", application, true), 403, "forbidden");
    refused(grant("bob", "ada", "FOUNDATION"), 403, "forbidden");
    refused(grant("max", "ada", "FOUNDATION"), 403, "forbidden");
    refused(
        post("bob", "/me/certification-applications/" + application + "/withdrawal", Map.of()),
        404,
        "application-not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"level\":\"NONE\",\"statement\":\"x\",\"evidence\":[]}",
        "{\"level\":\"FOUNDATION\",\"statement\":\" \",\"evidence\":[]}",
        "{\"level\":\"FOUNDATION\",\"statement\":\"x\",\"evidence\":[]}",
        "{\"level\":\"FOUNDATION\",\"statement\":\"x\",\"evidence\":[null]}",
        "{\"level\":\"FOUNDATION\",\"statement\":\"x\",\"evidence\":[{\"criterion\":\"architect.rfc\",\"text\":\"x\"}]}",
        "{\"level\":\"FOUNDATION\",\"statement\":\"x\",\"evidence\":[{\"criterion\":\"foundation.conduct\",\"url\":\"javascript:alert(1)\"}]}"
      })
  void anApplicationThatShowsTooLittleIsRefused(String body) {
    refused(
        send("ada", HttpMethod.POST, "/me/certification-applications", body), 422, "invalid-input");
  }

  @Test
  void expiryLiesInTheFuture() {
    for (var day : List.of("2026-06-01", "2020-01-01", "2037-01-01")) {
      var body = new HashMap<String, Object>(grantOf("FOUNDATION"));
      body.put("expiresOn", day);
      refused(post("cara", "/members/ada/certifications", body), 422, "invalid-input");
    }
    refused(grant("cara", "nobody", "FOUNDATION"), 404, "member-not-found");
  }

  @Test
  void aCertificateExpiresByTheDateAndItsMemberIsRemindedOnce() throws Exception {
    var body = new HashMap<String, Object>(grantOf("SPECIALIST"));
    body.put("expiresOn", "2026-08-01");
    assertThat(post("cara", "/members/ada/certifications", body)).hasStatus(201);
    expiry.tell();
    assertTold("ada", "You are certified: Specialist");

    clock.set(Instant.parse("2026-07-02T00:00:00Z"));
    expiry.tell();
    expiry.tell();
    var reminder = "Your certification expires on 2026-08-01: Specialist";
    assertTold("ada", reminder, "You are certified: Specialist");
    assertThat(reputation("ada")).isEqualTo(250_000_000);

    clock.set(Instant.parse("2026-08-01T00:00:00Z"));
    assertThat(reputation("ada")).isZero();
    assertThat(certifications.levelOf(id("ada"))).isEqualTo(CertificationLevel.NONE);
    assertThat(body(get(null, "/members/ada/certifications"))).contains("\"state\":\"EXPIRED\"");
    expiry.tell();
    expiry.tell();
    assertTold(
        "ada",
        "Your certification has expired: Specialist",
        reminder,
        "You are certified: Specialist");
  }

  @Test
  void aRevokedCertificateSaysWhyAndCountsNoLonger() throws Exception {
    var low = granted("ada", "FOUNDATION");
    var high = granted("ada", "ARCHITECT");
    assertThat(reputation("ada")).isEqualTo(150_000_000);
    refused(
        post("cara", "/certifications/" + high + "/revocation", Map.of()), 422, "invalid-input");

    assertThat(revoke("max", high)).hasStatusOk();

    assertThat(reputation("ada")).isEqualTo(25_000_000);
    assertThat(body(get(null, "/certifications/" + high)))
        .contains("\"state\":\"REVOKED\"", "\"reason\":\"Evidence was forged\"", "\"by\":\"max\"");
    assertThat(body(get(null, "/certifications/" + low))).contains("\"state\":\"VALID\"");
    refused(revoke("cara", high), 409, "certification-revoked");
    refused(get(null, "/certifications/" + high + "/badge"), 410, "certification-revoked");
    refused(get(null, "/certifications/" + UUID.randomUUID()), 404, "certification-not-found");
    assertTold(
        "ada",
        "Your certification was revoked: Architect",
        "You are certified: Architect",
        "You are certified: Foundation");
  }

  /** By the words of RFC 7515, 8037 and Open Badges 3.0 alone, without the code that signs. */
  @Test
  void aBadgeIsVerifiedOfflineByTheKeyInItsHeader() throws Exception {
    var certificate = granted("ada", "PRACTITIONER");
    var answer = get(null, "/certifications/" + certificate + "/badge");
    assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("application/vc+jwt");

    var parts = body(answer).split("\\.");
    assertThat(parts).hasSize(3);
    var header = decoded(parts[0]);
    assertThat(JsonPath.<String>read(header, "$.alg")).isEqualTo("EdDSA");
    var x = Base64.getUrlDecoder().decode(JsonPath.<String>read(header, "$.jwk.x"));
    var spki = HexFormat.of().parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(x));
    var verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
    verifier.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
    assertThat(verifier.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    assertThat(
            JsonPath.<List<String>>read(body(get(null, "/signing-keys")), "$.items[*].publicKey"))
        .contains(Base64.getEncoder().encodeToString(spki));

    var credential = decoded(parts[1]);
    assertThat(JsonPath.<List<String>>read(credential, "$.type"))
        .containsExactly("VerifiableCredential", "OpenBadgeCredential");
    assertThat(JsonPath.<String>read(credential, "$.jti"))
        .isEqualTo(JsonPath.<String>read(credential, "$.id"));
    assertThat(JsonPath.<String>read(credential, "$.iss"))
        .isEqualTo(JsonPath.<String>read(credential, "$.issuer.id"));
    assertThat(JsonPath.<String>read(credential, "$.sub")).endsWith("/members/ada");
    assertThat(JsonPath.<Integer>read(credential, "$.exp"))
        .isEqualTo((int) LocalDate.parse("2029-05-31").toEpochDay() * 86_400);
    assertThat(JsonPath.<String>read(credential, "$.credentialSubject.achievement.name"))
        .isEqualTo("Practitioner");
  }

  @Test
  void aPageHoldsEveryCertificateOnce() throws Exception {
    var all = IntStream.range(0, 3).mapToObj(_ -> granted("ada", "FOUNDATION")).toList();
    var first = body(get(null, "/members/ada/certifications?limit=2"));
    var cursor = JsonPath.<String>read(first, "$.nextCursor");
    var second = body(get(null, "/members/ada/certifications?limit=2&cursor=" + cursor));
    var ids = new java.util.ArrayList<String>(JsonPath.<List<String>>read(first, "$.items[*].id"));
    ids.addAll(JsonPath.<List<String>>read(second, "$.items[*].id"));
    assertThat(ids).containsExactlyElementsOf(all.reversed());
    clock.advance(Duration.ofDays(1));
  }

  private Map<String, Object> application(String level) {
    return Map.of("level", level, "statement", "My statement", "evidence", evidence(level));
  }

  private Map<String, Object> grantOf(String level) {
    return Map.of("level", level, "reason", "Known to all", "evidence", evidence(level));
  }

  private List<Map<String, String>> evidence(String level) {
    return levels.of(CertificationLevel.valueOf(level)).criteria().stream()
        .map(it -> Map.of("criterion", it.id(), "url", "https://example.org/" + it.id()))
        .toList();
  }

  private String apply(String who, String level) throws Exception {
    var answer = post(who, "/me/certification-applications", application(level));
    assertThat(answer).hasStatus(201);
    return JsonPath.read(answer.getResponse().getContentAsString(), "$.id");
  }

  private MvcTestResult decide(String who, String application, boolean granted) {
    return post(
        who,
        "/certification-applications/" + application + "/decision",
        Map.of("granted", granted, "reason", "I looked"));
  }

  private MvcTestResult grant(String who, String member, String level) {
    return post(who, "/members/" + member + "/certifications", grantOf(level));
  }

  private String granted(String member, String level) {
    var answer = grant("cara", member, level);
    assertThat(answer).hasStatus(201);
    try {
      return JsonPath.read(answer.getResponse().getContentAsString(), "$.id");
    } catch (java.io.UnsupportedEncodingException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private MvcTestResult revoke(String who, String certificate) {
    return post(
        who,
        "/certifications/" + certificate + "/revocation",
        Map.of("reason", "Evidence was forged"));
  }

  private int reputation(String member) throws Exception {
    return JsonPath.read(body(get(null, "/members/" + member)), "$.reputationMicros");
  }

  private MemberId id(String username) {
    return SignedIn.member(database, username, roles(username));
  }

  /** The titles in the member's inbox, where they arrive a moment after the commit. */
  private void assertTold(String member, String... titles) {
    Awaitility.await()
        .untilAsserted(() ->
            assertThat(
                    JsonPath.<List<String>>read(
                        body(get(member, "/notifications?kind=CERTIFICATION")), "$.items[*].title"))
                .containsExactlyInAnyOrder(titles));
  }

  private void employ(String... people) {
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
          .param("member", id(person).value())
          .update();
    }
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String body(MvcTestResult result) throws Exception {
    assertThat(result).hasStatus2xxSuccessful();
    return result.getResponse().getContentAsString();
  }

  private static void refused(MvcTestResult result, int status, String slug) {
    assertThat(result)
        .hasStatus(status)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("urn:cvf:problem:" + slug);
  }

  private MvcTestResult get(@Nullable String who, String path) {
    var request = mvc.get().uri(URI.create("/api/v1" + path));
    return (who == null ? request : request.with(as(who, roles(who)))).exchange();
  }

  private MvcTestResult post(String who, String path, Object body) {
    return send(who, HttpMethod.POST, path, JSON.writeValueAsString(body));
  }

  private MvcTestResult send(String who, HttpMethod method, String path, String body) {
    return mvc.method(method)
        .uri(URI.create("/api/v1" + path))
        .with(as(who, roles(who)))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private static Role[] roles(String who) {
    var role = STAFF.get(who);
    return role == null ? new Role[0] : new Role[] {role};
  }
}
