package io.cvf.ecosystem.community.voting;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.community.rfcs.RunningVotes;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The running votes, for lists of RFCs. */
@Repository
class RunningVoteList implements RunningVotes {

  private final JdbcClient database;

  RunningVoteList(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Set<Integer> awaiting(MemberId member) {
    return Set.copyOf(
        database
            .sql(
                """
                select r.number
                from community.vote v
                join community.rfc r on r.id = v.rfc_id
                join community.vote_weight w on w.vote_id = v.id and w.member_id = :member
                where v.state = 'RUNNING' and not exists (
                  select from community.ballot b
                  where b.vote_id = v.id and b.member_id = :member)
                """)
            .param("member", member.value())
            .query(Integer.class)
            .list());
  }

  @Override
  public Map<Integer, Instant> closing() {
    return database
        .sql(
            """
            select r.number, c.closes_at
            from community.vote v
            join community.rfc r on r.id = v.rfc_id
            join community.vote_count c on c.vote_id = v.id
            where v.state = 'RUNNING'
            """)
        .query((row, _) -> Map.entry(row.getInt("number"), instant(row, "closes_at")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
