package io.cvf.ecosystem.community.rfcs;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The RFCs as they stand. */
@Repository
class Rfcs {

  private static final String ONE =
      """
      select r.*, v.body, l.username as locked_by_name, %s
      from community.rfc r
      join community.rfc_revision v on v.rfc_id = r.id and v.number = r.revision
      left join community.member l on l.id = r.locked_by
      """
          .formatted(Authors.COLUMN);

  private static final String SEARCH =
      """
      setweight(to_tsvector('pg_catalog.english', :title), 'A')
        || setweight(to_tsvector('pg_catalog.english', array_to_string(:labels::text[], ' ')), 'B')
        || setweight(to_tsvector('pg_catalog.english', :plainText), 'C')
      """;

  private final JdbcClient database;
  private final Authors authors;

  Rfcs(JdbcClient database, Authors authors) {
    this.database = database;
    this.authors = authors;
  }

  Optional<Rfc> find(int number) {
    return database
        .sql(ONE + "where r.number = :number")
        .param("number", number)
        .query(this::rfc)
        .optional();
  }

  Optional<Rfc> find(RfcId id) {
    return database
        .sql(ONE + "where r.id = :id")
        .param("id", id.value())
        .query(this::rfc)
        .optional();
  }

  /**
   * The RFC, kept from everyone else until this transaction ends. Two statements: one that waited
   * for the lock would join the new row with the revisions it knew before.
   */
  Optional<Rfc> lock(int number) {
    return database
        .sql("select id from community.rfc where number = :number for update")
        .param("number", number)
        .query(UUID.class)
        .optional()
        .flatMap(id -> find(new RfcId(id)));
  }

  /** Ids rise with time, which keeps their index compact; the database knows how. */
  RfcId newId() {
    return new RfcId(database.sql("select uuidv7()").query(UUID.class).single());
  }

  /** The highest number given so far; 0 when there is none. */
  int lastNumber() {
    return database.sql("select last from community.rfc_counter").query(Integer.class).single();
  }

  /** The next number that was never given. */
  int nextNumber() {
    return database
        .sql("update community.rfc_counter set last = last + 1 returning last")
        .query(Integer.class)
        .single();
  }

  /** Takes a number when it is free; later numbers come after it. */
  boolean takeNumber(int number) {
    database
        .sql("update community.rfc_counter set last = greatest(last, :number)")
        .param("number", number)
        .update();
    return database
            .sql("select count(*) from community.rfc where number = :number")
            .param("number", number)
            .query(Integer.class)
            .single()
        == 0;
  }

  void insert(Rfc rfc, PlainText plain) {
    database
        .sql(
            """
            insert into community.rfc (
              id, number, title, track, labels, status, revision, decided_elsewhere,
              created_at, updated_at, body_changed_at, opened_at, comment_period_began_at,
              comment_period_ends_at, decided_at, excerpt, plain_text, search)
            values (
              :id, :number, :title, :track, :labels, :status, :revision, :decidedElsewhere,
              :createdAt, :updatedAt, :bodyChangedAt, :openedAt, :commentPeriodBeganAt,
              :commentPeriodEndsAt, :decidedAt, :excerpt, :plainText, %s)
            """
                .formatted(SEARCH))
        .param("number", rfc.number())
        .param("decidedElsewhere", rfc.decidedElsewhere())
        .param("createdAt", Timestamps.of(rfc.dates().createdAt()))
        .params(new RfcColumns(rfc).values())
        .params(plain.columns())
        .update();
    authors.insert(rfc.id(), rfc.authors());
    database
        .sql("insert into community.rfc_activity (rfc_id, last_activity_at) values (:id, :at)")
        .param("id", rfc.id().value())
        .param("at", Timestamps.of(rfc.dates().updatedAt()))
        .update();
  }

  /** Keeps a change of everything but the text. */
  void update(Rfc rfc) {
    update(rfc, "", null);
  }

  void update(Rfc rfc, PlainText plain) {
    update(rfc, ", excerpt = :excerpt, plain_text = :plainText, search = " + SEARCH, plain);
  }

  private void update(Rfc rfc, String more, @Nullable PlainText plain) {
    var statement =
        database
            .sql(
                """
                with active as (
                  update community.rfc_activity
                  set last_activity_at = greatest(last_activity_at, :updatedAt) where rfc_id = :id)
                update community.rfc
                set title = :title, track = :track, labels = :labels, status = :status,
                    revision = :revision, updated_at = :updatedAt,
                    body_changed_at = :bodyChangedAt, opened_at = :openedAt,
                    comment_period_began_at = :commentPeriodBeganAt,
                    comment_period_ends_at = :commentPeriodEndsAt, decided_at = :decidedAt,
                    version = :version %s
                where id = :id and version = :version - 1
                """
                    .formatted(more))
            .param("version", rfc.version())
            .params(new RfcColumns(rfc).values());
    if (plain != null) {
      statement = statement.params(plain.columns());
    }
    if (statement.update() != 1) {
      throw new IllegalStateException(
          "RFC %d was changed without its lock".formatted(rfc.number()));
    }
  }

  /**
   * Makes stagnant what nobody revised or discussed since; one statement for all of them. What
   * somebody is working on right now is left for the next time.
   *
   * @return how many
   */
  int stagnate(Instant idleSince, Instant now, String reason) {
    return database
        .sql(
            """
            with idle as (
              select r.id, r.status
              from community.rfc r join community.rfc_activity a on a.rfc_id = r.id
              where r.status = any(:statuses) and a.last_activity_at < :idleSince
              for update of r skip locked),
            stagnant as (
              update community.rfc r
              set status = 'STAGNANT', updated_at = :now, version = version + 1
              from idle where r.id = idle.id)
            insert into community.rfc_transition (rfc_id, from_status, to_status, at, reason)
            select id, status, 'STAGNANT', :now, :reason from idle
            """)
        .param(
            "statuses",
            RfcStatus.STAGNANT.previous().stream().map(Enum::name).toArray(String[]::new))
        .param("idleSince", Timestamps.of(idleSince))
        .param("now", Timestamps.of(now))
        .param("reason", reason)
        .update();
  }

  void updateLock(Rfc rfc, @Nullable MemberId by) {
    var lock = rfc.lock();
    database
        .sql(
            """
            update community.rfc
            set lock_reason = :reason, locked_at = :at, locked_by = :by, version = :version
            where id = :id
            """)
        .param("reason", lock == null ? null : lock.reason())
        .param("at", lock == null ? null : Timestamps.of(lock.at()))
        .param("by", by == null ? null : by.value())
        .param("version", rfc.version())
        .param("id", rfc.id().value())
        .update();
  }

  private Rfc rfc(ResultSet row, int index) throws SQLException {
    var text =
        new RfcText(
            row.getString("title"),
            Track.valueOf(row.getString("track")),
            labels(row),
            row.getString("body"));
    return new Rfc(
        new RfcId(row.getObject("id", UUID.class)),
        row.getInt("number"),
        text,
        authors.read(row.getString("authors")),
        RfcStatus.valueOf(row.getString("status")),
        row.getInt("revision"),
        row.getBoolean("decided_elsewhere"),
        dates(row),
        lock(row),
        row.getLong("version"));
  }

  static List<String> labels(ResultSet row) throws SQLException {
    return Arrays.asList((String[]) row.getArray("labels").getArray());
  }

  private static RfcDates dates(ResultSet row) throws SQLException {
    var began = instantOrNull(row, "comment_period_began_at");
    return new RfcDates(
        instant(row, "created_at"),
        instant(row, "updated_at"),
        instant(row, "body_changed_at"),
        instantOrNull(row, "opened_at"),
        began == null ? null : new CommentPeriod(began, instant(row, "comment_period_ends_at")),
        instantOrNull(row, "decided_at"));
  }

  private static @Nullable DiscussionLock lock(ResultSet row) throws SQLException {
    var reason = row.getString("lock_reason");
    return reason == null
        ? null
        : new DiscussionLock(reason, instant(row, "locked_at"), row.getString("locked_by_name"));
  }
}
