package io.cvf.ecosystem.integrations.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.SkillVersionId;
import io.cvf.ecosystem.integrations.checks.Verdict.Outcome;
import io.cvf.ecosystem.integrations.manifests.ManifestFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsCheckTests {

  private final SecretsCheck check = new SecretsCheck();

  /** Put together here, so that no scanner of sources takes them for real ones. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "AKIA|2345678901234567",
        "ghp_|a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8",
        "sk_live_|4eC39HqLyjWDarjtT1zdp7dc",
        "AIza|SyD1234567890abcdefghijklmnopqrstuv",
        "xoxb-|123456789012-abcdefghij",
        "-----BEGIN RSA |PRIVATE KEY-----",
        "eyJ|hbGciOiJIUzI1NiJ9.eyJ|zdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N",
        "postgres://admin:|hunter22@db.example.org/weather",
        "api_key: |q7Zp2Lx9Vb4Nw8Rt6Ys1Kd3"
      })
  void credentialsAreFoundAndNeverRepeated(String parts) {
    var secret = parts.replace("|", "");
    var verdict = check.of(version("name: weather\n  value: x\n" + secret + "\n", ""));
    assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(verdict.findings())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.line()).isEqualTo(3);
          assertThat(it.text()).doesNotContain(secret).endsWith("in the manifest");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password: ${DATABASE_PASSWORD_OF_THIS}",
        "api_key: YOUR_API_KEY_GOES_HERE_1",
        "token: <paste-your-token-here>",
        "secret: the-name-of-the-secret-in-your-vault",
        "commit: 2a5896d0891d13558e1313155b177fc0a4bc95d6",
        "url: https://example.org/a:b@c"
      })
  void placeholdersAndHashesAreNone(String line) {
    assertThat(check.of(version(line, line)).outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void theReadmeIsReadToo() {
    var verdict = check.of(version("name: weather", "# Use\n\nAKIA" + "2345678901234567"));
    assertThat(verdict.findings())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.line()).isEqualTo(3);
          assertThat(it.text()).endsWith("in the readme");
        });
  }

  private static CheckedVersion version(String manifest, String readme) {
    return new CheckedVersion(
        new SkillVersionId(UUID.randomUUID()),
        new SkillId(UUID.randomUUID()),
        new PartnerId(UUID.randomUUID()),
        "weather",
        new CheckedVersion.Claims("Weather", "1.0.0", RiskLevel.R1, RiskLevel.R0, null, null, null),
        ManifestFormat.DOCKER,
        manifest,
        List.of(),
        readme);
  }
}
