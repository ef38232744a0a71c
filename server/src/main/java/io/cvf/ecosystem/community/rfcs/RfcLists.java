package io.cvf.ecosystem.community.rfcs;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of RFCs. Each is one query, whatever it shows; a search asks one more before. */
@Repository
class RfcLists {

  private static final String WORDS = "websearch_to_tsquery('pg_catalog.english', :query)";

  private static final String ALIKE = ":query <% r.title";

  /** Cut first: a headline looks through all of the text it is given. */
  private static final String HEADLINE =
      """
      ts_headline('pg_catalog.english', left(r.plain_text, 50000), %s,
        'StartSel="", StopSel="", MaxFragments=2, MinWords=12, MaxWords=24, FragmentDelimiter=" … "')
      """
          .formatted(WORDS);

  private final JdbcClient database;
  private final Authors authors;

  RfcLists(JdbcClient database, Authors authors) {
    this.database = database;
    this.authors = authors;
  }

  private record Row(RfcSummary summary, String key) {}

  Page<RfcSummary> page(
      RfcFilter filter, RfcSort wanted, Paging paging, @Nullable Caller caller, Instant now) {
    var conditions = new ArrayList<String>();
    var values = new HashMap<String, @Nullable Object>();
    visibleTo(caller, conditions, values);
    narrow(filter, conditions, values);
    var sort = filter.searches() ? search(filter, wanted, conditions, values) : wanted;
    paging
        .after()
        .ifPresent(cursor -> {
          conditions.add(sort.after());
          values.putAll(sort.after(cursor));
        });
    values.put("now", Timestamps.of(now));
    values.put("limit", paging.fetch());
    var rows =
        select(
            sort.key(),
            String.join(" and ", conditions),
            sort.order("sort_key", "r.number"),
            filter.searches() && !conditions.contains(ALIKE) ? HEADLINE : "r.excerpt",
            sort.order("page.sort_key", "r.number"),
            values);
    return Page.of(rows, paging, row -> Cursor.of(row.key(), row.summary().number()))
        .map(Row::summary);
  }

  RfcSummary summary(RfcId rfc) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("rfc", rfc.value());
    values.put("limit", 1);
    return select("r.number", "r.id = :rfc", "1", "r.excerpt", "1", values).getFirst().summary();
  }

  /** The first public RFCs for which the condition holds, in that order. */
  List<RfcSummary> first(int limit, String condition, String key, String direction, Instant now) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("now", Timestamps.of(now));
    values.put("limit", limit);
    return select(
            key,
            "r.opened_at is not null and " + condition,
            "sort_key %1$s, r.number %1$s".formatted(direction),
            "r.excerpt",
            "page.sort_key %1$s, r.number %1$s".formatted(direction),
            values)
        .stream()
        .map(Row::summary)
        .toList();
  }

  /** The first RFCs for which the condition on {@code :member} holds, the greatest key first. */
  List<RfcSummary> concerning(MemberId member, int limit, String condition, String key) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("member", member.value());
    values.put("limit", limit);
    return select(
            key,
            condition,
            "sort_key desc, r.number desc",
            "r.excerpt",
            "page.sort_key desc, r.number desc",
            values)
        .stream()
        .map(Row::summary)
        .toList();
  }

  /** The page is cut before anything is looked up for its rows. */
  private List<Row> select(
      String key,
      String condition,
      String pageOrder,
      String excerpt,
      String order,
      Map<String, @Nullable Object> values) {
    return database
        .sql(
            """
            with page as materialized (
              select r.id, %s as sort_key
              from community.rfc r join community.rfc_activity a on a.rfc_id = r.id
              where %s
              order by %s
              limit :limit)
            select r.number, r.title, r.track, r.status, r.labels, r.created_at, r.opened_at,
                   r.comment_period_ends_at, r.decided_at, r.updated_at, r.decided_elsewhere,
                   a.comment_count, page.sort_key, %s as excerpt, %s
            from page
            join community.rfc r on r.id = page.id
            join community.rfc_activity a on a.rfc_id = r.id
            order by %s
            """
                .formatted(key, condition, pageOrder, excerpt, Authors.COLUMN, order))
        .params(values)
        .query(this::row)
        .list();
  }

  private static void visibleTo(
      @Nullable Caller caller, List<String> conditions, Map<String, @Nullable Object> values) {
    if (caller == null) {
      conditions.add("r.opened_at is not null");
      return;
    }
    var keeper =
        caller.is(Role.MAINTAINER, Role.ADMIN)
            ? """
             or not exists (
              select from community.rfc_author o
              where o.rfc_id = r.id and o.member_id is not null)\
            """
            : "";
    conditions.add(
        """
        (r.opened_at is not null
          or r.id in (select rfc_id from community.rfc_author where member_id = :caller)%s)\
        """
            .formatted(keeper));
    values.put("caller", caller.id().value());
  }

  private static void narrow(
      RfcFilter filter, List<String> conditions, Map<String, @Nullable Object> values) {
    if (!filter.statuses().isEmpty()) {
      conditions.add("r.status = any(:statuses)");
      values.put("statuses", filter.statuses().stream().map(Enum::name).toArray(String[]::new));
    }
    if (!filter.tracks().isEmpty()) {
      conditions.add("r.track = any(:tracks)");
      values.put("tracks", filter.tracks().stream().map(Enum::name).toArray(String[]::new));
    }
    if (!filter.labels().isEmpty()) {
      conditions.add("r.labels && :labels::text[]");
      values.put("labels", filter.labels().toArray(String[]::new));
    }
    if (filter.only() != null) {
      conditions.add("r.number = any(:only)");
      values.put("only", filter.only().toArray(Integer[]::new));
    }
    if (!filter.author().isEmpty()) {
      conditions.add(
          """
          r.id in (
            select w.rfc_id from community.rfc_author w join community.member m on m.id = w.member_id
            where m.username = :author)\
          """);
      values.put("author", filter.author());
    }
  }

  /**
   * By words; where nobody wrote them, by titles that are like the query. Asked first, because
   * ranking everything that is somewhat alike reads the words of nearly all RFCs.
   */
  private RfcSort search(
      RfcFilter filter,
      RfcSort sort,
      List<String> conditions,
      Map<String, @Nullable Object> values) {
    values.put("query", filter.query());
    values.put("queryNumber", filter.queryNumber());
    var words = "(r.search @@ %s or r.number = :queryNumber)".formatted(WORDS);
    var byLikeness =
        filter.forgivesTypingErrors()
            && !database
                .sql(
                    "select exists (select from community.rfc r where %s and %s)"
                        .formatted(words, String.join(" and ", conditions)))
                .params(values)
                .query(Boolean.class)
                .single();
    conditions.add(byLikeness ? ALIKE : words);
    return byLikeness && sort == RfcSort.RELEVANCE ? RfcSort.LIKENESS : sort;
  }

  private Row row(ResultSet row, int index) throws SQLException {
    var title = row.getString("title");
    var number = row.getInt("number");
    var summary =
        new RfcSummary(
            number,
            Slug.of(number, title),
            title,
            Track.valueOf(row.getString("track")),
            RfcStatus.valueOf(row.getString("status")),
            Rfcs.labels(row),
            RfcSummary.Byline.of(authors.read(row.getString("authors"))),
            instant(row, "created_at"),
            instantOrNull(row, "opened_at"),
            instantOrNull(row, "comment_period_ends_at"),
            null,
            instantOrNull(row, "decided_at"),
            instant(row, "updated_at"),
            row.getInt("comment_count"),
            row.getString("excerpt"),
            row.getBoolean("decided_elsewhere"));
    var key = row.getObject("sort_key");
    return new Row(
        summary,
        key instanceof java.sql.Timestamp moment ? moment.toInstant().toString() : key.toString());
  }
}
