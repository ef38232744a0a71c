package io.cvf.ecosystem.community.certification;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.signing.PublicSigningKey;
import io.cvf.ecosystem.platform.signing.SigningKeys;
import io.cvf.ecosystem.platform.web.PublicAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Certificates as Open Badges 3.0 credentials (1EdTech, section 8.2: JSON Web Token proof): a
 * compact JWS whose payload is the credential with the registered claims beside it, signed with
 * Ed25519 (RFC 8037). The key stands in the header, so that nothing has to be asked for.
 */
@Component
class Badge {

  private static final int KEY_BYTES = 32;
  private static final List<String> CONTEXT =
      List.of(
          "https://www.w3.org/ns/credentials/v2",
          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");

  private final SigningKeys keys;
  private final Levels levels;
  private final PublicAddress address;
  private final JsonMapper json;
  private final Clock clock;

  Badge(SigningKeys keys, Levels levels, PublicAddress address, JsonMapper json, Clock clock) {
    this.keys = keys;
    this.levels = levels;
    this.address = address;
    this.json = json;
    this.clock = clock;
  }

  /** 410 {@code certification-revoked} when it was; of an expired one the badge says when. */
  String of(Certificate certificate) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (certificate.state(today) == Certificate.State.REVOKED) {
      throw Problem.of(
          HttpStatus.GONE,
          "certification-revoked",
          "The certification was revoked",
          "A revoked certification has no badge; the certificate tells why.");
    }
    var payload = encoded(json.writeValueAsBytes(credential(certificate)));
    var signed = new AtomicReference<String>();
    var signature =
        keys.sign(key -> {
          var header = encoded(json.writeValueAsBytes(header(key)));
          signed.set(header + "." + payload);
          return Objects.requireNonNull(signed.get()).getBytes(US_ASCII);
        });
    return signed.get() + "." + encoded(signature.signature());
  }

  private Map<String, Object> header(PublicSigningKey key) {
    var spki = Base64.getDecoder().decode(key.publicKey());
    var raw = Arrays.copyOfRange(spki, spki.length - KEY_BYTES, spki.length);
    var header = new LinkedHashMap<String, Object>();
    header.put("alg", "EdDSA");
    header.put("typ", "JWT");
    header.put("kid", key.id());
    header.put("jwk", Map.of("kty", "OKP", "crv", "Ed25519", "x", encoded(raw)));
    return header;
  }

  private Map<String, Object> credential(Certificate certificate) {
    var id = address.of("/api/v1/certifications/%s/badge".formatted(certificate.id()));
    var holder = address.of("/members/" + certificate.member().username());
    var from = certificate.grantedAt().truncatedTo(ChronoUnit.SECONDS);
    var credential = new LinkedHashMap<String, Object>();
    credential.put("@context", CONTEXT);
    credential.put("id", id);
    credential.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
    credential.put("name", levels.of(certificate.level()).title());
    credential.put("issuer", issuer());
    credential.put("validFrom", from.toString());
    credential.put("credentialSubject", subject(certificate, holder));
    credential.put("evidence", evidence(certificate));
    credential.put("iss", address.of(""));
    credential.put("sub", holder);
    credential.put("jti", id);
    credential.put("nbf", from.getEpochSecond());
    if (certificate.expiresOn() != null) {
      Instant until = certificate.expiresOn().atStartOfDay(ZoneOffset.UTC).toInstant();
      credential.put("validUntil", until.toString());
      credential.put("exp", until.getEpochSecond());
    }
    return credential;
  }

  private Map<String, Object> issuer() {
    return Map.of(
        "id", address.of(""),
        "type", List.of("Profile"),
        "name", "CVF Ecosystem",
        "url", address.of(""));
  }

  private Map<String, Object> subject(Certificate certificate, String holder) {
    var level = levels.of(certificate.level());
    var name =
        certificate.cohort() == null
            ? level.title()
            : "%s (%s)".formatted(level.title(), certificate.cohort());
    var criteria =
        certificate.criteria().stream()
            .map(criterion -> "- " + criterion.text())
            .collect(Collectors.joining("\n"));
    return Map.of(
        "id", holder,
        "type", List.of("AchievementSubject"),
        "achievement",
            Map.of(
                "id", address.of("/certification#" + level.level()),
                "type", List.of("Achievement"),
                "achievementType", "Certification",
                "name", name,
                "description", level.description(),
                "criteria", Map.of("narrative", criteria)));
  }

  /** The page tells more than fits a badge, and whether it still holds. */
  private List<Map<String, Object>> evidence(Certificate certificate) {
    return List.of(
        Map.of(
            "id", address.of("/certificates/" + certificate.id()),
            "type", List.of("Evidence"),
            "name", "The certificate, its evidence and its present state"));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
