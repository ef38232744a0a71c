package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.community.members.ContributionCount;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many public RFCs there are of each kind. */
@Repository
class RfcCounts implements ContributionCount {

  private final JdbcClient database;

  RfcCounts(JdbcClient database) {
    this.database = database;
  }

  /** A label and the number of public RFCs that carry it. */
  record LabelCount(String label, int count) {}

  Map<RfcStatus, Integer> byStatus() {
    var counts = new EnumMap<RfcStatus, Integer>(RfcStatus.class);
    database
        .sql(
            """
            select status, count(*) as count from community.rfc
            where opened_at is not null group by status
            """)
        .query(row -> {
          counts.put(RfcStatus.valueOf(row.getString("status")), row.getInt("count"));
        });
    return counts;
  }

  /** The most used first. */
  List<LabelCount> byLabel(int limit) {
    return database
        .sql(
            """
            select label, count(*)::int as count
            from community.rfc, unnest(labels) as label
            where opened_at is not null
            group by label order by count desc, label limit :limit
            """)
        .param("limit", limit)
        .query((row, index) -> new LabelCount(row.getString("label"), row.getInt("count")))
        .list();
  }

  @Override
  public Kind kind() {
    return Kind.RFC;
  }

  @Override
  public int of(MemberId member) {
    return database
        .sql(
            """
            select count(*) from community.rfc_author a join community.rfc r on r.id = a.rfc_id
            where a.member_id = :member and r.opened_at is not null
            """)
        .param("member", member.value())
        .query(Integer.class)
        .single();
  }
}
