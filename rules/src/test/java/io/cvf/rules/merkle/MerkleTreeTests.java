package io.cvf.rules.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTests {

  @Test
  void emptyTreeHasTheHashOfNothing() {
    assertThat(MerkleTree.root(0, _ -> Hash.EMPTY))
        .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void leavesAndNodesAreHashedApart() {
    assertThat(Hash.leaf(""))
        .hasToString("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    assertThat(Hash.node(Hash.EMPTY, Hash.EMPTY)).isNotEqualTo(Hash.leaf(""));
  }

  @Test
  void rootIsThatOfTheDefinition() {
    for (var size = 1; size <= 70; size++) {
      assertThat(tree(size).root()).as("size %d", size).isEqualTo(defined(leaves(size)));
    }
  }

  @Test
  void everyLeafOfEverySizeHasAProof() {
    for (var size = 1; size <= 40; size++) {
      var tree = tree(size);
      for (var index = 0; index < size; index++) {
        var proof = tree.proof(index);
        assertThat(proof.holds(leaf(index), tree.root())).as("%d of %d", index, size).isTrue();
        assertThat(proof.holds(leaf(index + 1), tree.root())).isFalse();
        assertThat(proof.holds(leaf(index), tree(size + 1).root())).isFalse();
      }
    }
  }

  @Test
  void aProofWithAChangedLengthPlaceOrStepDoesNotHold() {
    var tree = tree(21);
    var proof = tree.proof(13);
    var longer = new ArrayList<>(proof.path());
    longer.add(Hash.EMPTY);
    var changed = new ArrayList<>(proof.path());
    changed.set(2, Hash.EMPTY);

    for (var wrong :
        List.of(
            new InclusionProof(13, 21, longer),
            new InclusionProof(13, 21, changed),
            new InclusionProof(13, 21, proof.path().subList(1, proof.path().size())),
            new InclusionProof(12, 21, proof.path()),
            new InclusionProof(21, 21, proof.path()),
            new InclusionProof(-1, 21, proof.path()))) {
      assertThat(wrong.holds(leaf(13), tree.root())).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 32})
  void appendingInBatchesNeedsOnlyThePeaks(int batch) {
    Map<Node, Hash> kept = new HashMap<>();
    for (var size = 0; size < 200; size += batch) {
      var known = new HashMap<Node, Hash>();
      MerkleTree.peaks(size)
          .forEach(peak -> known.put(peak, Objects.requireNonNull(kept.get(peak))));
      var leaves = IntStream.range(size, size + batch).mapToObj(MerkleTreeTests::leaf).toList();
      kept.putAll(MerkleTree.append(size, leaves, node -> Objects.requireNonNull(known.get(node))));
      assertThat(MerkleTree.root(size + batch, kept::get)).isEqualTo(tree(size + batch).root());
    }
  }

  @Test
  void aProofAsksForNoMoreThanItSays() {
    var tree = tree(77);
    Map<Node, Hash> all = new HashMap<>(MerkleTree.append(0, leaves(77), _ -> Hash.EMPTY));
    for (var index = 0; index < 77; index++) {
      var needed = new HashMap<>(all);
      needed.keySet().retainAll(MerkleTree.needed(index, 77));
      var path = MerkleTree.inclusion(index, 77, node -> Objects.requireNonNull(needed.get(node)));
      assertThat(new InclusionProof(index, 77, path).holds(leaf(index), tree.root())).isTrue();
    }
  }

  /** RFC 9162 §2.1.1, word for word. */
  private static Hash defined(List<Hash> leaves) {
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    var split = Integer.highestOneBit(leaves.size() - 1);
    return Hash.node(
        defined(leaves.subList(0, split)), defined(leaves.subList(split, leaves.size())));
  }

  private static LeafTree tree(int size) {
    var tree = new LeafTree();
    leaves(size).forEach(tree::add);
    return tree;
  }

  private static List<Hash> leaves(int size) {
    return IntStream.range(0, size).mapToObj(MerkleTreeTests::leaf).toList();
  }

  private static Hash leaf(int index) {
    return Hash.leaf("leaf " + index);
  }
}
