package io.cvf.ecosystem.identity.personal;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of wishes to be erased. */
@Repository
class Erasures {

  private final JdbcClient database;

  Erasures(JdbcClient database) {
    this.database = database;
  }

  /** False when there is one already. */
  boolean add(Erasure erasure) {
    return database
            .sql(
                """
                insert into identity.erasure (member, requested_by, requested_at, due_at, reason)
                values (:member, :by, :at, :due, :reason)
                on conflict do nothing
                """)
            .param("member", erasure.member().value())
            .param("by", erasure.requestedBy().value())
            .param("at", Timestamps.of(erasure.requestedAt()))
            .param("due", Timestamps.of(erasure.dueAt()))
            .param("reason", erasure.reason())
            .update()
        == 1;
  }

  Optional<Erasure> find(MemberId member) {
    return database
        .sql("select * from identity.erasure where member = :member")
        .param("member", member.value())
        .query((row, _) -> erasure(row))
        .optional();
  }

  boolean remove(MemberId member) {
    return database
            .sql("delete from identity.erasure where member = :member")
            .param("member", member.value())
            .update()
        == 1;
  }

  List<MemberId> due(Instant now) {
    return database
        .sql("select member from identity.erasure where due_at <= :now order by due_at")
        .param("now", Timestamps.of(now))
        .query((row, _) -> new MemberId(row.getObject("member", UUID.class)))
        .list();
  }

  /** Empty when it was taken back, or another node is at it. */
  Optional<Erasure> claim(MemberId member, Instant now) {
    return database
        .sql(
            """
            select * from identity.erasure where member = :member and due_at <= :now
            for update skip locked
            """)
        .param("member", member.value())
        .param("now", Timestamps.of(now))
        .query((row, _) -> erasure(row))
        .optional();
  }

  void postpone(MemberId member, String obstacle, Instant dueAt) {
    database
        .sql(
            """
            update identity.erasure set obstacle = :obstacle, due_at = :due where member = :member
            """)
        .param("member", member.value())
        .param("obstacle", obstacle)
        .param("due", Timestamps.of(dueAt))
        .update();
  }

  private static Erasure erasure(ResultSet row) throws SQLException {
    return new Erasure(
        new MemberId(row.getObject("member", UUID.class)),
        new MemberId(row.getObject("requested_by", UUID.class)),
        Timestamps.instant(row, "requested_at"),
        Timestamps.instant(row, "due_at"),
        row.getString("reason"),
        row.getString("obstacle"));
  }
}
