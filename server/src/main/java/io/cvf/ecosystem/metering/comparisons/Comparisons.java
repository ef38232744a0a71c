package io.cvf.ecosystem.metering.comparisons;

import static io.cvf.ecosystem.metering.ExecutionComparisons.SHOWN;
import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.metering.ExecutionComparisons.Comparison;
import io.cvf.ecosystem.metering.ExecutionComparisons.Difference;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of comparisons, and the queries that compare. All of it in one transaction. */
@Repository
class Comparisons {

  private static final int KEPT = 1_000_000;

  /** What was counted for a publisher, its own executions left out. */
  private static final String OURS =
      """
      ours as (
        select s.name as source, e.id
        from metering.execution e
        join metering.subject u on u.id = e.subject
        join metering.source s on s.id = e.source
        join metering.consumer c on c.id = s.consumer
        where e.counted_in = :month and u.publisher = :publisher and c.organisation <> u.publisher)
      """;

  /** Ours with what of the list fits it: a line with its source, or one with the id alone. */
  private static final String MATCHED =
      """
      from ours o
      left join theirs t on t.source = o.source and t.id = o.id
      left join (select id from theirs where source is null) w on w.id = o.id
      """;

  private final JdbcClient database;
  private final JdbcTemplate batches;

  Comparisons(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /** False when another comparison of the month runs. */
  boolean begin(OrganisationId publisher, YearMonth month) {
    return database
        .sql("select pg_try_advisory_xact_lock(hashtextextended(:what, 0))")
        .param("what", "comparison:%s:%s".formatted(publisher, month))
        .query(Boolean.class)
        .single();
  }

  /** Who alone has it. */
  enum Side {
    THEIRS,
    OURS
  }

  /** Makes room for the list until the end of the transaction. */
  void prepareLines() {
    database.sql("create temporary table line (source text, id text) on commit drop").update();
  }

  void addLines(List<ListedExecution> lines) {
    database
        .sql("insert into line select * from unnest(:sources::text[], :ids::text[])")
        .param("sources", column(lines, ListedExecution::source))
        .param("ids", column(lines, ListedExecution::id))
        .update();
  }

  private static @Nullable String[] column(
      List<ListedExecution> lines, Function<ListedExecution, @Nullable String> of) {
    return lines.stream().map(of).toArray(String[]::new);
  }

  /** Leaves each line once, and says how many said the same as one before. */
  long repeatedLines() {
    database
        .sql(
            """
            create temporary table theirs on commit drop as
              select source, id, count(*) - 1 as repeated from line group by source, id
            """)
        .update();
    database.sql("analyze theirs").update();
    return database.sql("select coalesce(sum(repeated), 0) from theirs").query(Long.class).single();
  }

  /** Replaces the comparison before by one with the lines. */
  void compare(OrganisationId publisher, YearMonth month, long repeated, Instant now) {
    batches.execute("set local work_mem = '64MB'");
    database
        .sql("delete from metering.comparison where publisher = :publisher and month = :month")
        .param("publisher", publisher.value())
        .param("month", month.atDay(1))
        .update();
    run(
        """
        , counted as (
          select count(*) as ours,
            count(*) filter (where t.id is not null or w.id is not null) as matched
        """
            + MATCHED
            + """
            )
            insert into metering.comparison (publisher, month, made_at, theirs, repeated, ours,
              matched, only_theirs, only_ours)
            select :publisher, :month, :now, (select count(*) from theirs), :repeated, ours,
              matched, 0, ours - matched
            from counted
            """,
        publisher,
        month,
        Map.of("now", Timestamps.of(now), "repeated", repeated));
    run(
        """
        , unknown as (
          select t.source, t.id from theirs t
          where t.source is not null
            and not exists (select from ours o where o.source = t.source and o.id = t.id)
          union all
          select null, t.id from theirs t
          where t.source is null and not exists (select from ours o where o.id = t.id)),
        told as (
          insert into metering.comparison_difference
          select :publisher, :month, 'THEIRS', row_number() over (order by source, id), source, id
          from unknown
          returning 1)
        update metering.comparison set only_theirs = (select count(*) from told)
        where publisher = :publisher and month = :month
        """,
        publisher,
        month,
        Map.of());
    run(
        """
        insert into metering.comparison_difference
        select :publisher, :month, 'OURS', row_number() over (order by o.source, o.id), o.source,
          o.id
        """
            + MATCHED
            + " where t.id is null and w.id is null order by o.source, o.id limit "
            + KEPT,
        publisher,
        month,
        Map.of());
  }

  private void run(
      String statement, OrganisationId publisher, YearMonth month, Map<String, ?> further) {
    database
        .sql("with " + OURS + statement)
        .param("publisher", publisher.value())
        .param("month", month.atDay(1))
        .params(further)
        .update();
  }

  boolean exists(OrganisationId publisher, YearMonth month) {
    return database
        .sql(
            """
            select exists (
              select from metering.comparison where publisher = :publisher and month = :month)
            """)
        .param("publisher", publisher.value())
        .param("month", month.atDay(1))
        .query(Boolean.class)
        .single();
  }

  Optional<Comparison> find(OrganisationId publisher, YearMonth month) {
    return database
        .sql("select * from metering.comparison where publisher = :publisher and month = :month")
        .param("publisher", publisher.value())
        .param("month", month.atDay(1))
        .query((row, _) ->
            new Comparison(
                month.toString(),
                instant(row, "made_at"),
                row.getLong("theirs"),
                row.getLong("repeated"),
                row.getLong("ours"),
                row.getLong("matched"),
                differences(publisher, month, Side.THEIRS, 0, SHOWN),
                row.getLong("only_theirs"),
                differences(publisher, month, Side.OURS, 0, SHOWN),
                row.getLong("only_ours")))
        .optional();
  }

  List<Difference> differences(
      OrganisationId publisher, YearMonth month, Side side, int after, int limit) {
    return database
        .sql(
            """
            select source, id from metering.comparison_difference
            where publisher = :publisher and month = :month and side = :side and number > :after
            order by number limit :limit
            """)
        .param("publisher", publisher.value())
        .param("month", month.atDay(1))
        .param("side", side.name())
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> new Difference(row.getString("source"), row.getString("id")))
        .list();
  }

  void removeBefore(Instant limit) {
    database
        .sql("delete from metering.comparison where made_at < :limit")
        .param("limit", Timestamps.of(limit))
        .update();
  }
}
