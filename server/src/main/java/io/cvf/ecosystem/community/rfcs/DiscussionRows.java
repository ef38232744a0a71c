package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** RFCs without their text, and how busy their discussion is. */
@Repository
class DiscussionRows {

  private static final String ONE =
      """
      select id, number, title, status, opened_at is not null as is_public, lock_reason
      from community.rfc
      """;

  private final JdbcClient database;

  DiscussionRows(JdbcClient database) {
    this.database = database;
  }

  Optional<Discussion> find(int number) {
    return database
        .sql(ONE + "where number = :number")
        .param("number", number)
        .query(DiscussionRows::discussion)
        .optional();
  }

  Discussion find(RfcId rfc) {
    return database
        .sql(ONE + "where id = :id")
        .param("id", rfc.value())
        .query(DiscussionRows::discussion)
        .single();
  }

  void addComment(RfcId rfc, Instant now) {
    database
        .sql(
            """
            update community.rfc_activity
            set comment_count = comment_count + 1,
                last_comment_at = greatest(last_comment_at, :now),
                last_activity_at = greatest(last_activity_at, :now)
            where rfc_id = :rfc
            """)
        .param("now", Timestamps.of(now))
        .param("rfc", rfc.value())
        .update();
  }

  private static Discussion discussion(ResultSet row, int index) throws SQLException {
    return new Discussion(
        new RfcId(row.getObject("id", UUID.class)),
        row.getInt("number"),
        row.getString("title"),
        RfcStatus.valueOf(row.getString("status")),
        row.getBoolean("is_public"),
        row.getString("lock_reason"));
  }
}
