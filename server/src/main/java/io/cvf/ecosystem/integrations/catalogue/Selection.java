package io.cvf.ecosystem.integrations.catalogue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * A filter made ready for one pass over the shelf. A facet is counted without its own filter but
 * with all others: a skill that misses one condition alone still counts for that one facet.
 */
final class Selection {

  private record Condition(Facet facet, BiPredicate<Entry, ListedPartner> holds) {}

  private final List<Condition> conditions = new ArrayList<>();

  Selection(CatalogueFilter filter, Names licences, Names tags) {
    if (!filter.categories().isEmpty()) {
      var wanted = EnumSet.copyOf(filter.categories());
      add(Facet.CATEGORY, (_, partner) -> wanted.contains(partner.category()));
    }
    if (!filter.risks().isEmpty()) {
      var wanted = EnumSet.copyOf(filter.risks());
      add(Facet.RISK, (entry, _) -> wanted.contains(entry.risk));
    }
    if (!filter.licences().isEmpty()) {
      var wanted = licences.chosen(filter.licences());
      add(Facet.LICENCE, (entry, _) -> wanted[entry.licence]);
    }
    if (!filter.certifications().isEmpty()) {
      var wanted = EnumSet.copyOf(filter.certifications());
      add(Facet.CERTIFICATION, (_, partner) -> wanted.contains(partner.status()));
    }
    if (filter.rating() > 0) {
      add(Facet.RATING, (entry, _) -> entry.stars >= filter.rating());
    }
    if (!filter.tags().isEmpty()) {
      var wanted = tags.chosen(filter.tags());
      add(Facet.TAG, (entry, _) -> hasAny(entry.tags, wanted));
    }
  }

  /** Whether the skill meets every condition. Counts it for each facet whose choice it would be. */
  boolean takes(Entry entry, ListedPartner partner, FacetCounts counts) {
    Facet missed = null;
    for (var condition : conditions) {
      if (!condition.holds.test(entry, partner)) {
        if (missed != null) {
          return false;
        }
        missed = condition.facet;
      }
    }
    if (missed == null) {
      counts.add(entry, partner);
      return true;
    }
    counts.add(entry, partner, missed);
    return false;
  }

  private void add(Facet facet, BiPredicate<Entry, ListedPartner> holds) {
    conditions.add(new Condition(facet, holds));
  }

  private static boolean hasAny(int[] tags, boolean[] wanted) {
    for (var tag : tags) {
      if (wanted[tag]) {
        return true;
      }
    }
    return false;
  }
}
