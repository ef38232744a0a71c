package io.cvf.ecosystem.governance.sla;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.signing.Signed;
import io.cvf.ecosystem.platform.signing.SigningKeys;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a report one text that never changes, and signs it. The text is JSON without blanks, its
 * fields in the order of their names, without absent ones and without fractions. What is signed:
 *
 * <pre>
 * cvf-sla-month-1
 * &lt;id of the partner&gt;
 * &lt;month&gt;
 * &lt;SHA-256 of the text in UTF-8, lower-case hex&gt;
 * &lt;moment of the seal, ISO 8601&gt;
 * </pre>
 *
 * each line ended by a line feed.
 */
@Component
class ReportSigning {

  private final SigningKeys keys;
  private final JsonMapper canonical;

  ReportSigning(SigningKeys keys, JsonMapper json) {
    this.keys = keys;
    this.canonical =
        json.rebuild()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.INDENT_OUTPUT)
            .build();
  }

  String text(SlaReport report) {
    return canonical.writeValueAsString(report);
  }

  /** What a report's text says. */
  SlaReport read(String text) {
    return canonical.readValue(text, SlaReport.class);
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  static byte[] message(PartnerId partner, YearMonth month, String sha256, Instant sealedAt) {
    return "cvf-sla-month-1\n%s\n%s\n%s\n%s\n"
        .formatted(partner, month, sha256, sealedAt)
        .getBytes(UTF_8);
  }

  Signed sign(PartnerId partner, YearMonth month, String sha256, Instant sealedAt) {
    return keys.sign(message(partner, month, sha256, sealedAt));
  }
}
