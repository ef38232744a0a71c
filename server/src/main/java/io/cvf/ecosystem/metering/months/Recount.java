package io.cvf.ecosystem.metering.months;

import java.util.HashMap;
import java.util.Map;

/** Sums single executions up again, and compares with the roll-ups that bills are made of. */
final class Recount {

  private final Map<DaySum.Place, DaySum> counted = new HashMap<>();

  void add(CountedRow row) {
    var place = new DaySum.Place(row.subject(), row.consumer(), row.day());
    counted.put(place, counted.getOrDefault(place, DaySum.NONE).plus(row.leaf()));
  }

  /**
   * Forgets what was added.
   *
   * @throws RecountDiffers when anything differs
   */
  void compareWith(Map<DaySum.Place, DaySum> rolledUp, Map<Integer, CountedRows.Subject> subjects) {
    for (var sum : rolledUp.entrySet()) {
      var here = counted.remove(sum.getKey());
      require(sum.getKey(), here == null ? DaySum.NONE : here, sum.getValue(), subjects);
    }
    for (var sum : counted.entrySet()) {
      require(sum.getKey(), sum.getValue(), DaySum.NONE, subjects);
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
