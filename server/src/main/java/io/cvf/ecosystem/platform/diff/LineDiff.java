package io.cvf.ecosystem.platform.diff;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines that differ between two texts, with a few lines around each difference. */
public record LineDiff(int added, int removed, List<Hunk> hunks) {

  private static final int CONTEXT = 3;

  /** Beyond this the time grows too much: what differs is then shown as replaced as a whole. */
  private static final int MAX_COMPARED = 8_000;

  /** Where a stretch of differences begins in both texts, from line 1. */
  public record Hunk(int fromLine, int toLine, List<Line> lines) {}

  /** One line; {@code fromLine} is absent for an added, {@code toLine} for a removed one. */
  public record Line(
      Kind kind, @Nullable Integer fromLine, @Nullable Integer toLine, String text) {}

  public enum Kind {
    CONTEXT,
    ADDED,
    REMOVED
  }

  /** A stretch of the old sequence and what took its place; either may be empty. */
  public record Change(int from, int fromEnd, int to, int toEnd) {}

  public static LineDiff of(String from, String to) {
    return of(from.lines().toList(), to.lines().toList());
  }

  private static LineDiff of(List<String> from, List<String> to) {
    var changes = changes(from, to);
    var hunks = new ArrayList<Hunk>();
    for (int first = 0; first < changes.size(); ) {
      var last = first;
      while (last + 1 < changes.size()
          && changes.get(last + 1).from() - changes.get(last).fromEnd() <= 2 * CONTEXT) {
        last++;
      }
      hunks.add(hunk(from, to, changes.subList(first, last + 1)));
      first = last + 1;
    }
    return new LineDiff(
        changes.stream().mapToInt(c -> c.toEnd() - c.to()).sum(),
        changes.stream().mapToInt(c -> c.fromEnd() - c.from()).sum(),
        hunks);
  }

  /** The differences in order; equal beginnings and ends are set aside first. */
  public static <T> List<Change> changes(List<T> from, List<T> to) {
    var shorter = Math.min(from.size(), to.size());
    var start = 0;
    while (start < shorter && from.get(start).equals(to.get(start))) {
      start++;
    }
    var end = 0;
    while (end < shorter - start
        && from.get(from.size() - 1 - end).equals(to.get(to.size() - 1 - end))) {
      end++;
    }
    var a = from.subList(start, from.size() - end);
    var b = to.subList(start, to.size() - end);
    if (a.isEmpty() && b.isEmpty()) {
      return List.of();
    }
    if (a.isEmpty() || b.isEmpty() || a.size() + b.size() > MAX_COMPARED) {
      return List.of(new Change(start, start + a.size(), start, start + b.size()));
    }
    var offset = start;
    var patch = Patch.generate(a, b, new MyersDiffWithLinearSpace<T>().computeDiff(a, b, null));
    return joined(
        patch.getDeltas().stream()
            .filter(delta -> delta.getType() != DeltaType.EQUAL)
            .map(delta -> change(delta, offset))
            .toList());
  }

  /** What went and what came at the same place is one change, in whatever steps it was found. */
  private static List<Change> joined(List<Change> changes) {
    var joined = new ArrayList<Change>();
    for (var next : changes) {
      var last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && last.fromEnd() == next.from() && last.toEnd() == next.to()) {
        joined.removeLast();
        joined.add(new Change(last.from(), next.fromEnd(), last.to(), next.toEnd()));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private static Change change(AbstractDelta<?> delta, int offset) {
    var from = offset + delta.getSource().getPosition();
    var to = offset + delta.getTarget().getPosition();
    return new Change(from, from + delta.getSource().size(), to, to + delta.getTarget().size());
  }

  private static Hunk hunk(List<String> from, List<String> to, List<Change> changes) {
    var lines = new ArrayList<Line>();
    var i = Math.max(0, changes.getFirst().from() - CONTEXT);
    var j = changes.getFirst().to() - (changes.getFirst().from() - i);
    var hunkFrom = i + 1;
    var hunkTo = j + 1;
    for (var change : changes) {
      for (; i < change.from(); i++, j++) {
        lines.add(new Line(Kind.CONTEXT, i + 1, j + 1, from.get(i)));
      }
      for (; i < change.fromEnd(); i++) {
        lines.add(new Line(Kind.REMOVED, i + 1, null, from.get(i)));
      }
      for (; j < change.toEnd(); j++) {
        lines.add(new Line(Kind.ADDED, null, j + 1, to.get(j)));
      }
    }
    var end = Math.min(from.size(), i + CONTEXT);
    for (; i < end; i++, j++) {
      lines.add(new Line(Kind.CONTEXT, i + 1, j + 1, from.get(i)));
    }
    return new Hunk(hunkFrom, hunkTo, List.copyOf(lines));
  }
}
