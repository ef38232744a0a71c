package io.cvf.ecosystem.metering.months;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.metering.CountedExecutions;
import io.cvf.rules.merkle.Hash;
import io.cvf.rules.merkle.InclusionProof;
import io.cvf.rules.merkle.LeafTree;
import io.cvf.rules.metering.ExecutionKey;
import io.cvf.rules.metering.ExecutionLeaf;
import io.cvf.rules.metering.ExecutionProof;
import io.cvf.rules.metering.ExecutionProof.Part;
import io.cvf.rules.metering.MonthTexts;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proves what a sealed month holds. */
@Service
class SealedExecutions implements CountedExecutions {

  private final BillingMonthService months;
  private final SealedTrees trees;
  private final AcceptedKeys keys;

  SealedExecutions(BillingMonthService months, SealedTrees trees, AcceptedKeys keys) {
    this.months = months;
    this.trees = trees;
    this.keys = keys;
  }

  @Override
  @Transactional(readOnly = true)
  public PublisherPart part(OrganisationId publisher, YearMonth month) {
    var sealed = months.sealed(month).seal();
    var publishers = trees.publishers(month);
    for (var one : publishers) {
      if (one.publisher().equals(publisher.value())) {
        return new PublisherPart(
            one.share().executions(),
            one.share().billed(),
            one.share().quantity(),
            one.root().toString(),
            monthPart(month, sealed, publishers, one.position()),
            signature(sealed),
            trees.subjects(month, publisher.value()).stream()
                .map(it -> view(it.subject()))
                .toList());
      }
    }
    return new PublisherPart(0, 0, 0, null, null, signature(sealed), List.of());
  }

  private static SubjectPart view(SealedSubject subject) {
    return new SubjectPart(
        subject.name(),
        subject.share().executions(),
        subject.share().billed(),
        subject.share().quantity(),
        subject.root().toString());
  }

  @Override
  @Transactional(readOnly = true)
  public ExecutionProof proof(OrganisationId publisher, YearMonth month, String source, String id) {
    var row = months.sealed(month);
    if (row.droppedAt() != null) {
      throw MonthProblems.dropped(month);
    }
    var key = ExecutionKey.of(source, id);
    for (var found : trees.find(month, publisher.value(), key)) {
      var leaves = SealedChunk.read(found.leaves());
      var index =
          IntStream.range(0, leaves.size())
              .filter(i -> leaves.get(i).key().equals(key))
              .findFirst();
      if (index.isPresent()) {
        return new Proving(publisher, month, row.seal(), found, leaves)
            .proof(source, id, index.getAsInt());
      }
    }
    throw MonthProblems.notCounted(
        keys.acceptedOn(key)
            .map(day ->
                "It was accepted on %s, but counted in another month or for another publisher."
                    .formatted(day))
            .orElse("Nothing with this source and id was accepted in the last weeks."));
  }

  private static Part monthPart(
      YearMonth month,
      MonthRow.Sealed sealed,
      List<SealedTrees.PublisherRow> publishers,
      int position) {
    var leaves =
        publishers.stream()
            .map(it -> MonthTexts.publisher(it.publisher().toString(), it.share(), it.root()))
            .toList();
    return Part.of(
        month.toString(), sealed.share(), sealed.root(), LeafTree.of(leaves).proof(position));
  }

  private static ExecutionProof.Signature signature(MonthRow.Sealed sealed) {
    return new ExecutionProof.Signature(sealed.at(), sealed.keyId(), sealed.signature());
  }

  /** One proof, from its chunk upwards. */
  private final class Proving {

    private final OrganisationId publisher;
    private final YearMonth month;
    private final MonthRow.Sealed sealed;
    private final SealedTrees.Found found;
    private final List<ExecutionLeaf> leaves;

    Proving(
        OrganisationId publisher,
        YearMonth month,
        MonthRow.Sealed sealed,
        SealedTrees.Found found,
        List<ExecutionLeaf> leaves) {
      this.publisher = publisher;
      this.month = month;
      this.sealed = sealed;
      this.found = found;
      this.leaves = leaves;
    }

    ExecutionProof proof(String source, String id, int index) {
      var leaf = leaves.get(index);
      var subjects = trees.subjects(month, publisher.value());
      var subject = subjects.get(found.subjectPosition()).subject();
      var publishers = trees.publishers(month);
      var one =
          publishers.stream()
              .filter(it -> it.publisher().equals(publisher.value()))
              .findFirst()
              .orElseThrow();
      var texts = subjects.stream().map(it -> it.subject().text()).toList();
      return new ExecutionProof(
          ExecutionProof.FORMAT,
          source,
          id,
          leaf.succeeded(),
          leaf.own(),
          leaf.quantity(),
          Part.of(
              subject.name(),
              subject.share(),
              subject.root(),
              inSubject(index, subject.share().executions())),
          Part.of(
              publisher.toString(),
              one.share(),
              one.root(),
              LeafTree.of(texts).proof(found.subjectPosition())),
          monthPart(month, sealed, publishers, one.position()),
          signature(sealed));
    }

    /** The way within the chunk, then that of the chunk. */
    private InclusionProof inSubject(int index, long executions) {
      var chunk = new LeafTree();
      leaves.forEach(leaf -> chunk.add(leaf.hash()));
      var chunks = new LeafTree();
      trees.roots(month, found.subject()).forEach(chunks::add);
      var path = new ArrayList<Hash>(chunk.proof(index).path());
      path.addAll(chunks.proof(found.chunk()).path());
      var before = (long) found.chunk() * SealedChunk.SIZE;
      return new InclusionProof(before + index, executions, path);
    }
  }
}
