package io.cvf.ecosystem.integrations.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTests {

  @ParameterizedTest
  @CsvSource({
    "FILESYSTEM_WRITE, filesystem-write",
    "Zürich – Café, zurich-cafe",
    "SQLite, sqlite",
    "--a--b--, a-b"
  })
  void aNameBecomesASlug(String name, String slug) {
    assertThat(Slugs.of(name)).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource({
    "io.github.acme/weather, acme-weather",
    "io.github.acme/acme-weather, acme-weather",
    "com.example/server.v2, example-server-v2",
    "weather, weather"
  })
  void aRegistryNameKeepsItsOwner(String name, String slug) {
    assertThat(Slugs.ofRegistryName(name)).isEqualTo(slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"日本", "x", "", "!!"})
  void aNameWithoutLettersOfTheAlphabetIsAHash(String name) {
    assertThat(Slugs.of(name)).matches("skill-[0-9a-f]{8}");
  }

  @Test
  void longNamesAreCutAndStayDifferent() {
    var one = Slugs.of("long-name-".repeat(20) + "1");
    var other = Slugs.of("long-name-".repeat(20) + "2");

    assertThat(one).isNotEqualTo(other);
    assertThat(Slugs.isValid(one)).isTrue();
    assertThat(Slugs.isValid(other)).isTrue();
  }
}
