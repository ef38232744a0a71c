package io.cvf.ecosystem.integrations.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTests {

  private static final int NAME = 1;
  private static final int DESCRIPTION = 4;
  private static final int README = 8;

  private final Words words = new Words();

  @Test
  void fieldsAreReadFromPostgresText() {
    assertThat(words.add(0, "'key':12 'maps':3C,9 'weather':1A,14")).isEqualTo(1);

    assertThat(find("weather", false, 1)).containsExactly((byte) (NAME | README));
    assertThat(find("maps", false, 1)).containsExactly((byte) (DESCRIPTION | README));
    assertThat(find("key", false, 1)).containsExactly((byte) README);
  }

  @Test
  void lastWordIsFoundAsABeginningFromThreeLettersOn() {
    var _ = words.add(0, "'kubernet':1A");
    var _ = words.add(1, "'kube':1C");

    assertThat(find("kub", true, 2)).containsExactly((byte) (NAME << 4), (byte) (DESCRIPTION << 4));
    assertThat(find("ku", true, 2)).containsExactly((byte) 0, (byte) 0);
    assertThat(find("kub", false, 2)).containsExactly((byte) 0, (byte) 0);
    assertThat(words.knows(new QueryWord("kub", List.of("kub"), false))).isFalse();
  }

  @Test
  void postingsGrowAndKeepTheirOrder() {
    for (int slot = 0; slot < 1_000; slot++) {
      var _ = words.add(slot, slot % 2 == 0 ? "'even':1A" : "'odd':1");
    }

    var even = find("even", false, 1_000);
    for (int slot = 0; slot < even.length; slot++) {
      assertThat(even[slot]).isEqualTo((byte) (slot % 2 == 0 ? NAME : 0));
    }
  }

  private byte[] find(String word, boolean last, int slots) {
    return words.find(new QueryWord(word, List.of(word), last), slots);
  }
}
