package io.cvf.ecosystem.integrations.catalogue;

import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.RiskLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Counts, in one pass, how many skills each choice of each facet would find. */
final class FacetCounts {

  /** Of licences and tags, which nobody limits, only the most frequent are shown. */
  private static final int MOST_SHOWN = 20;

  private static final int HIGHEST_RATING = 5;

  private final Names licences;
  private final Names tags;
  private final EnumCounts<PartnerCategory> ofCategory = new EnumCounts<>(PartnerCategory.class);
  private final EnumCounts<RiskLevel> ofRisk = new EnumCounts<>(RiskLevel.class);
  private final EnumCounts<PartnerStatus> ofStatus = new EnumCounts<>(PartnerStatus.class);
  private final int[] ofStars = new int[HIGHEST_RATING + 1];
  private final int[] ofLicence;
  private final int[] ofTag;

  FacetCounts(Names licences, Names tags) {
    this.licences = licences;
    this.tags = tags;
    this.ofLicence = new int[licences.size()];
    this.ofTag = new int[tags.size()];
  }

  /** A skill that meets every condition counts everywhere. */
  void add(Entry entry, ListedPartner partner) {
    ofCategory.add(partner.category());
    ofRisk.add(entry.risk);
    ofLicence[entry.licence]++;
    ofStatus.add(partner.status());
    ofStars[entry.stars]++;
    addTags(entry);
  }

  /** One that only this facet's filter leaves out counts for that facet alone. */
  void add(Entry entry, ListedPartner partner, Facet only) {
    switch (only) {
      case CATEGORY -> ofCategory.add(partner.category());
      case RISK -> ofRisk.add(entry.risk);
      case LICENCE -> ofLicence[entry.licence]++;
      case CERTIFICATION -> ofStatus.add(partner.status());
      case RATING -> ofStars[entry.stars]++;
      case TAG -> addTags(entry);
    }
  }

  private void addTags(Entry entry) {
    for (var tag : entry.tags) {
      ofTag[tag]++;
    }
  }

  List<Facet.Choices> choices(CatalogueFilter filter) {
    return List.of(
        choices(Facet.CATEGORY, PartnerCategory.values(), ofCategory, filter.categories()),
        choices(Facet.RISK, RiskLevel.values(), ofRisk, filter.risks()),
        mostFrequent(Facet.LICENCE, licences, ofLicence, filter.licences()),
        certifications(filter),
        ratings(filter),
        mostFrequent(Facet.TAG, tags, ofTag, filter.tags()));
  }

  private static <E extends Enum<E>> Facet.Choices choices(
      Facet facet, E[] values, EnumCounts<E> counts, Set<E> selected) {
    var choices = new ArrayList<Facet.Value>();
    for (var value : values) {
      choices.add(new Facet.Value(value.name(), counts.of(value), selected.contains(value)));
    }
    return new Facet.Choices(facet.word(), choices);
  }

  private Facet.Choices certifications(CatalogueFilter filter) {
    var choices = new ArrayList<Facet.Value>();
    for (var status : PartnerStatus.values()) {
      var count = ofStatus.of(status);
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
    IntStream.range(0, counts.length)
        .filter(number -> counts[number] > 0)
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer number) -> -counts[number]).thenComparing(names::name))
        .limit(MOST_SHOWN)
        .map(names::name)
        .forEach(shown::add);
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
}
