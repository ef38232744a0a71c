package io.cvf.ecosystem.community.concerns;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.community.ConcernId;
import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The concerns. None is ever removed. */
@Repository
class ConcernRows {

  private static final String CONCERN =
      """
      select c.*, r.number,
             m.username as raised_by_name, m.display_name as raised_by_display,
             e.username as closed_by_name, e.display_name as closed_by_display
      from community.concern c
      join community.rfc r on r.id = c.rfc_id
      join community.member m on m.id = c.raised_by
      left join community.member e on e.id = c.closed_by
      """;

  private final JdbcClient database;

  ConcernRows(JdbcClient database) {
    this.database = database;
  }

  ConcernId insert(RfcId rfc, String title, String body, MemberId by, Instant now) {
    return new ConcernId(
        database
            .sql(
                """
                insert into community.concern (rfc_id, title, body, raised_by, raised_at)
                values (:rfc, :title, :body, :by, :now)
                returning id
                """)
            .param("rfc", rfc.value())
            .param("title", title)
            .param("body", body)
            .param("by", by.value())
            .param("now", Timestamps.of(now))
            .query(UUID.class)
            .single());
  }

  Optional<Concern> find(ConcernId id) {
    return database
        .sql(CONCERN + "where c.id = :id")
        .param("id", id.value())
        .query(ConcernRows::concern)
        .optional();
  }

  /** Under the lock of its RFC. */
  void close(ConcernId id, Concern.State state, MemberId by, String reason, Instant now) {
    database
        .sql(
            """
            update community.concern
            set state = :state, closed_by = :by, closed_at = :now, close_reason = :reason
            where id = :id and state = 'OPEN'
            """)
        .param("state", state.name())
        .param("by", by.value())
        .param("now", Timestamps.of(now))
        .param("reason", reason)
        .param("id", id.value())
        .update();
  }

  int open(RfcId rfc) {
    return database
        .sql("select count(*) from community.concern where rfc_id = :rfc and state = 'OPEN'")
        .param("rfc", rfc.value())
        .query(Integer.class)
        .single();
  }

  int openAboutRfcsOf(MemberId author) {
    return database
        .sql(
            """
            select count(*)
            from community.rfc_author a
            join community.concern c on c.rfc_id = a.rfc_id and c.state = 'OPEN'
            where a.member_id = :author
            """)
        .param("author", author.value())
        .query(Integer.class)
        .single();
  }

  /** The newest first. */
  Page<Concern> page(RfcId rfc, Paging paging) {
    var after = paging.after();
    var rows =
        database
            .sql(
                CONCERN
                    + """
                    where c.rfc_id = :rfc
                      and (:at::timestamptz is null or (c.raised_at, c.id) < (:at, :id::uuid))
                    order by c.raised_at desc, c.id desc
                    limit :limit
                    """)
            .param("rfc", rfc.value())
            .param("at", after.map(c -> Timestamps.of(c.instant(0))).orElse(null))
            .param("id", after.map(c -> c.uuid(1)).orElse(null))
            .param("limit", paging.fetch())
            .query(ConcernRows::concern)
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.raisedAt(), last.id()));
  }

  private static Concern concern(ResultSet row, int index) throws SQLException {
    return new Concern(
        new ConcernId(row.getObject("id", UUID.class)),
        new RfcId(row.getObject("rfc_id", UUID.class)),
        row.getInt("number"),
        row.getString("title"),
        row.getString("body"),
        person(row, "raised_by"),
        instant(row, "raised_at"),
        end(row));
  }

  private static Concern.@Nullable End end(ResultSet row) throws SQLException {
    var state = Concern.State.valueOf(row.getString("state"));
    return state == Concern.State.OPEN
        ? null
        : new Concern.End(
            state,
            person(row, "closed_by"),
            instant(row, "closed_at"),
            row.getString("close_reason"));
  }

  private static Concern.Person person(ResultSet row, String column) throws SQLException {
    return new Concern.Person(
        new MemberId(row.getObject(column, UUID.class)),
        row.getString(column + "_name"),
        row.getString(column + "_display"));
  }
}
