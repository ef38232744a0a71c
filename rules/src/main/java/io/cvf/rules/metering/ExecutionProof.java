package io.cvf.rules.metering;

import io.cvf.rules.merkle.Hash;
import io.cvf.rules.merkle.InclusionProof;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * That an execution was counted in a sealed month, for whom, and as what. Anyone can check it with
 * nothing but the key the platform signs with.
 *
 * @param format {@value #FORMAT}
 * @param source and {@code id}: of the CloudEvent
 * @param subject its skill and version, and the way from the execution to their root
 * @param publisher the organisation it was counted for, and the way from the subject to its root
 * @param month and the way from the publisher to its root
 * @param signature over {@link MonthTexts#seal}
 */
public record ExecutionProof(
    String format,
    String source,
    String id,
    boolean succeeded,
    boolean own,
    long quantity,
    Part subject,
    Part publisher,
    Part month,
    Signature signature) {

  public static final String FORMAT = "cvf-execution-proof-1";

  /**
   * A tree of the proof, and the way to its root.
   *
   * @param name of the subject, the publisher, the month
   * @param root in lower-case hex
   * @param index of the leaf that is proven, from 0
   * @param size the number of leaves
   * @param path the siblings from the leaf upwards, in hex
   */
  public record Part(
      String name,
      long executions,
      long billed,
      long quantity,
      String root,
      long index,
      long size,
      List<String> path) {

    public static Part of(String name, Share share, Hash root, InclusionProof proof) {
      return new Part(
          name,
          share.executions(),
          share.billed(),
          share.quantity(),
          root.toString(),
          proof.index(),
          proof.treeSize(),
          proof.path().stream().map(Hash::toString).toList());
    }

    Share share() {
      return new Share(executions, billed, quantity);
    }

    private boolean proves(Hash leaf) {
      var siblings = path.stream().map(Hash::parse).toList();
      return new InclusionProof(index, size, siblings).holds(leaf, Hash.parse(root));
    }
  }

  /**
   * @param keyId of the platform's key
   * @param signature Ed25519, base64
   */
  public record Signature(Instant sealedAt, String keyId, String signature) {}

  /** What the platform must have signed for this proof to hold. */
  public byte[] signed() {
    return MonthTexts.seal(
        YearMonth.parse(month.name), month.share(), Hash.parse(month.root), signature.sealedAt);
  }

  /** What does not hold, but for the signature; empty when everything does. */
  public List<String> faults() {
    if (!FORMAT.equals(format)) {
      return List.of("The proof has an unknown format.");
    }
    try {
      Objects.requireNonNull(signature.sealedAt);
      YearMonth.parse(month.name);
      return wrongSteps();
    } catch (IllegalArgumentException | NullPointerException | java.time.DateTimeException e) {
      return List.of("The proof is damaged: something in it is missing, or no hash or month.");
    }
  }

  private List<String> wrongSteps() {
    var faults = new ArrayList<String>();
    var leaf = new ExecutionLeaf(ExecutionKey.of(source, id), succeeded, own, quantity);
    if (subject.size != subject.executions || !subject.proves(leaf.hash())) {
      faults.add("The proof does not lead from the execution to the root of " + subject.name + ".");
    }
    var subjectLeaf = MonthTexts.subject(subject.name, subject.share(), Hash.parse(subject.root));
    if (!publisher.proves(Hash.leaf(subjectLeaf))) {
      faults.add("The proof does not lead from %s to its publisher.".formatted(subject.name));
    }
    var publisherLeaf =
        MonthTexts.publisher(publisher.name, publisher.share(), Hash.parse(publisher.root));
    if (!month.proves(Hash.leaf(publisherLeaf))) {
      faults.add("The proof does not lead from the publisher to the month " + month.name + ".");
    }
    return faults;
  }
}
