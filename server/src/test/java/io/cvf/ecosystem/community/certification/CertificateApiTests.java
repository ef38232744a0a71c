package io.cvf.ecosystem.community.certification;

import static io.cvf.ecosystem.community.reputation.Calls.refused;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.community.reputation.Calls;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What becomes of a certificate once cara has granted it. */
@ApiTest
class CertificateApiTests {

  @Autowired ApplicationContext context;
  @Autowired Certifications certifications;
  @Autowired CertificationExpiry expiry;
  @Autowired TestClock clock;
  private Desk desk;
  private Calls api;

  @BeforeEach
  void members() {
    clock.set(Instant.parse("2026-06-01T08:00:00Z"));
    desk = new Desk(context);
    api = desk.api();
  }

  @Test
  void aCertificateExpiresByTheDateAndItsMemberIsRemindedOnce() {
    var body = new HashMap<String, Object>(desk.grantOf("SPECIALIST"));
    body.put("expiresOn", "2026-08-01");
    assertThat(api.post("cara", "/members/ada/certifications", body)).hasStatus(201);
    expiry.tell();
    desk.assertTold("ada", "You are certified: Specialist");

    clock.set(Instant.parse("2026-07-02T00:00:00Z"));
    expiry.tell();
    expiry.tell();
    var reminder = "Your certification expires on 2026-08-01: Specialist";
    desk.assertTold("ada", reminder, "You are certified: Specialist");
    assertThat(desk.reputation("ada")).isEqualTo(250_000_000);

    clock.set(Instant.parse("2026-08-01T00:00:00Z"));
    assertThat(desk.reputation("ada")).isZero();
    assertThat(certifications.levelOf(api.member("ada"))).isEqualTo(CertificationLevel.NONE);
    assertThat(api.read(null, "/members/ada/certifications")).contains("\"state\":\"EXPIRED\"");
    expiry.tell();
    expiry.tell();
    desk.assertTold(
        "ada",
        "Your certification has expired: Specialist",
        reminder,
        "You are certified: Specialist");
  }

  @Test
  void aRevokedCertificateSaysWhyAndCountsNoLonger() {
    var low = desk.granted("ada", "FOUNDATION");
    var high = desk.granted("ada", "ARCHITECT");
    assertThat(desk.reputation("ada")).isEqualTo(150_000_000);
    refused(
        api.post("cara", "/certifications/" + high + "/revocation", Map.of()),
        422,
        "invalid-input");

    assertThat(desk.revoke("mia", high)).hasStatusOk();

    assertThat(desk.reputation("ada")).isEqualTo(25_000_000);
    assertThat(api.read(null, "/certifications/" + high))
        .contains("\"state\":\"REVOKED\"", "\"reason\":\"Evidence was forged\"", "\"by\":\"mia\"");
    assertThat(api.read(null, "/certifications/" + low)).contains("\"state\":\"VALID\"");
    refused(desk.revoke("cara", high), 409, "certification-revoked");
    refused(api.get(null, "/certifications/" + high + "/badge"), 410, "certification-revoked");
    refused(api.get(null, "/certifications/" + UUID.randomUUID()), 404, "certification-not-found");
    desk.assertTold(
        "ada",
        "Your certification was revoked: Architect",
        "You are certified: Architect",
        "You are certified: Foundation");
  }

  /** By the words of RFC 7515, 8037 and Open Badges 3.0 alone, without the code that signs. */
  @Test
  void aBadgeIsVerifiedOfflineByTheKeyInItsHeader() throws Exception {
    var certificate = desk.granted("ada", "PRACTITIONER");
    var answer = api.get(null, "/certifications/" + certificate + "/badge");
    assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("application/vc+jwt");

    var parts = Calls.body(answer).split("\\.");
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
    assertThat(JsonPath.<List<String>>read(api.read(null, "/signing-keys"), "$.items[*].publicKey"))
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
  void aPageHoldsEveryCertificateOnce() {
    var all = IntStream.range(0, 3).mapToObj(_ -> desk.granted("ada", "FOUNDATION")).toList();
    var first = api.read(null, "/members/ada/certifications?limit=2");
    var cursor = JsonPath.<String>read(first, "$.nextCursor");
    var second = api.read(null, "/members/ada/certifications?limit=2&cursor=" + cursor);
    var ids = new ArrayList<String>(JsonPath.<List<String>>read(first, "$.items[*].id"));
    ids.addAll(JsonPath.<List<String>>read(second, "$.items[*].id"));
    assertThat(ids).containsExactlyElementsOf(all.reversed());
    clock.advance(Duration.ofDays(1));
  }

  @Test
  void expiryLiesInTheFuture() {
    for (var day : List.of("2026-06-01", "2020-01-01", "2037-01-01")) {
      var body = new HashMap<String, Object>(desk.grantOf("FOUNDATION"));
      body.put("expiresOn", day);
      refused(api.post("cara", "/members/ada/certifications", body), 422, "invalid-input");
    }
    refused(desk.grant("cara", "nobody", "FOUNDATION"), 404, "member-not-found");
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), UTF_8);
  }
}
