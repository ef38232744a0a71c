package io.cvf.ecosystem.platform.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cvf.ecosystem.platform.problems.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class MasterKeyTests {

  private static final String DIGITS = "0123456789abcdef".repeat(4);
  private static final byte[] SECRET = "a secret".getBytes(UTF_8);
  private static final byte[] OWNER = "one".getBytes(UTF_8);

  @TempDir Path folder;

  private final StandardEnvironment environment = new StandardEnvironment();
  private final MasterKeySource source = new MasterKeySource();

  @Test
  void onlyTheSameKeyAndOwnerOpenWhatWasSealed() {
    var key = MasterKey.parse(DIGITS).orElseThrow();
    var sealed = key.seal(SECRET, OWNER);

    assertThat(key.open(sealed, OWNER)).hasValue(SECRET);
    assertThat(key.open(sealed, "two".getBytes(UTF_8))).isEmpty();
    assertThat(MasterKey.parse("f".repeat(64)).orElseThrow().open(sealed, OWNER)).isEmpty();
    sealed[sealed.length - 1] ^= 1;
    assertThat(key.open(sealed, OWNER)).isEmpty();
  }

  @Test
  void sealingTwiceNeverLooksTheSame() {
    var key = MasterKey.parse(DIGITS).orElseThrow();

    assertThat(key.seal(SECRET, OWNER)).isNotEqualTo(key.seal(SECRET, OWNER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "0123456789abcdef", "not hex digits at all"})
  void badKeyRefusesTheStartWithoutRepeatingIt(String digits) {
    set("cvf.master-key", digits);

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> source.masterKey(environment))
        .withMessage("CVF_MASTER_KEY is not a key of 64 hex digits.");
  }

  @Test
  void environmentVariableIsTaken() {
    environment
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                "variables", java.util.Map.of("CVF_MASTER_KEY", DIGITS)));

    assertThat(source.masterKey(environment).open(sealedBy(DIGITS), OWNER)).hasValue(SECRET);
  }

  @Test
  void dataFolderKeepsOneThatFitsAgain() throws Exception {
    set("cvf.data", folder.toString());

    var sealed = source.masterKey(environment).seal(SECRET, OWNER);

    assertThat(source.masterKey(environment).open(sealed, OWNER)).hasValue(SECRET);
    assertThat(Files.readString(folder.resolve("secrets/signing"))).hasSize(64);
  }

  @Test
  void folderThatCannotKeepOneRefusesTheStart() throws Exception {
    set("cvf.data", Files.writeString(folder.resolve("file"), "").toString());

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> source.masterKey(environment))
        .satisfies(refused -> assertThat(refused.action()).contains("CVF_MASTER_KEY"));
  }

  @Test
  void damagedSecretRefusesTheStart() throws Exception {
    set("cvf.data", folder.toString());
    Files.createDirectories(folder.resolve("secrets"));
    Files.writeString(folder.resolve("secrets/signing"), "0123");

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> source.masterKey(environment))
        .withMessageContaining("is damaged");
  }

  private static byte[] sealedBy(String digits) {
    return MasterKey.parse(digits).orElseThrow().seal(SECRET, OWNER);
  }

  private void set(String name, String value) {
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource(name, java.util.Map.of(name, value)));
  }
}
