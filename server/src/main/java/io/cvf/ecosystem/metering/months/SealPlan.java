package io.cvf.ecosystem.metering.months;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * How a month is cut into pieces that are sorted one by one: neighbouring subjects together, a
 * large subject by the beginnings of its keys, which are hashes and therefore spread evenly.
 */
final class SealPlan {

  private final List<Group> groups = new ArrayList<>();
  private int pieces;

  /**
   * Subjects that are summed up together.
   *
   * @param piece the number of its first piece
   * @param parts how many pieces it has; more than one for a single subject only
   */
  record Group(int first, int last, int piece, int parts) {

    private int pieceOf(UUID key) {
      return piece
          + (int) (((key.getMostSignificantBits() >>> Integer.SIZE) * parts) >>> Integer.SIZE);
    }
  }

  /**
   * @param sizes how many executions each subject has, by ascending subject
   * @param target how many a piece should have
   */
  SealPlan(SortedMap<Integer, Long> sizes, int target) {
    Integer first = null;
    var last = 0;
    var gathered = 0L;
    for (var subject : sizes.entrySet()) {
      if (first != null && gathered + subject.getValue() > target) {
        add(first, last, gathered, target);
        first = null;
      }
      if (first == null) {
        first = subject.getKey();
        gathered = 0;
      }
      last = subject.getKey();
      gathered += subject.getValue();
    }
    if (first != null) {
      add(first, last, gathered, target);
    }
  }

  private void add(int first, int last, long executions, int target) {
    var parts = first == last ? Math.toIntExact(Math.max(1, executions / target)) : 1;
    groups.add(new Group(first, last, pieces, parts));
    pieces += parts;
  }

  List<Group> groups() {
    return groups;
  }

  int pieces() {
    return pieces;
  }

  /**
   * @throws IllegalStateException when the plan does not know the subject
   */
  int pieceOf(CountedRow row) {
    var low = 0;
    var high = groups.size() - 1;
    while (low <= high) {
      var middle = (low + high) >>> 1;
      var group = groups.get(middle);
      if (row.subject() < group.first()) {
        high = middle - 1;
      } else if (row.subject() > group.last()) {
        low = middle + 1;
      } else {
        return group.pieceOf(row.key());
      }
    }
    throw new IllegalStateException(
        "Executions of subject %d are in no sum. Nothing was sealed.".formatted(row.subject()));
  }
}
