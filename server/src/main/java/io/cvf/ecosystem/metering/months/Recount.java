package io.cvf.ecosystem.metering.months;

import io.cvf.rules.metering.ExecutionLeaf;
import java.util.HashMap;
import java.util.Map;

/** Sums single executions up again, and compares with the roll-ups that bills are made of. */
final class Recount {

  private final Map<DaySum.Place, Tally> counted = new HashMap<>();

  private static final class Tally {
    private long succeeded;
    private long failed;
    private long quantity;

    void add(ExecutionLeaf leaf) {
      if (leaf.succeeded()) {
        succeeded++;
        quantity = Math.addExact(quantity, leaf.quantity());
      } else {
        failed++;
      }
    }

    DaySum sum() {
      return new DaySum(succeeded, failed, quantity);
    }
  }

  void add(Iterable<CountedRow> rows) {
    for (var row : rows) {
      counted
          .computeIfAbsent(
              new DaySum.Place(row.subject(), row.consumer(), row.day()), _ -> new Tally())
          .add(row.leaf());
    }
  }

  /**
   * Forgets what was added.
   *
   * @throws RecountDiffers when anything differs
   */
  void compareWith(Map<DaySum.Place, DaySum> rolledUp, Map<Integer, CountedRows.Subject> subjects) {
    for (var sum : rolledUp.entrySet()) {
      var here = counted.remove(sum.getKey());
      require(sum.getKey(), here == null ? DaySum.NONE : here.sum(), sum.getValue(), subjects);
    }
    for (var sum : counted.entrySet()) {
      require(sum.getKey(), sum.getValue().sum(), DaySum.NONE, subjects);
    }
    counted.clear();
  }

  private static void require(
      DaySum.Place place,
      DaySum counted,
      DaySum rolledUp,
      Map<Integer, CountedRows.Subject> subjects) {
    if (!counted.equals(rolledUp)) {
      var subject = subjects.get(place.subject());
      throw new RecountDiffers(
          subject == null ? "subject " + place.subject() : subject.name(),
          place,
          counted,
          rolledUp);
    }
  }
}
