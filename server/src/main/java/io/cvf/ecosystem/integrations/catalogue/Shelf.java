package io.cvf.ecosystem.integrations.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All listings in memory, to be searched in one pass. A listing that changes gets a new slot at the
 * end and leaves the old one empty, so that postings only ever grow at their end. Not safe for
 * threads; see {@link CatalogueIndex}.
 */
final class Shelf {

  private static final int SLOTS_TO_SPARE = 1_000;

  private final Words words = new Words();
  private final Names licences = new Names();
  private final Names tags = new Names();
  private final List<@Nullable Entry> slots = new ArrayList<>();
  private final Map<UUID, Entry> entries = new HashMap<>();
  private final List<ListedPartner> partners = new ArrayList<>();
  private final Map<UUID, Integer> partnerNumbers = new HashMap<>();
  private Ranking ranking;

  Shelf(Ranking ranking) {
    this.ranking = ranking;
  }

  /**
   * What is asked for.
   *
   * @param wanted how many hits, at most
   * @param after the last one of the page before
   */
  record Request(
      CatalogueFilter filter,
      CatalogueSort sort,
      @Nullable Place after,
      int wanted,
      boolean explained) {}

  /**
   * @param rank only when it was asked for
   */
  record Hit(Place place, @Nullable Rank rank) {}

  /**
   * @param total however many there are on all pages
   */
  record Result(List<Hit> hits, int total, List<Facet.Choices> facets) {}

  void put(ListedPartner partner) {
    var number = partnerNumbers.putIfAbsent(partner.id(), partners.size());
    if (number == null) {
      partners.add(partner);
    } else {
      partners.set(number, partner);
    }
  }

  void put(IndexedListing row) {
    var before = entries.remove(row.skill());
    if (before != null) {
      slots.set(before.slot, null);
    }
    var partner = partnerNumbers.get(row.partner());
    if (!row.listed() || partner == null) {
      return;
    }
    var slot = slots.size();
    var entry =
        new Entry(
            row,
            slot,
            partner,
            licences.number(row.licence()),
            row.tags().stream().mapToInt(tags::number).toArray(),
            words.add(slot, row.search()));
    entry.count(row.figures(), ranking);
    slots.add(entry);
    entries.put(row.skill(), entry);
  }

  /** Those not named keep what they have. */
  void count(Map<UUID, SkillFigures> figures, Ranking now) {
    ranking = now;
    for (var entry : entries.values()) {
      var counted = figures.get(entry.skill);
      if (counted != null) {
        entry.count(counted, now);
      }
    }
  }

  /** Whether so many slots are empty that it is better filled anew. */
  boolean isWorn() {
    return slots.size() > SLOTS_TO_SPARE + 2 * entries.size();
  }

  boolean knows(QueryWord word) {
    return words.knows(word);
  }

  int size() {
    return entries.size();
  }

  /** Every word has to be found; where no skill has them all, any. */
  Result find(List<QueryWord> query, Request request) {
    var match =
        new TextMatch(query.stream().map(word -> words.find(word, slots.size())).toList(), true);
    var strict = pass(match, request);
    return strict.matched() || query.isEmpty()
        ? strict.result()
        : pass(match.withAny(), request).result();
  }

  /**
   * @param matched whether any skill has the words, whatever else was asked for
   */
  private record Pass(boolean matched, Result result) {}

  private Pass pass(TextMatch text, Request request) {
    var filter = request.filter();
    var selection = new Selection(filter, licences, tags);
    var counts = new FacetCounts(licences, tags);
    var best = new Best(request.wanted(), request.after());
    var total = 0;
    var matched = false;
    for (int slot = 0; slot < slots.size(); slot++) {
      if (!text.matches(slot)) {
        continue;
      }
      var entry = slots.get(slot);
      if (entry == null || !isOffered(partners.get(entry.partner), filter)) {
        continue;
      }
      matched = true;
      if (selection.takes(entry, partners.get(entry.partner), counts)) {
        total++;
        best.offer(request.sort().key(entry, text), entry);
      }
    }
    var hits = best.inOrder().stream().map(hit -> hit(hit, text, request)).toList();
    return new Pass(matched, new Result(hits, total, counts.choices(filter)));
  }

  private static boolean isOffered(ListedPartner partner, CatalogueFilter filter) {
    return partner.listed()
        && (filter.partners().isEmpty() || filter.partners().contains(partner.slug()));
  }

  private Hit hit(Best.Hit hit, TextMatch text, Request request) {
    return new Hit(hit.place(), request.explained() ? ranking.explain(hit.entry(), text) : null);
  }
}
