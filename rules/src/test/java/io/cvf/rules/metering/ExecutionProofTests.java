package io.cvf.rules.metering;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.rules.merkle.Hash;
import io.cvf.rules.merkle.LeafTree;
import io.cvf.rules.metering.ExecutionProof.Part;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ExecutionProofTests {

  private static final String SOURCE = "/organisations/globex/eu";
  private static final Share THREE = new Share(3, 2, 7);

  /** {@code printf 'a\\nb' | sha256sum} begins with these digits. */
  @Test
  void keyIsTheBeginningOfTheHashOfSourceAndId() {
    assertThat(ExecutionKey.of("a", "b")).hasToString("7e18f737-311b-2dc3-b2f2-69dd78396b03");
  }

  @Test
  void leafIsReadAsItIsWritten() {
    for (var leaf :
        List.of(
            leaf("a", true, false, 1),
            leaf("b", false, true, 1_000_000_000),
            leaf("c", true, true, 0))) {
      assertThat(leaf.bytes()).hasSize(ExecutionLeaf.BYTES);
      assertThat(ExecutionLeaf.read(ByteBuffer.wrap(leaf.bytes()))).isEqualTo(leaf);
    }
  }

  @Test
  void onlyWhatSucceededForOthersIsBilled() {
    var share =
        Share.NONE
            .plus(leaf("a", true, false, 5))
            .plus(leaf("b", false, false, 7))
            .plus(leaf("c", true, true, 9));
    assertThat(share).isEqualTo(new Share(3, 1, 5));
  }

  @Test
  void keysAreOrderedByTheirBytes() {
    var low = new UUID(1, -1);
    var high = new UUID(-1, 1);
    assertThat(ExecutionLeaf.ORDER.compare(low, high)).isNegative();
    assertThat(ExecutionLeaf.ORDER.compare(new UUID(1, 1), low)).isNegative();
    assertThat(ExecutionLeaf.ORDER.compare(low, low)).isZero();
  }

  @Test
  void aProofLeadsFromTheExecutionToTheMonth() {
    assertThat(proof().faults()).isEmpty();
  }

  @Test
  void whateverIsChangedInAProofIsFound() {
    var proof = proof();
    for (var forged :
        List.of(
            execution(proof, "run-2", true, false, 3),
            execution(proof, "run-1", false, false, 3),
            execution(proof, "run-1", true, true, 3),
            execution(proof, "run-1", true, false, 4),
            parts(proof, it -> renamed(it, "other@1.0.0"), it -> it, it -> it),
            parts(proof, it -> counted(it, 4), it -> it, it -> it),
            parts(proof, it -> it, it -> renamed(it, "someone"), it -> it),
            parts(proof, it -> it, it -> counted(it, 4), it -> it),
            parts(proof, it -> it, it -> it, it -> rooted(it, Hash.EMPTY.toString())),
            parts(proof, it -> it, it -> it, it -> rooted(it, "no hash")),
            parts(proof, it -> it, it -> it, it -> renamed(it, "November")))) {
      assertThat(forged.faults()).as("%s", forged).isNotEmpty();
    }
  }

  @Test
  void whatIsSignedNamesMonthCountsRootAndTime() {
    assertThat(new String(proof().signed(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(
            "cvf-month-1\n2026-11\n3\n2\n7\n"
                + proof().month().root()
                + "\n2026-12-04T00:00:00Z\n");
  }

  private static ExecutionProof proof() {
    var executions = new LeafTree();
    executions.add(leaf("run-0", true, false, 4).hash());
    executions.add(leaf("run-1", true, false, 3).hash());
    executions.add(leaf("run-9", false, false, 1).hash());
    var subjects =
        LeafTree.of(
            List.of("first", MonthTexts.subject("summarise@1.0.0", THREE, executions.root())));
    var publishers =
        LeafTree.of(List.of(MonthTexts.publisher("p", THREE, subjects.root()), "second", "third"));
    return new ExecutionProof(
        ExecutionProof.FORMAT,
        SOURCE,
        "run-1",
        true,
        false,
        3,
        Part.of("summarise@1.0.0", THREE, executions.root(), executions.proof(1)),
        Part.of("p", THREE, subjects.root(), subjects.proof(1)),
        Part.of("2026-11", THREE, publishers.root(), publishers.proof(0)),
        new ExecutionProof.Signature(Instant.parse("2026-12-04T00:00:00Z"), "key", "signature"));
  }

  private static ExecutionLeaf leaf(String id, boolean succeeded, boolean own, long quantity) {
    return new ExecutionLeaf(ExecutionKey.of(SOURCE, id), succeeded, own, quantity);
  }

  private static ExecutionProof execution(
      ExecutionProof it, String id, boolean succeeded, boolean own, long quantity) {
    return new ExecutionProof(
        it.format(),
        it.source(),
        id,
        succeeded,
        own,
        quantity,
        it.subject(),
        it.publisher(),
        it.month(),
        it.signature());
  }

  private static ExecutionProof parts(
      ExecutionProof it,
      UnaryOperator<Part> subject,
      UnaryOperator<Part> publisher,
      UnaryOperator<Part> month) {
    return new ExecutionProof(
        it.format(),
        it.source(),
        it.id(),
        it.succeeded(),
        it.own(),
        it.quantity(),
        subject.apply(it.subject()),
        publisher.apply(it.publisher()),
        month.apply(it.month()),
        it.signature());
  }

  private static Part renamed(Part it, String name) {
    return part(it, name, it.executions(), it.root());
  }

  private static Part counted(Part it, long executions) {
    return part(it, it.name(), executions, it.root());
  }

  private static Part rooted(Part it, String root) {
    return part(it, it.name(), it.executions(), root);
  }

  private static Part part(Part it, String name, long executions, String root) {
    return new Part(
        name, executions, it.billed(), it.quantity(), root, it.index(), it.size(), it.path());
  }
}
