package io.cvf.ecosystem.community.voting;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.rules.voting.Choice;
import io.cvf.rules.voting.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ballots as they count now, one for each member and vote. */
@Repository
class Ballots {

  private final JdbcClient database;

  Ballots(JdbcClient database) {
    this.database = database;
  }

  /**
   * An entitled member and the ballot that counts now.
   *
   * @param entry null for who has not voted
   */
  record Standing(Elector elector, @Nullable LogEntry entry) {}

  private static final String STANDING =
      """
      select w.*, l.position, l.choice, l.cast_at, l.leaf, l.reason, l.reason_salt
      from community.vote_weight w
      left join community.ballot b on b.vote_id = w.vote_id and b.member_id = w.member_id
      left join community.ballot_leaf l on l.vote_id = b.vote_id and l.position = b.leaf
      where w.vote_id = :vote and w.member_id = any(:members)
      """;

  /** Those of the members who are entitled. */
  Map<MemberId, Standing> of(VoteId vote, Collection<MemberId> members) {
    return database
        .sql(STANDING)
        .param("vote", vote.value())
        .param("members", members.stream().map(MemberId::value).distinct().toArray(UUID[]::new))
        .query(Ballots::standing)
        .list()
        .stream()
        .collect(Collectors.toMap(it -> it.elector().member(), Function.identity()));
  }

  Optional<Standing> of(VoteId vote, MemberId member) {
    return Optional.ofNullable(of(vote, List.of(member)).get(member));
  }

  /** The newest ballot of each member replaces the one before. */
  void put(VoteId vote, Map<MemberId, LogEntry> newest) {
    var ballots = List.copyOf(newest.entrySet());
    database
        .sql(
            """
            insert into community.ballot (vote_id, member_id, choice, leaf, cast_at)
            select :vote, given.*
            from unnest(:members::uuid[], :choices::text[], :leaves::bigint[],
                        :times::timestamptz[]) as given
            on conflict (vote_id, member_id) do update
            set choice = excluded.choice, leaf = excluded.leaf, cast_at = excluded.cast_at
            """)
        .param("vote", vote.value())
        .param("members", ballots.stream().map(b -> b.getKey().value()).toArray(UUID[]::new))
        .param(
            "choices",
            ballots.stream().map(b -> b.getValue().choice().name()).toArray(String[]::new))
        .param("leaves", ballots.stream().map(b -> b.getValue().position()).toArray(Long[]::new))
        .param(
            "times",
            ballots.stream().map(b -> b.getValue().castAt().toString()).toArray(String[]::new))
        .update();
  }

  /** Added up anew from the single ballots, to compare with what was kept along. */
  Tally added(VoteId vote) {
    var sums = new EnumMap<Choice, Tally.Sum>(Choice.class);
    database
        .sql(
            """
            select b.choice, count(*) as ballots, sum(w.weight_micros)::bigint as micros
            from community.ballot b
            join community.vote_weight w on w.vote_id = b.vote_id and w.member_id = b.member_id
            where b.vote_id = :vote
            group by b.choice
            """)
        .param("vote", vote.value())
        .query((row, _) ->
            sums.put(
                Choice.valueOf(row.getString("choice")),
                new Tally.Sum(row.getInt("ballots"), row.getLong("micros"))))
        .list();
    return new Tally(sums);
  }

  List<MemberId> voters(VoteId vote) {
    return database
        .sql("select member_id from community.ballot where vote_id = :vote order by member_id")
        .param("vote", vote.value())
        .query((row, _) -> new MemberId(row.getObject("member_id", UUID.class)))
        .list();
  }

  private static Standing standing(ResultSet row, int index) throws SQLException {
    return new Standing(
        FrozenWeights.elector(row, index),
        row.getString("leaf") == null ? null : BallotLog.entry(row, index));
  }
}
