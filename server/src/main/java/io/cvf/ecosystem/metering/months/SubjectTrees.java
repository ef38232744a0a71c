package io.cvf.ecosystem.metering.months;

import io.cvf.rules.merkle.PassingTree;
import io.cvf.rules.metering.ExecutionLeaf;
import io.cvf.rules.metering.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes the tree of each subject out of executions that come in the order of the leaves. They are
 * cut into chunks one after the other; what takes long, hashing them, is done on all cores.
 */
final class SubjectTrees {

  private final Map<Integer, CountedRows.Subject> subjects;
  private final int firstDay;
  private final List<Cut> cuts = new ArrayList<>();
  private final List<SealedSubject> done = new ArrayList<>();

  private Cut open = new Cut(0, 0);
  private int subject;
  private PassingTree roots = new PassingTree();
  private Share share = Share.NONE;
  private long executions;
  private long late;
  private long own;
  private long failed;

  /** The leaves of a chunk to be. */
  private record Cut(int subject, int position, List<ExecutionLeaf> leaves) {

    Cut(int subject, int position) {
      this(subject, position, new ArrayList<>());
    }

    SealedChunk chunk() {
      return SealedChunk.of(subject, position, leaves);
    }
  }

  /**
   * @param firstDay of the month, counted from 1970
   */
  SubjectTrees(Map<Integer, CountedRows.Subject> subjects, int firstDay) {
    this.subjects = subjects;
    this.firstDay = firstDay;
  }

  /** Takes the next executions; the answer is the chunks that are complete with them. */
  List<SealedChunk> add(Iterable<CountedRow> rows) {
    for (var row : rows) {
      cutBefore(row);
      var leaf = row.leaf();
      open.leaves.add(leaf);
      executions++;
      late += row.day() < firstDay ? 1 : 0;
      own += leaf.own() ? 1 : 0;
      failed += leaf.succeeded() ? 0 : 1;
    }
    return hashed();
  }

  private void cutBefore(CountedRow row) {
    if (row.subject() != open.subject) {
      cut(row.subject(), 0);
    } else if (open.leaves.size() == SealedChunk.SIZE) {
      cut(row.subject(), open.position + 1);
    }
  }

  private void cut(int subject, int position) {
    if (!open.leaves.isEmpty()) {
      cuts.add(open);
    }
    open = new Cut(subject, position);
  }

  private List<SealedChunk> hashed() {
    var chunks = cuts.parallelStream().map(Cut::chunk).toList();
    cuts.clear();
    chunks.forEach(this::grow);
    return chunks;
  }

  private void grow(SealedChunk chunk) {
    if (chunk.subject() != subject) {
      endSubject();
      subject = chunk.subject();
    }
    roots.add(chunk.root());
    share = share.plus(chunk.share());
  }

  private void endSubject() {
    if (roots.size() > 0) {
      var known = Objects.requireNonNull(subjects.get(subject));
      done.add(new SealedSubject(subject, known.publisher(), known.name(), share, roots.root()));
    }
    roots = new PassingTree();
    share = Share.NONE;
  }

  /** The chunks that are still open, once nothing more is added. */
  List<SealedChunk> end() {
    cut(0, 0);
    var last = hashed();
    endSubject();
    return last;
  }

  /** All subjects, after the end. */
  List<SealedSubject> finished() {
    return done;
  }

  MonthCounts counts() {
    return new MonthCounts(executions, late, own, failed);
  }
}
