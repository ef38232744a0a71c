package io.cvf.ecosystem.community.voting;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.rules.merkle.Hash;
import io.cvf.rules.merkle.Node;
import io.cvf.rules.voting.Choice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The logs of ballots, with the subtrees that prove what is in them. Nothing is ever changed. */
@Repository
class BallotLog {

  private final JdbcClient database;

  BallotLog(JdbcClient database) {
    this.database = database;
  }

  void append(VoteId vote, List<LogEntry> entries, Map<Node, Hash> nodes) {
    database
        .sql(
            """
            insert into community.ballot_leaf (
              vote_id, position, voter, choice, cast_at, leaf, reason, reason_salt)
            select :vote, position, voter, choice, cast_at, leaf, reason, decode(salt, 'hex')
            from unnest(:positions::bigint[], :voters::text[], :choices::text[],
                        :times::timestamptz[], :leaves::text[], :reasons::text[], :salts::text[])
              as given (position, voter, choice, cast_at, leaf, reason, salt)
            """)
        .param("vote", vote.value())
        .param("positions", entries.stream().map(LogEntry::position).toArray(Long[]::new))
        .param("voters", entries.stream().map(LogEntry::voter).toArray(String[]::new))
        .param("choices", entries.stream().map(e -> e.choice().name()).toArray(String[]::new))
        .param("times", entries.stream().map(e -> e.castAt().toString()).toArray(String[]::new))
        .param("leaves", entries.stream().map(LogEntry::leaf).toArray(String[]::new))
        .param("reasons", entries.stream().map(BallotLog::reason).toArray(String[]::new))
        .param("salts", entries.stream().map(BallotLog::salt).toArray(String[]::new))
        .update();
    var places = List.copyOf(nodes.keySet());
    database
        .sql(
            """
            insert into community.ballot_node (vote_id, level, position, hash)
            select :vote, level, position, decode(hash, 'hex')
            from unnest(:levels::int[], :positions::bigint[], :hashes::text[])
              as given (level, position, hash)
            """)
        .param("vote", vote.value())
        .param("levels", places.stream().map(Node::level).toArray(Integer[]::new))
        .param("positions", places.stream().map(Node::position).toArray(Long[]::new))
        .param(
            "hashes",
            places.stream().map(p -> nodes.get(p)).map(String::valueOf).toArray(String[]::new))
        .update();
  }

  Map<Node, Hash> nodes(VoteId vote, Collection<Node> places) {
    var nodes = new HashMap<Node, Hash>();
    database
        .sql(
            """
            select n.level, n.position, n.hash
            from unnest(:levels::int[], :positions::bigint[]) as wanted (level, position)
            join community.ballot_node n
              on n.vote_id = :vote and n.level = wanted.level and n.position = wanted.position
            """)
        .param("vote", vote.value())
        .param("levels", places.stream().map(Node::level).toArray(Integer[]::new))
        .param("positions", places.stream().map(Node::position).toArray(Long[]::new))
        .query((row, _) ->
            nodes.put(
                new Node(row.getInt("level"), row.getLong("position")),
                Hash.of(row.getBytes("hash"))))
        .list();
    return nodes;
  }

  /** The log in its order, page by page, up to a size that was read before. */
  List<LogEntry> from(VoteId vote, long position, long end, int limit) {
    return database
        .sql(
            """
            select * from community.ballot_leaf
            where vote_id = :vote and position >= :position and position < :end
            order by position
            limit :limit
            """)
        .param("vote", vote.value())
        .param("position", position)
        .param("end", end)
        .param("limit", limit)
        .query(BallotLog::entry)
        .list();
  }

  /** How many ballots of one voter the log holds. */
  int count(VoteId vote, String voter) {
    return database
        .sql("select count(*) from community.ballot_leaf where vote_id = :vote and voter = :voter")
        .param("vote", vote.value())
        .param("voter", voter)
        .query(Integer.class)
        .single();
  }

  static LogEntry entry(ResultSet row, int index) throws SQLException {
    var reason = row.getString("reason");
    return new LogEntry(
        row.getLong("position"),
        row.getString("voter"),
        Choice.valueOf(row.getString("choice")),
        instant(row, "cast_at"),
        row.getString("leaf"),
        reason == null
            ? null
            : new BallotReason(reason, HexFormat.of().formatHex(row.getBytes("reason_salt"))));
  }

  private static @Nullable String reason(LogEntry entry) {
    return entry.reason() == null ? null : entry.reason().text();
  }

  private static @Nullable String salt(LogEntry entry) {
    return entry.reason() == null ? null : entry.reason().salt();
  }
}
