package io.cvf.ecosystem.integrations.catalogue;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.reverseOrder;

import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.RiskLevel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;

/** Counts, in one pass, how many skills each choice of each facet would find. */
@SuppressWarnings("EnumOrdinal") // nothing of it outlives the search
final class FacetCounts {

  /** Of licences and tags, which nobody limits, only the most frequent are shown. */
  private static final int MOST_SHOWN = 20;

  private static final int HIGHEST_RATING = 5;
  private static final Facet[] FACETS = Facet.values();

  private final Slots slots;
  private final List<ListedPartner> partners;
  private final Names licences;
  private final Names tags;

  /**
   * What a partner is, all its skills are: they are counted by partner, and added up at the end.
   */
  private final int[] ofPartner;

  private final int[] ofCategoryOnly;
  private final int[] ofStatusOnly;
  private final int[] ofRisk = new int[RiskLevel.values().length];
  private final int[] ofStars = new int[HIGHEST_RATING + 1];
  private final int[] ofLicence;
  private final int[] ofTag;

  FacetCounts(Slots slots, List<ListedPartner> partners, Names licences, Names tags) {
    this.slots = slots;
    this.partners = partners;
    this.licences = licences;
    this.tags = tags;
    this.ofPartner = new int[partners.size()];
    this.ofCategoryOnly = new int[partners.size()];
    this.ofStatusOnly = new int[partners.size()];
    this.ofLicence = new int[licences.size()];
    this.ofTag = new int[tags.size()];
  }

  /** A skill that meets every condition counts everywhere. */
  void add(int slot) {
    ofPartner[slots.partner[slot]]++;
    ofRisk[slots.risk[slot]]++;
    ofLicence[slots.licence[slot]]++;
    ofStars[slots.stars[slot]]++;
    addTags(slot);
  }

  /**
   * One that only one facet's filter leaves out counts for that facet alone.
   *
   * @param missed as {@link Selection#missed} says, one bit
   */
  void add(int slot, int missed) {
    switch (FACETS[Integer.numberOfTrailingZeros(missed)]) {
      case CATEGORY -> ofCategoryOnly[slots.partner[slot]]++;
      case CERTIFICATION -> ofStatusOnly[slots.partner[slot]]++;
      case RISK -> ofRisk[slots.risk[slot]]++;
      case LICENCE -> ofLicence[slots.licence[slot]]++;
      case RATING -> ofStars[slots.stars[slot]]++;
      case TAG -> addTags(slot);
    }
  }

  private void addTags(int slot) {
    for (int at = slots.tagsBegin(slot); at < slots.tagsEnd[slot]; at++) {
      ofTag[slots.tags[at]]++;
    }
  }

  List<Facet.Choices> choices(CatalogueFilter filter) {
    var ofCategory =
        byPartner(PartnerCategory.values().length, ListedPartner::category, ofCategoryOnly);
    return List.of(
        choices(Facet.CATEGORY, PartnerCategory.values(), ofCategory, filter.categories()),
        choices(Facet.RISK, RiskLevel.values(), ofRisk, filter.risks()),
        mostFrequent(Facet.LICENCE, licences, ofLicence, filter.licences()),
        certifications(filter),
        ratings(filter),
        mostFrequent(Facet.TAG, tags, ofTag, filter.tags()));
  }

  private int[] byPartner(int values, Function<ListedPartner, Enum<?>> value, int[] only) {
    var counts = new int[values];
    for (int number = 0; number < ofPartner.length; number++) {
      counts[value.apply(partners.get(number)).ordinal()] += ofPartner[number] + only[number];
    }
    return counts;
  }

  private static <E extends Enum<E>> Facet.Choices choices(
      Facet facet, E[] values, int[] counts, Set<E> selected) {
    var choices = new ArrayList<Facet.Value>();
    for (var value : values) {
      choices.add(new Facet.Value(value.name(), counts[value.ordinal()], selected.contains(value)));
    }
    return new Facet.Choices(facet.word(), choices);
  }

  private Facet.Choices certifications(CatalogueFilter filter) {
    var ofStatus = byPartner(PartnerStatus.values().length, ListedPartner::status, ofStatusOnly);
    var choices = new ArrayList<Facet.Value>();
    for (var status : PartnerStatus.values()) {
      var count = ofStatus[status.ordinal()];
      var selected = filter.certifications().contains(status);
      if (count > 0 || selected || status == PartnerStatus.CERTIFIED) {
        choices.add(new Facet.Value(status.name().toLowerCase(Locale.ROOT), count, selected));
      }
    }
    return new Facet.Choices(Facet.CERTIFICATION.word(), choices);
  }

  private Facet.Choices ratings(CatalogueFilter filter) {
    var choices = new ArrayList<Facet.Value>();
    var atLeast = ofStars[HIGHEST_RATING];
    for (int stars = HIGHEST_RATING - 1; stars > 0; stars--) {
      atLeast += ofStars[stars];
      choices.add(new Facet.Value(Integer.toString(stars), atLeast, filter.rating() == stars));
    }
    return new Facet.Choices(Facet.RATING.word(), choices);
  }

  private static Facet.Choices mostFrequent(
      Facet facet, Names names, int[] counts, Set<String> selected) {
    var shown = new LinkedHashSet<String>();
    mostFrequent(names, counts).forEach(number -> shown.add(names.name(number)));
    shown.addAll(selected);
    return new Facet.Choices(
        facet.word(),
        shown.stream()
            .map(name -> {
              var count = names.find(name).map(number -> counts[number]).orElse(0);
              return new Facet.Value(name, count, selected.contains(name));
            })
            .toList());
  }

  /** The most frequent first; there are thousands, so that sorting them all would take longest. */
  private static List<Integer> mostFrequent(Names names, int[] counts) {
    var bestLast =
        comparingInt((Integer number) -> counts[number]).thenComparing(names::name, reverseOrder());
    var worstFirst = new PriorityQueue<>(bestLast);
    var least = 1;
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] >= least) {
        worstFirst.add(number);
        if (worstFirst.size() > MOST_SHOWN) {
          worstFirst.remove();
          least = counts[worstFirst.element()];
        }
      }
    }
    return worstFirst.stream().sorted(bestLast.reversed()).toList();
  }
}
