package io.cvf.ecosystem.governance.onboarding;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.OnboardingStage;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the board shows, read from the heads of checklists alone. */
@Repository
class BoardCards {

  /** Of agreements that are neither given up nor ended; renewals are under way like first ones. */
  private static final String CARDS =
      """
      with card as (
        select c.agreement, c.partner, a.tier, c.stage, c.stage_since, c.done, c.next_item,
          c.stage <> 'ACTIVE' and c.stage_since < :stuckBefore as stuck
        from governance.checklist c join governance.agreement a on a.id = c.agreement
        where a.status in ('ONBOARDING', 'ACTIVE', 'EXPIRED')
          and (c.stage <> 'ACTIVE' or (a.status = 'ACTIVE' and c.stage_since >= :activeSince))
          and (:tier::text is null or a.tier = :tier)
          and (not :stuckOnly or (c.stage <> 'ACTIVE' and c.stage_since < :stuckBefore)))
      """;

  private static final String WITH_NEXT =
      """
      select shown.*, i.due_on, i.owner from shown
      left join governance.checklist_item i
        on i.agreement = shown.agreement and i.item = shown.next_item
      """;

  private final JdbcClient database;

  BoardCards(JdbcClient database) {
    this.database = database;
  }

  /**
   * One card, without names.
   *
   * @param next null when everything is done
   */
  record Row(
      AgreementId agreement,
      PartnerId partner,
      AgreementTier tier,
      OnboardingStage stage,
      Instant since,
      int done,
      boolean stuck,
      @Nullable Next next) {

    Cursor cursor() {
      return Cursor.of(since, agreement);
    }
  }

  /** The first open item of a card. */
  record Next(ChecklistItem item, LocalDate dueOn, @Nullable MemberId owner) {}

  /** How many cards a column has, and what they add up to. */
  record Sum(OnboardingStage stage, int count, int stuck, int done) {}

  List<Sum> sums(BoardFilter filter) {
    return sql(
            CARDS
                + """
                select stage, count(*) as count, count(*) filter (where stuck) as stuck,
                  sum(done) as done
                from card group by stage
                """,
            filter)
        .query((row, _) ->
            new Sum(
                OnboardingStage.valueOf(row.getString("stage")),
                row.getInt("count"),
                row.getInt("stuck"),
                row.getInt("done")))
        .list();
  }

  /** The first so many of each stage, the longest in it first. */
  List<Row> first(BoardFilter filter, int each) {
    return sql(
            CARDS
                + """
                , placed as (
                  select card.*,
                    row_number() over (partition by stage order by stage_since, agreement) as place
                  from card),
                shown as (select * from placed where place <= :each)
                """
                + WITH_NEXT
                + "order by shown.stage, shown.place",
            filter)
        .param("each", each)
        .query(BoardCards::row)
        .list();
  }

  /** Those longest in a stage that is not the last. */
  List<Row> longest(BoardFilter filter, int limit) {
    return sql(
            CARDS
                + """
                , shown as (
                  select * from card where stage <> 'ACTIVE'
                  order by stage_since, agreement limit :limit)
                """
                + WITH_NEXT
                + "order by shown.stage_since, shown.agreement",
            filter)
        .param("limit", limit)
        .query(BoardCards::row)
        .list();
  }

  Page<Row> page(OnboardingStage stage, BoardFilter filter, Paging paging) {
    var rows =
        sql(
                CARDS
                    + """
                    , shown as (
                      select * from card where stage = :stage
                        and (:since::timestamptz is null
                          or (stage_since, agreement) > (:since, :after::uuid))
                      order by stage_since, agreement limit :limit)
                    """
                    + WITH_NEXT
                    + "order by shown.stage_since, shown.agreement",
                filter)
            .param("stage", stage.name())
            .param(
                "since",
                paging.after().map(it -> Timestamps.of(it.instant(0))).orElse(null),
                Types.TIMESTAMP_WITH_TIMEZONE)
            .param("after", paging.after().map(it -> it.uuid(1)).orElse(null), Types.OTHER)
            .param("limit", paging.fetch())
            .query(BoardCards::row)
            .list();
    return Page.of(rows, paging, Row::cursor);
  }

  private JdbcClient.StatementSpec sql(String sql, BoardFilter filter) {
    var tier = filter.tier();
    return database
        .sql(sql)
        .param("tier", tier == null ? null : tier.name(), Types.VARCHAR)
        .param("stuckOnly", filter.stuckOnly())
        .param("stuckBefore", Timestamps.of(filter.stuckBefore()))
        .param("activeSince", Timestamps.of(filter.activeSince()));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    var next = row.getString("next_item");
    var owner = row.getObject("owner", UUID.class);
    return new Row(
        new AgreementId(row.getObject("agreement", UUID.class)),
        new PartnerId(row.getObject("partner", UUID.class)),
        AgreementTier.valueOf(row.getString("tier")),
        OnboardingStage.valueOf(row.getString("stage")),
        instant(row, "stage_since"),
        row.getInt("done"),
        row.getBoolean("stuck"),
        next == null
            ? null
            : new Next(
                ChecklistItem.of(next).orElseThrow(),
                row.getObject("due_on", LocalDate.class),
                owner == null ? null : new MemberId(owner)));
  }
}
