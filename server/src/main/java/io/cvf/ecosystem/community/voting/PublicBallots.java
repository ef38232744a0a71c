package io.cvf.ecosystem.community.voting;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.cvf.rules.voting.Choice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The ballots of a vote that hides nothing, with the names of those who cast them. */
@Repository
class PublicBallots {

  private final JdbcClient database;
  private final JsonMapper json;

  PublicBallots(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * A member's ballot as it counts.
   *
   * @param pseudonym how the log names the member
   * @param reasonSalt 16 bytes in hex; with the reason they make the reasonHash in the log
   * @param earlier what the member had chosen before, the oldest first; at most 20
   */
  record BallotView(
      @Nullable String username,
      @Nullable String displayName,
      String pseudonym,
      Choice choice,
      long weightMicros,
      @Nullable String reason,
      @Nullable String reasonSalt,
      Instant castAt,
      List<Earlier> earlier) {}

  record Earlier(Choice choice, Instant castAt) {}

  private record Row(BallotView view, long leaf) {}

  Page<BallotView> page(VoteId vote, @Nullable Choice choice, Paging paging) {
    var rows =
        database
            .sql(
                """
                select w.voter, w.weight_micros, m.username, m.display_name, l.choice, l.position,
                       l.cast_at, l.reason, l.reason_salt,
                  (select json_agg(json_build_object('choice', e.choice, 'castAt', e.cast_at)
                            order by e.position)
                   from (select choice, cast_at, position from community.ballot_leaf
                         where vote_id = :vote and voter = w.voter and position < l.position
                         order by position desc limit 20) e) as earlier
                from community.ballot b
                join community.vote_weight w using (vote_id, member_id)
                join community.ballot_leaf l on l.vote_id = b.vote_id and l.position = b.leaf
                left join community.member m on m.id = b.member_id
                where b.vote_id = :vote
                  and (:choice::text is null or b.choice = :choice)
                  and (:at::timestamptz is null or (b.cast_at, b.leaf) < (:at, :leaf::bigint))
                order by b.cast_at desc, b.leaf desc
                limit :limit
                """)
            .param("vote", vote.value())
            .param("choice", choice == null ? null : choice.name())
            .param("at", paging.after().map(c -> Timestamps.of(c.instant(0))).orElse(null))
            .param("leaf", paging.after().map(c -> c.number(1)).orElse(null))
            .param("limit", paging.fetch())
            .query(this::row)
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.view().castAt(), last.leaf()))
        .map(Row::view);
  }

  private Row row(ResultSet row, int index) throws SQLException {
    var salt = row.getBytes("reason_salt");
    var earlier = row.getString("earlier");
    return new Row(
        new BallotView(
            row.getString("username"),
            row.getString("display_name"),
            row.getString("voter"),
            Choice.valueOf(row.getString("choice")),
            row.getLong("weight_micros"),
            row.getString("reason"),
            salt == null ? null : HexFormat.of().formatHex(salt),
            instant(row, "cast_at"),
            earlier == null ? List.of() : List.of(json.readValue(earlier, Earlier[].class))),
        row.getLong("position"));
  }
}
