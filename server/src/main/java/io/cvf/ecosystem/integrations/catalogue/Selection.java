package io.cvf.ecosystem.integrations.catalogue;

import io.cvf.ecosystem.integrations.RiskLevel;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A filter made ready for one pass over the shelf: for every partner, risk, licence and rating, the
 * conditions it misses, one bit a facet. A facet is counted without its own filter but with all
 * others: a skill that misses one condition alone still counts for that one facet.
 */
@SuppressWarnings("EnumOrdinal") // nothing of it outlives the search
final class Selection {

  /** The partner's skills are not to be found at all. */
  private static final int NOT_OFFERED = -1;

  private static final int STARS = 5;

  private final Slots slots;
  private final int[] byPartner;
  private final int[] byRisk;
  private final int[] byLicence;
  private final int[] byStars;
  private final boolean @Nullable [] wantedTags;

  Selection(
      CatalogueFilter filter,
      Slots slots,
      List<ListedPartner> partners,
      Names licences,
      Names tags) {
    this.slots = slots;
    this.byPartner = new int[partners.size()];
    for (int number = 0; number < byPartner.length; number++) {
      byPartner[number] = missed(partners.get(number), filter);
    }
    this.byRisk = byRisk(filter);
    var wanted = licences.chosen(filter.licences());
    this.byLicence =
        missing(
            Facet.LICENCE,
            licences.size(),
            licence -> filter.licences().isEmpty() || wanted[licence]);
    this.byStars = missing(Facet.RATING, STARS + 1, stars -> stars >= filter.rating());
    this.wantedTags = filter.tags().isEmpty() ? null : tags.chosen(filter.tags());
  }

  static int bit(Facet facet) {
    return 1 << facet.ordinal();
  }

  boolean offers(int slot) {
    var partner = slots.partner[slot];
    return partner != Slots.EMPTY && byPartner[partner] != NOT_OFFERED;
  }

  /** The facets whose condition the skill misses, a bit each; 0 when it meets all. */
  int missed(int slot) {
    var missed =
        byPartner[slots.partner[slot]]
            | byRisk[slots.risk[slot]]
            | byLicence[slots.licence[slot]]
            | byStars[slots.stars[slot]];
    return wantedTags == null || hasAny(slot, wantedTags) ? missed : missed | bit(Facet.TAG);
  }

  private boolean hasAny(int slot, boolean[] wanted) {
    for (int at = slots.tagsBegin(slot); at < slots.tagsEnd[slot]; at++) {
      if (wanted[slots.tags[at]]) {
        return true;
      }
    }
    return false;
  }

  private static int missed(ListedPartner partner, CatalogueFilter filter) {
    if (!partner.listed()
        || !(filter.partners().isEmpty() || filter.partners().contains(partner.slug()))) {
      return NOT_OFFERED;
    }
    var missed = 0;
    if (!filter.categories().isEmpty() && !filter.categories().contains(partner.category())) {
      missed |= bit(Facet.CATEGORY);
    }
    if (!filter.certifications().isEmpty() && !filter.certifications().contains(partner.status())) {
      missed |= bit(Facet.CERTIFICATION);
    }
    return missed;
  }

  private static int[] byRisk(CatalogueFilter filter) {
    var risks = RiskLevel.values();
    return missing(
        Facet.RISK,
        risks.length,
        risk -> filter.risks().isEmpty() || filter.risks().contains(risks[risk]));
  }

  private static int[] missing(Facet facet, int size, IntPredicate met) {
    var missing = new int[size];
    for (int i = 0; i < size; i++) {
      missing[i] = met.test(i) ? 0 : bit(facet);
    }
    return missing;
  }
}
