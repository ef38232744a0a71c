package io.cvf.ecosystem.integrations.requirements;

import static java.util.Comparator.comparing;

import io.cvf.ecosystem.integrations.requirements.KnownSet.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All requirement sets in the order of their days, each in full. What a set leaves unsaid it takes
 * from the one before it in this order, whichever was decided first: of two policies that change
 * different categories neither undoes the other.
 *
 * @param entries the first is the one the product ships with
 */
record RequirementHistory(List<Entry> entries) {

  /**
   * @param changes against the entry before it
   */
  record Entry(RequirementSet set, @Nullable Source source, List<Change> changes) {}

  static RequirementHistory of(Collection<KnownSet> sets) {
    var entries = new ArrayList<Entry>();
    RequirementSet before = null;
    for (var known : sets.stream().sorted(order()).toList()) {
      var set = known.change().after(before, known.number(), known.title(), known.effectiveOn());
      var changes = before == null ? List.<Change>of() : Changes.between(before, set);
      entries.add(new Entry(set, known.source(), changes));
      before = set;
    }
    return new RequirementHistory(List.copyOf(entries));
  }

  private static Comparator<KnownSet> order() {
    return comparing(KnownSet::effectiveOn).thenComparingInt(KnownSet::number);
  }

  Entry inForce(LocalDate day) {
    return entries.reversed().stream()
        .filter(entry -> !entry.set().effectiveOn().isAfter(day))
        .findFirst()
        .orElse(entries.getFirst());
  }

  Optional<Entry> find(int number) {
    return entries.stream().filter(entry -> entry.set().number() == number).findFirst();
  }

  /** Those whose day is still to come, the next one first. */
  List<Entry> after(LocalDate day) {
    return entries.stream().filter(entry -> entry.set().effectiveOn().isAfter(day)).toList();
  }
}
