package io.cvf.ecosystem.integrations.catalogue;

import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds skills: which ones and in what order says the index, what they are says the database. */
@Service
class Catalogue {

  private final CatalogueIndex index;
  private final ListedSkills skills;
  private final OpenAdvisories advisories;

  Catalogue(CatalogueIndex index, ListedSkills skills, OpenAdvisories advisories) {
    this.index = index;
    this.skills = skills;
    this.advisories = advisories;
  }

  /**
   * @param total of all pages
   * @param correctedQuery what was looked for instead of what was typed
   */
  record Found(
      List<SkillListing> items,
      @Nullable String nextCursor,
      int total,
      List<Facet.Choices> facets,
      @Nullable String correctedQuery) {}

  Found find(
      String query, CatalogueFilter filter, CatalogueSort sort, boolean explain, Paging paging) {
    var after = paging.after().map(cursor -> Place.of(cursor, sort)).orElse(null);
    var answer = index.find(query, new Shelf.Request(filter, sort, after, paging.fetch(), explain));
    var page = Page.of(answer.result().hits(), paging, hit -> hit.place().cursor(sort));
    return new Found(
        items(page.items()),
        page.nextCursor(),
        answer.result().total(),
        answer.result().facets(),
        answer.correctedQuery());
  }

  private List<SkillListing> items(List<Shelf.Hit> hits) {
    var ids = hits.stream().map(hit -> hit.place().skill()).toList();
    var listings = skills.of(ids);
    var warnings = advisories.open(ids.stream().map(SkillId::new).toList());
    var items = new ArrayList<SkillListing>();
    for (var hit : hits) {
      var skill = hit.place().skill();
      var listing = listings.get(skill);
      if (listing != null) {
        items.add(listing.with(warnings.getOrDefault(new SkillId(skill), 0), hit.rank()));
      }
    }
    return items;
  }
}
