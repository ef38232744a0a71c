package io.cvf.ecosystem.community.engagement;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.community.CommunityTotals;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts and dates for those who look at the ecosystem as a whole; each has an index of its own.
 */
@Repository
class CommunityGrowth implements CommunityTotals {

  private final JdbcClient database;

  CommunityGrowth(JdbcClient database) {
    this.database = database;
  }

  @Override
  public int members() {
    return database
        .sql("select count(*) from community.member where suspended_at is null")
        .query(Integer.class)
        .single();
  }

  @Override
  public List<Instant> firstMembers(int most) {
    return moments(
        """
        select joined_at as at from community.member where suspended_at is null
        order by joined_at limit :most
        """,
        most);
  }

  @Override
  public List<Instant> firstRfcs(int most) {
    return moments(
        """
        select opened_at as at from community.rfc
        where opened_at is not null and not decided_elsewhere
        order by opened_at limit :most
        """,
        most);
  }

  @Override
  public List<Instant> firstPractitioners(int most) {
    return moments(
        """
        select min(granted_at) as at from community.certification
        where level <> 'FOUNDATION' and revoked_at is null
        group by member_id order by 1 limit :most
        """,
        most);
  }

  private List<Instant> moments(String sql, int most) {
    return database.sql(sql).param("most", most).query((row, _) -> instant(row, "at")).list();
  }
}
