package io.cvf.ecosystem.metering.months;

import io.cvf.rules.merkle.PassingTree;
import io.cvf.rules.metering.ExecutionLeaf;
import io.cvf.rules.metering.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes the tree of each subject out of executions that come in the order of the leaves. */
final class SubjectTrees {

  private final Map<Integer, CountedRows.Subject> subjects;
  private final Consumer<SealedChunk> chunks;
  private final int firstDay;
  private final List<SealedSubject> done = new ArrayList<>();
  private final List<ExecutionLeaf> leaves = new ArrayList<>(SealedChunk.SIZE);

  private int subject;
  private PassingTree roots = new PassingTree();
  private Share share = Share.NONE;
  private long executions;
  private long late;
  private long own;
  private long failed;

  /**
   * @param chunks takes each as soon as it is complete
   * @param firstDay of the month, counted from 1970
   */
  SubjectTrees(
      Map<Integer, CountedRows.Subject> subjects, int firstDay, Consumer<SealedChunk> chunks) {
    this.subjects = subjects;
    this.firstDay = firstDay;
    this.chunks = chunks;
  }

  void add(CountedRow row) {
    if (row.subject() != subject) {
      endSubject();
      subject = row.subject();
    }
    var leaf = row.leaf();
    leaves.add(leaf);
    share = share.plus(leaf);
    executions++;
    late += row.day() < firstDay ? 1 : 0;
    own += leaf.own() ? 1 : 0;
    failed += leaf.succeeded() ? 0 : 1;
    if (leaves.size() == SealedChunk.SIZE) {
      endChunk();
    }
  }

  private void endChunk() {
    if (leaves.isEmpty()) {
      return;
    }
    var chunk = SealedChunk.of(subject, Math.toIntExact(roots.size()), leaves);
    roots.add(chunk.root());
    chunks.accept(chunk);
    leaves.clear();
  }

  private void endSubject() {
    endChunk();
    if (share.executions() > 0) {
      var known = java.util.Objects.requireNonNull(subjects.get(subject));
      done.add(new SealedSubject(subject, known.publisher(), known.name(), share, roots.root()));
    }
    roots = new PassingTree();
    share = Share.NONE;
  }

  /** The subjects, once nothing more is added. */
  List<SealedSubject> finished() {
    endSubject();
    return done;
  }

  MonthCounts counts() {
    return new MonthCounts(executions, late, own, failed);
  }
}
