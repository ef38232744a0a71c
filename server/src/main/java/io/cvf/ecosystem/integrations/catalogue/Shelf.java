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
  private final Slots slots = new Slots();
  private final Map<UUID, Integer> slotNumbers = new HashMap<>();
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
    var before = slotNumbers.remove(row.skill());
    if (before != null) {
      slots.clear(before);
    }
    var partner = partnerNumbers.get(row.partner());
    if (!row.listed() || partner == null) {
      return;
    }
    var inName = words.add(slots.size(), row.search());
    var tagNumbers = row.tags().stream().mapToInt(tags::number).toArray();
    var slot = slots.add(row, partner, licences.number(row.licence()), tagNumbers, inName);
    slots.count(slot, row.figures(), ranking);
    slotNumbers.put(row.skill(), slot);
  }

  /** Those not named keep what they have. */
  void count(Map<UUID, SkillFigures> figures, Ranking now) {
    ranking = now;
    slotNumbers.forEach((skill, slot) -> {
      var counted = figures.get(skill);
      if (counted != null) {
        slots.count(slot, counted, now);
      }
    });
  }

  /** Whether so many slots are empty that it is better filled anew. */
  boolean isWorn() {
    return slots.size() > SLOTS_TO_SPARE + 2 * slotNumbers.size();
  }

  boolean knows(QueryWord word) {
    return words.knows(word);
  }

  int size() {
    return slotNumbers.size();
  }

  /** Every word has to be found; where no skill has them all, any. */
  Result find(List<QueryWord> query, Request request) {
    var found = query.stream().map(word -> words.find(word, slots.size())).toList();
    var strict = pass(new TextMatch(found, true), request);
    return strict.matched() || query.isEmpty()
        ? strict.result()
        : pass(new TextMatch(found, false), request).result();
  }

  /**
   * @param matched whether any skill has the words, whatever else was asked for
   */
  private record Pass(boolean matched, Result result) {}

  private Pass pass(TextMatch text, Request request) {
    var selection = new Selection(request.filter(), slots, partners, licences, tags);
    var counts = new FacetCounts(slots, partners, licences, tags);
    var best = new Best(request.wanted(), request.after());
    var sort = request.sort();
    var total = 0;
    var matched = false;
    for (int slot = 0; slot < slots.size(); slot++) {
      if (!text.matches(slot) || !selection.offers(slot)) {
        continue;
      }
      matched = true;
      var missed = selection.missed(slot);
      if (missed == 0) {
        total++;
        counts.add(slot);
        best.offer(sort.key(slots, slot, text), slots.skill[slot], slot);
      } else if (Integer.bitCount(missed) == 1) {
        counts.add(slot, missed);
      }
    }
    var hits = best.inOrder().stream().map(hit -> hit(hit, text, request)).toList();
    return new Pass(matched, new Result(hits, total, counts.choices(request.filter())));
  }

  private Hit hit(Best.Hit hit, TextMatch text, Request request) {
    return new Hit(
        hit.place(), request.explained() ? ranking.explain(slots, hit.slot(), text) : null);
  }
}
