package io.cvf.ecosystem.sdk;

import io.cvf.ecosystem.sdk.integrations.CatalogueQuery;
import io.cvf.ecosystem.sdk.integrations.Skill;
import io.cvf.ecosystem.sdk.integrations.SkillReview;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Skills as whoever runs them sees them: what there is, and what others say of it. {@link
 * Publishing} is for those who make them. A skill is named by its id, a slug.
 */
public final class Skills {

  private final Transport transport;

  Skills(Transport transport) {
    this.transport = transport;
  }

  /** All skills that fit the words, best first, asked for page by page as the stream is read. */
  public Stream<SkillListing> search(String words) {
    return search(CatalogueQuery.ALL.words(words));
  }

  public Stream<SkillListing> search(CatalogueQuery query) {
    var words = query.words();
    var sort = query.sort();
    var parameters =
        Query.NONE
            .with("query", words == null || words.isBlank() ? null : words)
            .withAll("category", query.categories())
            .withAll("risk", query.risks())
            .withAll("licence", query.licences())
            .with("partner", query.partner())
            .with("sort", sort == null ? null : sort.name().toLowerCase(Locale.ROOT))
            .with("limit", 50);
    return transport.items("/catalogue", parameters, SkillListing.class);
  }

  public Skill skill(String skill) {
    return transport.read(Call.get(path(skill)), Skill.class);
  }

  /** All reviews, the most helpful first. */
  public Stream<SkillReview> reviews(String skill) {
    return transport.items(path(skill) + "/reviews", Query.NONE, SkillReview.class);
  }

  /**
   * Says what you think of a skill, or changes what you said.
   *
   * @param rating 0 to 5, at most one decimal
   * @param text Markdown; required for less than 3
   */
  public SkillReview rate(String skill, BigDecimal rating, @Nullable String text) {
    var body = Body.with("rating", rating.toPlainString()).and("text", text);
    return transport.read(Call.put(path(skill) + "/review", body.json()), SkillReview.class);
  }

  private static String path(String skill) {
    return "/skills/" + Query.encoded(skill);
  }
}
