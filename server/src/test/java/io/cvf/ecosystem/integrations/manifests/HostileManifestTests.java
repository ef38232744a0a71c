package io.cvf.ecosystem.integrations.manifests;

import static io.cvf.ecosystem.integrations.manifests.Texts.errors;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileManifestTests {

  @Test
  void aMebibyteIsTheLimit() {
    assertThat(message("x".repeat(Manifests.MAX_BYTES + 1))).contains("larger than 1 MiB");
    assertThat(message("é".repeat(Manifests.MAX_BYTES / 2 + 1))).contains("larger than 1 MiB");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "- "})
  void endlessNestingIsStopped(String opening) {
    var text = opening.repeat(Manifests.MAX_BYTES / opening.length());

    Assertions.assertTimeout(
        Duration.ofSeconds(5), () -> assertThat(message(text)).contains("64 levels"));
  }

  @Test
  void sixtyFourLevelsAreAllowed() {
    assertThat(message("a: " + "[".repeat(63) + "]".repeat(63))).contains("none of the known");
    assertThat(message("{\"a\":" + "[".repeat(64) + "]".repeat(64) + "}")).contains("none of the");
    assertThat(message("{\"a\":" + "[".repeat(65) + "]".repeat(65) + "}")).contains("64 levels");
  }

  @Test
  void aliasesThatMultiplyAreStopped() {
    var bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (var level = 1; level <= 24; level++) {
      bomb.append("a%1$d: &a%1$d [*a%2$d, *a%2$d]\n".formatted(level, level - 1));
    }

    assertThat(message(bomb.toString())).contains("aliases make it far larger");
    bomb.append("b: [").append("*a1, ".repeat(30)).append("*a1]\n");
    assertThat(message(bomb.toString())).contains("more than 50 parts by alias");
  }

  @Test
  void longTextsRepeatedByAliasAreStopped() {
    var text = "a: &a " + "x".repeat(500_000) + "\nb: [" + "*a, ".repeat(1_000) + "*a]";

    assertThat(message(text)).contains("aliases make it far larger");
  }

  @Test
  void aListThatHoldsItselfIsRefused() {
    assertThat(message("a: &a [*a]")).contains("in itself");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 1\\nb: 2\\na: 3       | 3 | 1 | a is there twice.",
        "{\"a\": 1, \"a\": 2}     | 1 | 10 | a is there twice.",
        "a:\\n\\t- b              | 2 | 1 | not valid YAML",
        "{\"a\": 1,}              | 1 | 9 | not valid JSON",
        "a: !!java.net.URL [x]    | 1 | 4 | is not allowed",
        "a: !mine x               | 1 | 4 | which is not allowed",
        "a: 1e999999999           | 1 | 4 | too large a number",
        "a: .inf                  | 1 | 4 | finite number",
        "{\"a\": 1e999999999}     | 1 | 7 | too large a number",
        "a: \"x\\0\"              | 1 | 4 | cannot be stored",
        "{\"a\": \"\\uD800\"}     | 1 | 7 | cannot be stored",
        "? [a]\\n: b              | 1 | 3 | a single word",
        "a: &x {b: c}\\n<<: *x    | 2 | 1 | Merge keys",
        "a: b\\n---\\nc: d        | 2 | 1 | not valid YAML"
      })
  void badTextIsRefusedAtItsPlace(String text, int line, int column, String reason) {
    assertThat(errors(text.replace("\\n", "\n").replace("\\t", "\t")))
        .anySatisfy(it -> {
          assertThat(it.message()).contains(reason);
          assertThat(it.line()).isEqualTo(line);
          assertThat(it.column()).isEqualTo(column);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "a\uD800b", "", " \n", "\uFEFF", "just words", "[1, 2]", "42"})
  void whatIsNoDocumentIsRefused(String text) {
    assertThat(errors(text)).isNotEmpty();
  }

  @Test
  void controlCharactersAreNamed() {
    assertThat(errors("a: b\nc: \u0007d"))
        .containsExactly(new ManifestError("", 2, 4, "U+0007 cannot stand in YAML."));
  }

  @Test
  void aThousandMistakesAreCutShort() {
    var text = Texts.CONTRACT + "wrong%d: 1\n".formatted(1).repeat(1);
    var many = new StringBuilder(text);
    for (var i = 2; i <= 1_000; i++) {
      many.append("wrong%d: 1\n".formatted(i));
    }

    assertThat(errors(many.toString())).hasSize(Findings.MAX);
  }

  @Test
  void wordsThatOtherParsersMistakeStayWords() {
    assertThat(YamlScalar.of(PlainTags.PLAIN, "yes").node().asString()).isEqualTo("yes");
    assertThat(YamlScalar.of(PlainTags.PLAIN, "2026-01-01").node().isString()).isTrue();
    assertThat(YamlScalar.of(PlainTags.PLAIN, "1:30").node().isString()).isTrue();
    assertThat(YamlScalar.of(PlainTags.PLAIN, "1.10").node().toString()).isEqualTo("1.10");
    assertThat(YamlScalar.of(PlainTags.PLAIN, "010").node().asInt()).isEqualTo(10);
    assertThat(YamlScalar.of(PlainTags.PLAIN, "0x1F").node().asInt()).isEqualTo(31);
  }

  private static String message(String text) {
    return errors(text).getFirst().message();
  }
}
