package io.cvf.ecosystem.governance.disputes;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notes of mediators. */
@Repository
class MediatorNotes {

  private final JdbcClient database;

  MediatorNotes(JdbcClient database) {
    this.database = database;
  }

  MediatorNote add(DisputeId dispute, String text, Instant at, MemberId by) {
    var id =
        database
            .sql(
                """
                insert into governance.dispute_note (dispute, text, at, by)
                values (:dispute, :text, :at, :by)
                returning id
                """)
            .param("dispute", dispute.value())
            .param("text", text)
            .param("at", Timestamps.of(at))
            .param("by", by.value())
            .query(UUID.class)
            .single();
    return new MediatorNote(id, text, at, by);
  }

  /** Newest first. */
  Page<MediatorNote> page(DisputeId dispute, Paging paging) {
    var rows =
        database
            .sql(
                """
                select * from governance.dispute_note
                where dispute = :dispute and (:after::uuid is null or id < :after)
                order by id desc limit :limit
                """)
            .param("dispute", dispute.value())
            .param("after", paging.after().map(it -> it.uuid(0)).orElse(null), Types.OTHER)
            .param("limit", paging.fetch())
            .query((row, _) ->
                new MediatorNote(
                    row.getObject("id", UUID.class),
                    row.getString("text"),
                    instant(row, "at"),
                    new MemberId(row.getObject("by", UUID.class))))
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.id()));
  }
}
