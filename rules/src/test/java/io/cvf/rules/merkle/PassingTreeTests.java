package io.cvf.rules.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassingTreeTests {

  @Test
  void rootIsThatOfTheWholeTree() {
    var passing = new PassingTree();
    var whole = new LeafTree();
    assertThat(passing.root()).isEqualTo(Hash.EMPTY);
    for (var size = 1; size <= 300; size++) {
      passing.add(Hash.leaf("leaf " + size));
      whole.add(Hash.leaf("leaf " + size));
      assertThat(passing.root()).as("size %d", size).isEqualTo(whole.root());
      assertThat(passing.size()).isEqualTo(size);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 64})
  void partsOfAPowerOfTwoMakeTheSameRoot(int part) {
    for (var size = 1; size <= 200; size++) {
      var whole = new PassingTree();
      var parts = new PassingTree();
      for (var from = 0; from < size; from += part) {
        var one = new PassingTree();
        for (var i = from; i < Math.min(size, from + part); i++) {
          one.add(Hash.leaf("leaf " + i));
          whole.add(Hash.leaf("leaf " + i));
        }
        parts.add(one.root());
      }
      assertThat(parts.root()).as("size %d", size).isEqualTo(whole.root());
    }
  }
}
