package io.cvf.ecosystem.integrations.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semver4j.Semver;

class SemanticVersionTests {

  /** Sections 9 to 11 of Semantic Versioning 2.0.0. */
  private static final List<String> IN_ORDER =
      List.of(
          "1.0.0-alpha",
          "1.0.0-alpha.1",
          "1.0.0-alpha.beta",
          "1.0.0-beta",
          "1.0.0-beta.2",
          "1.0.0-beta.11",
          "1.0.0-rc.1",
          "1.0.0",
          "2.0.0",
          "2.1.0",
          "2.1.1");

  @Test
  void theExamplesOfTheSpecificationSortAsItSays() {
    for (var lower = 0; lower < IN_ORDER.size(); lower++) {
      for (var higher = lower + 1; higher < IN_ORDER.size(); higher++) {
        assertThat(version(IN_ORDER.get(lower))).isLessThan(version(IN_ORDER.get(higher)));
      }
    }
  }

  @Test
  void buildMetadataDoesNotCount() {
    assertThat(version("1.0.0+20130313144700"))
        .isEqualByComparingTo(version("1.0.0+21AF26D3---117B344092BD"))
        .isNotEqualTo(version("1.0.0+21AF26D3---117B344092BD"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.4",
        "1.2.3",
        "10.20.30",
        "1.1.2-prerelease+meta",
        "1.0.0-alpha0.valid",
        "1.0.0-alpha-a.b-c-somethinglong+build.1-aef.1-its-okay",
        "1.0.0-0A.is.legal",
        "1.2.3----RC-SNAPSHOT.12.9.1--.12+788",
        "0.0.1-seed"
      })
  void validVersionsAreRead(String text) {
    assertThat(version(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1.2",
        "1.2.3.4",
        "v1.2.3",
        "1.2.3-",
        "1.2.3+",
        "01.1.1",
        "1.01.1",
        "1.1.01",
        "1.2.3-0123",
        "1.0.0-alpha..1",
        "1.2.3-é",
        " 1.2.3",
        "1.2.3 ",
        "1.2.3-a\nb",
        "-1.0.0",
        "99999999999999999999.0.0",
        "latest"
      })
  void everythingElseIsNot(String text) {
    assertThat(SemanticVersion.parse(text)).isEmpty();
  }

  @Test
  void twoNumbersAreExtended() {
    assertThat(SemanticVersion.parseOrExtend("1.4")).hasToString("Optional[1.4.0]");
    assertThat(SemanticVersion.parseOrExtend("01.4")).isEmpty();
  }

  @Test
  void precedenceSortsLikeTheLibraryCompares() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var texts = new ArrayList<String>();
    for (var i = 0; i < 2_000; i++) {
      texts.add(any(random));
    }
    for (var i = 0; i < 20_000; i++) {
      var one = texts.get(random.nextInt(texts.size()));
      var other = texts.get(random.nextInt(texts.size()));
      assertThat(Integer.signum(version(one).precedence().compareTo(version(other).precedence())))
          .as("%s against %s, seed %d", one, other, seed)
          .isEqualTo(Integer.signum(new Semver(one).compareTo(new Semver(other))));
    }
    texts.sort(Comparator.comparing(text -> version(text).precedence()));
    assertThat(texts).isSortedAccordingTo(Comparator.comparing(SemanticVersionTests::version));
  }

  @ParameterizedTest
  @CsvSource({
    "<2.0.0 || >=3.0.0 <3.1.4, 1.9.9, true",
    "<2.0.0 || >=3.0.0 <3.1.4, 2.0.0, false",
    "<2.0.0 || >=3.0.0 <3.1.4, 3.1.3, true",
    "<2.0.0 || >=3.0.0 <3.1.4, 3.1.4, false",
    "<2.0.0, 2.0.0-rc.1, true",
    "1.2.3, 1.2.3+build, true",
    "> 1.2 <=1.4, 1.4.0, true",
    "*, 0.0.1-a, true"
  })
  void rangesHoldForTheirVersions(String range, String version, boolean holds) {
    assertThat(VersionRange.parse(range).orElseThrow().contains(version(version))).isEqualTo(holds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "all", "<", "<2.0.0 ||", "|| 1.0.0", "^1.0.0", "1.x", "<2.0.0 and"})
  void whatIsNoRangeIsRefused(String range) {
    assertThat(VersionRange.parse(range)).isEmpty();
  }

  private static SemanticVersion version(String text) {
    return SemanticVersion.parse(text).orElseThrow();
  }

  private static String any(Random random) {
    var text = new StringBuilder();
    text.append(random.nextInt(12)).append('.').append(random.nextInt(3)).append('.');
    text.append(random.nextInt(2));
    for (int i = 0, parts = random.nextInt(4); i < parts; i++) {
      text.append(i == 0 ? '-' : '.').append(identifier(random));
    }
    return text.append(random.nextInt(4) == 0 ? "+b" + random.nextInt(3) : "").toString();
  }

  private static String identifier(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> Integer.toString(random.nextInt(15));
      case 1 -> Integer.toString(random.nextInt(100_000));
      case 2 -> "a" + "-".repeat(random.nextInt(3)) + random.nextInt(3);
      case 3 -> random.nextBoolean() ? "A" : "a-";
      default -> "abc".substring(0, 1 + random.nextInt(3));
    };
  }
}
