package io.cvf.ecosystem.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What the catalogue would cost as SQL: the words by PostgreSQL's full-text index, a page in order,
 * and the counts of every facet without its own filter, in one statement. It corrects no words and
 * shows first pages only, so it does a little less.
 */
final class PlainSearch implements Crowd.Worker {

  private static final String STATEMENT =
      """
      with found as materialized (
        select l.skill, l.risk_level, l.licence, l.tags, l.published_at, p.category, p.status,
          f.rating_shown, f.downloads, f.downloads_7d, f.reviews,
          case when ? = '' then 0
            else ts_rank(l.search, plainto_tsquery('integrations.catalogue', ?)) end as text
        from integrations.listing l
        join integrations.catalogue_partner p on p.partner = l.partner and p.listed
        left join integrations.skill_figures f on f.skill = l.skill
        where l.listed
          and (? = '' or l.search @@ plainto_tsquery('integrations.catalogue', ?))),
      judged as materialized (
        select *,
          (? = '' or category = any(string_to_array(?, ','))) as category_fits,
          (? = '' or risk_level = any(string_to_array(?, ','))) as risk_fits,
          (? = '' or licence = any(string_to_array(?, ','))) as licence_fits,
          (? = '' or reviews > 0 and rating_shown >= ?::numeric) as rating_fits,
          (? = '' or tags && string_to_array(?, ',')) as tag_fits
        from found),
      page as (
        select skill from judged
        where category_fits and risk_fits and licence_fits and rating_fits and tag_fits
        order by
          case ?
            when 'rating' then rating_shown
            when 'downloads' then downloads
            when 'trending' then downloads_7d
            when 'newest' then extract(epoch from published_at)
            else text * 45 + rating_shown * 3 + log(downloads + 1) * 1.7 end desc, skill
        limit %d)
      select 'item', v.name, v.description, 0 from page
      join integrations.skill s on s.id = page.skill
      join integrations.skill_version v on v.id = s.latest
      join integrations.partner p on p.id = s.partner
      union all
      select 'category', category, null, count(*) from judged
      where risk_fits and licence_fits and rating_fits and tag_fits group by 2
      union all
      select 'risk', risk_level, null, count(*) from judged
      where category_fits and licence_fits and rating_fits and tag_fits group by 2
      union all
      select 'licence', licence, null, count(*) from judged
      where category_fits and risk_fits and rating_fits and tag_fits group by 2
      union all
      select 'certification', status, null, count(*) from judged
      where category_fits and risk_fits and licence_fits and rating_fits and tag_fits group by 2
      union all
      select 'rating', floor(rating_shown)::text, null, count(*) from judged
      where reviews > 0 and category_fits and risk_fits and licence_fits and tag_fits group by 2
      union all
      (select 'tag', tag, null, count(*) from judged, unnest(tags) tag
      where category_fits and risk_fits and licence_fits and rating_fits group by 2
      order by 4 desc limit 20)
      """
          .formatted(CatalogueMix.PAGE);

  private final Connection connection;
  private final PreparedStatement statement;
  private final List<CatalogueMix.Question> questions;

  PlainSearch(Connection connection, CatalogueMix mix) throws SQLException {
    this.connection = connection;
    this.questions = mix.questions();
    try (var setting = connection.createStatement()) {
      setting.execute("set plan_cache_mode = force_custom_plan");
    }
    this.statement = connection.prepareStatement(STATEMENT);
  }

  /** The index the product itself does without. */
  static void prepare(Database database) throws SQLException {
    database.run(
        "create index bench_search on integrations.listing using gin (search)",
        "vacuum (analyze) integrations.listing");
  }

  @Override
  public void work() throws SQLException {
    var question =
        questions.get(ThreadLocalRandom.current().nextInt(questions.size())).parameters();
    var at = 0;
    for (int i = 0; i < 4; i++) {
      statement.setString(++at, question.getOrDefault("query", ""));
    }
    for (var facet : List.of("category", "risk", "licence")) {
      statement.setString(++at, question.getOrDefault(facet, ""));
      statement.setString(++at, question.getOrDefault(facet, ""));
    }
    statement.setString(++at, question.getOrDefault("rating", ""));
    statement.setString(++at, question.getOrDefault("rating", "0"));
    statement.setString(++at, question.getOrDefault("tag", ""));
    statement.setString(++at, question.getOrDefault("tag", ""));
    statement.setString(++at, question.getOrDefault("sort", "relevance"));
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        var _ = rows.getString(2);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
