package io.cvf.ecosystem.community.voting;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.rules.voting.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What every entitled member's ballot weighs in a vote, from its start to its end. */
@Repository
class FrozenWeights {

  private static final int BATCH = 5_000;

  private final JdbcClient database;

  FrozenWeights(JdbcClient database) {
    this.database = database;
  }

  void insert(VoteId vote, List<Elector> electors) {
    for (var from = 0; from < electors.size(); from += BATCH) {
      insertBatch(vote, electors.subList(from, Math.min(from + BATCH, electors.size())));
    }
  }

  private void insertBatch(VoteId vote, List<Elector> electors) {
    database
        .sql(
            """
            insert into community.vote_weight (
              vote_id, member_id, voter, weight_micros, reputation_micros, certified,
              founding_elector)
            select :vote, given.*
            from unnest(:members::uuid[], :voters::text[], :weights::bigint[],
                        :reputations::bigint[], :certified::boolean[], :founding::boolean[])
              as given
            """)
        .param("vote", vote.value())
        .param("members", electors.stream().map(e -> e.member().value()).toArray(UUID[]::new))
        .param("voters", electors.stream().map(Elector::voter).toArray(String[]::new))
        .param("weights", electors.stream().map(Elector::weightMicros).toArray(Long[]::new))
        .param(
            "reputations",
            electors.stream().map(e -> e.standing().reputationMicros()).toArray(Long[]::new))
        .param(
            "certified",
            electors.stream().map(e -> e.standing().certified()).toArray(Boolean[]::new))
        .param(
            "founding",
            electors.stream().map(e -> e.standing().foundingElector()).toArray(Boolean[]::new))
        .update();
  }

  Optional<Elector> find(VoteId vote, MemberId member) {
    return database
        .sql("select * from community.vote_weight where vote_id = :vote and member_id = :member")
        .param("vote", vote.value())
        .param("member", member.value())
        .query(FrozenWeights::elector)
        .optional();
  }

  /** In the order of the manifest, page by page. */
  List<Elector> after(VoteId vote, String voter, int limit) {
    return database
        .sql(
            """
            select * from community.vote_weight
            where vote_id = :vote and voter > :voter
            order by voter
            limit :limit
            """)
        .param("vote", vote.value())
        .param("voter", voter)
        .param("limit", limit)
        .query(FrozenWeights::elector)
        .list();
  }

  static Elector elector(ResultSet row, int index) throws SQLException {
    return new Elector(
        new MemberId(row.getObject("member_id", UUID.class)),
        row.getString("voter"),
        new Standing(
            row.getLong("reputation_micros"),
            row.getBoolean("certified"),
            row.getBoolean("founding_elector")),
        row.getLong("weight_micros"));
  }
}
