package io.cvf.ecosystem.governance.onboarding;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what people said about items. */
@Repository
class ItemComments {

  private final JdbcClient database;

  ItemComments(JdbcClient database) {
    this.database = database;
  }

  Comment add(AgreementId agreement, ChecklistItem item, String text, MemberId by, Instant now) {
    return database
        .sql(
            """
            insert into governance.checklist_comment (agreement, item, text, at, by)
            values (:agreement, :item, :text, :now, :by) returning *
            """)
        .param("agreement", agreement.value())
        .param("item", item.code())
        .param("text", text)
        .param("now", Timestamps.of(now))
        .param("by", by.value())
        .query(ItemComments::comment)
        .single();
  }

  /** The oldest first, as a conversation is read. */
  Page<Comment> page(AgreementId agreement, ChecklistItem item, Paging paging) {
    var rows =
        database
            .sql(
                """
                select * from governance.checklist_comment
                where agreement = :agreement and item = :item
                  and (:after::uuid is null or id > :after)
                order by id limit :limit
                """)
            .param("agreement", agreement.value())
            .param("item", item.code())
            .param("after", paging.after().map(it -> it.uuid(0)).orElse(null), Types.OTHER)
            .param("limit", paging.fetch())
            .query(ItemComments::comment)
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.id()));
  }

  /** Items nobody spoke of are not in it. */
  Map<ChecklistItem, Integer> counts(AgreementId agreement) {
    var counts = new EnumMap<ChecklistItem, Integer>(ChecklistItem.class);
    database
        .sql(
            """
            select item, count(*) as comments from governance.checklist_comment
            where agreement = :agreement group by item
            """)
        .param("agreement", agreement.value())
        .query((ResultSet row) -> {
          counts.put(ChecklistItem.of(row.getString("item")).orElseThrow(), row.getInt("comments"));
        });
    return counts;
  }

  Set<MemberId> speakers(AgreementId agreement, ChecklistItem item) {
    return database
        .sql(
            """
            select distinct by from governance.checklist_comment
            where agreement = :agreement and item = :item
            """)
        .param("agreement", agreement.value())
        .param("item", item.code())
        .query((row, _) -> new MemberId(row.getObject("by", UUID.class)))
        .set();
  }

  private static Comment comment(ResultSet row, int number) throws SQLException {
    return new Comment(
        row.getObject("id", UUID.class),
        row.getString("text"),
        instant(row, "at"),
        new MemberId(row.getObject("by", UUID.class)));
  }
}
