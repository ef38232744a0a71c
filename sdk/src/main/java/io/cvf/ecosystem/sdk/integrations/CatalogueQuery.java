package io.cvf.ecosystem.sdk.integrations;

import io.cvf.ecosystem.sdk.RiskLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the catalogue. Start from {@link #ALL}.
 *
 * @param words in any spelling; null for everything
 * @param risks any of these; all when empty
 * @param licences any of these; all when empty
 * @param partner slug of the publisher
 */
public record CatalogueQuery(
    @Nullable String words,
    List<IntegrationCategory> categories,
    List<RiskLevel> risks,
    List<String> licences,
    @Nullable String partner,
    @Nullable Sort sort) {

  public static final CatalogueQuery ALL =
      new CatalogueQuery(null, List.of(), List.of(), List.of(), null, null);

  public CatalogueQuery {
    categories = List.copyOf(categories);
    risks = List.copyOf(risks);
    licences = List.copyOf(licences);
  }

  /** Orders of the catalogue. */
  public enum Sort {
    RELEVANCE,
    RATING,
    EXECUTIONS,
    DOWNLOADS,
    TRENDING,
    NEWEST
  }

  public CatalogueQuery words(String text) {
    return new CatalogueQuery(text, categories, risks, licences, partner, sort);
  }

  public CatalogueQuery risk(RiskLevel... some) {
    return new CatalogueQuery(words, categories, List.of(some), licences, partner, sort);
  }

  public CatalogueQuery category(IntegrationCategory... some) {
    return new CatalogueQuery(words, List.of(some), risks, licences, partner, sort);
  }

  public CatalogueQuery of(String publisher) {
    return new CatalogueQuery(words, categories, risks, licences, publisher, sort);
  }

  public CatalogueQuery sortedBy(Sort order) {
    return new CatalogueQuery(words, categories, risks, licences, partner, order);
  }
}
