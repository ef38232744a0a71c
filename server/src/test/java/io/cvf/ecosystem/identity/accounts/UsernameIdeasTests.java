package io.cvf.ecosystem.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameIdeasTests {

  @ParameterizedTest
  @CsvSource({
    "ada,ada",
    "Ada Lovelace,ada-lovelace",
    "ada@example.org,ada",
    "Zoë_Müller,zoe-muller",
    "--ada--,ada",
    "x,member",
    "'',member",
    "日本,member",
  })
  void wishIsMadeAUsername(String wish, String username) {
    assertThat(UsernameIdeas.from(wish).findFirst()).contains(username);
  }

  @Test
  void furtherIdeasAreNumbered() {
    assertThat(UsernameIdeas.from("ada").limit(3)).containsExactly("ada", "ada-2", "ada-3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada", "a-very-long-name-that-somebody-has-elsewhere", "-", "🙂🙂🙂"})
  void everyIdeaIsAValidUsername(String wish) {
    assertThat(UsernameIdeas.from(wish).limit(200))
        .allMatch(idea -> idea.matches("[a-z0-9-]{2,32}"));
  }
}
