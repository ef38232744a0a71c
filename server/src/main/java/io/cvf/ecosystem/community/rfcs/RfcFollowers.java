package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who wants to hear of an RFC. */
@Repository
class RfcFollowers {

  private final JdbcClient database;

  RfcFollowers(JdbcClient database) {
    this.database = database;
  }

  void add(RfcId rfc, Collection<MemberId> members, Instant now) {
    database
        .sql(
            """
            insert into community.rfc_follower (rfc_id, member_id, since)
            select :rfc, member, :now from unnest(:members::uuid[]) as member
            on conflict do nothing
            """)
        .param("rfc", rfc.value())
        .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
        .param("now", Timestamps.of(now))
        .update();
  }

  void remove(RfcId rfc, MemberId member) {
    database
        .sql("delete from community.rfc_follower where rfc_id = :rfc and member_id = :member")
        .param("rfc", rfc.value())
        .param("member", member.value())
        .update();
  }

  int count(RfcId rfc) {
    return database
        .sql("select count(*) from community.rfc_follower where rfc_id = :rfc")
        .param("rfc", rfc.value())
        .query(Integer.class)
        .single();
  }

  boolean contains(RfcId rfc, MemberId member) {
    return database
        .sql(
            """
            select exists (
              select from community.rfc_follower where rfc_id = :rfc and member_id = :member)
            """)
        .param("rfc", rfc.value())
        .param("member", member.value())
        .query(Boolean.class)
        .single();
  }
}
