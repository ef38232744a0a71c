package io.cvf.ecosystem.integrations.catalogue;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.RiskLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the index holds: all of it, or what changed since a snapshot. */
@Repository
class IndexedListings {

  private static final int ROWS_AT_ONCE = 2_000;

  private static final String LISTINGS =
      """
      select l.skill, l.partner, l.listed, l.risk_level, l.licence, l.tags, l.published_at,
        l.updated_at, l.deprecated, l.search::text as words,
        f.downloads, f.downloads_7d, f.executions_7d, f.executions_30d, f.reviews, f.rating_shown
      from integrations.listing l left join integrations.skill_figures f on f.skill = l.skill
      """;

  private static final String UNSEEN =
      """
      changed >= pg_snapshot_xmin(:seen::pg_snapshot)
      and not pg_visible_in_snapshot(changed, :seen::pg_snapshot)
      """;

  private final JdbcClient database;
  private final JdbcTemplate large;

  IndexedListings(JdbcClient database, DataSource source) {
    this.database = database;
    this.large = new JdbcTemplate(source);
    large.setFetchSize(ROWS_AT_ONCE);
  }

  /**
   * What the database says before a search.
   *
   * @param snapshot the transactions that can be seen now
   * @param storage changes when the table was emptied or written anew as a whole
   * @param behind whether listings changed that the snapshot before did not see
   * @param words of the query
   */
  record State(String snapshot, long storage, boolean behind, List<QueryWord> words) {}

  /**
   * @param seen the snapshot the index has
   */
  State state(String seen, String query) {
    return database
        .sql(
            """
            select pg_current_snapshot()::text as snapshot,
              pg_relation_filenode('integrations.listing'::regclass)::bigint as storage,
              exists (select from integrations.listing where %1$s)
                or exists (select from integrations.catalogue_partner where %1$s) as behind,
              array(
                select word || '=' || array_to_string(
                  tsvector_to_array(to_tsvector('integrations.catalogue', word)), ',')
                from regexp_split_to_table(
                  lower(public.unaccent(:query)), '[^[:alnum:]]+') with ordinality query (word, n)
                where word <> '' order by n) as words
            """
                .formatted(UNSEEN))
        .param("seen", seen)
        .param("query", query)
        .query((row, _) ->
            new State(
                row.getString("snapshot"),
                row.getLong("storage"),
                row.getBoolean("behind"),
                words((String[]) row.getArray("words").getArray())))
        .single();
  }

  /** Words that are spelled like this one, the most alike first. */
  List<QueryWord> alike(QueryWord word) {
    return database
        .sql(
            """
            select word, tsvector_to_array(to_tsvector('integrations.catalogue', word)) as stems
            from integrations.catalogue_word
            where word operator(public.%) :word
            order by public.similarity(word, :word) desc, word
            limit 8
            """)
        .param("word", word.text())
        .query((row, _) -> new QueryWord(row.getString("word"), texts(row, "stems"), false))
        .list();
  }

  List<ListedPartner> partnersUnseen(String seen) {
    return database
        .sql("select * from integrations.catalogue_partner where " + UNSEEN)
        .param("seen", seen)
        .query(IndexedListings::partner)
        .list();
  }

  List<IndexedListing> unseen(String seen) {
    return database
        .sql(LISTINGS + " where " + UNSEEN)
        .param("seen", seen)
        .query(IndexedListings::listing)
        .list();
  }

  List<ListedPartner> partners() {
    return database
        .sql("select * from integrations.catalogue_partner")
        .query(IndexedListings::partner)
        .list();
  }

  /** In a transaction, so that the rows come in portions. */
  void each(Consumer<IndexedListing> consumer) {
    large.query(LISTINGS + " where l.listed", (ResultSet row) -> consumer.accept(listing(row, 0)));
  }

  Map<UUID, SkillFigures> figures() {
    var figures = new HashMap<UUID, SkillFigures>();
    large.query(
        """
        select skill, downloads, downloads_7d, executions_7d, executions_30d, reviews, rating_shown
        from integrations.skill_figures
        """,
        (ResultSet row) -> {
          figures.put(row.getObject("skill", UUID.class), skillFigures(row));
        });
    return figures;
  }

  private static List<QueryWord> words(String[] found) {
    var said =
        Arrays.stream(found)
            .map(word -> word.split("=", 2))
            .filter(word -> !word[1].isEmpty())
            .toList();
    return IntStream.range(0, said.size())
        .mapToObj(i ->
            new QueryWord(said.get(i)[0], List.of(said.get(i)[1].split(",")), i == said.size() - 1))
        .toList();
  }

  private static ListedPartner partner(ResultSet row, int number) throws SQLException {
    return new ListedPartner(
        row.getObject("partner", UUID.class),
        row.getString("slug"),
        PartnerCategory.valueOf(row.getString("category")),
        PartnerStatus.valueOf(row.getString("status")),
        row.getBoolean("listed"));
  }

  private static IndexedListing listing(ResultSet row, int number) throws SQLException {
    return new IndexedListing(
        row.getObject("skill", UUID.class),
        row.getObject("partner", UUID.class),
        row.getBoolean("listed"),
        RiskLevel.valueOf(row.getString("risk_level")),
        row.getString("licence"),
        texts(row, "tags"),
        instant(row, "published_at"),
        instant(row, "updated_at"),
        row.getBoolean("deprecated"),
        row.getString("words"),
        row.getBigDecimal("rating_shown") == null ? SkillFigures.NONE : skillFigures(row));
  }

  private static SkillFigures skillFigures(ResultSet row) throws SQLException {
    return new SkillFigures(
        row.getBigDecimal("rating_shown").movePointRight(3).intValue(),
        row.getInt("reviews"),
        row.getLong("downloads"),
        row.getLong("executions_30d"),
        row.getLong("downloads_7d") + row.getLong("executions_7d"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
