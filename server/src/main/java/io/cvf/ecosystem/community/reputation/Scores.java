package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.community.reputation.LedgerExport.ScoreLine;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.rules.reputation.Decay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where members stand, computed from the sums of their days: one query for however many. */
@Repository
class Scores {

  /** {@code %s} narrows the members. */
  private static final String PARTS =
      """
      with earned as (
        select member_id, sum(community.faded(points, :on::date - day, :factors))::bigint as micros
        from community.reputation_day
        where day <= :on::date %1$s
        group by member_id
      ), certificate as (
        select distinct on (member_id) member_id, points, level
        from community.reputation_certificate
        where valid_from <= :at and (ended_at is null or ended_at > :at)
          and (expires_on is null or expires_on > :on::date) %1$s
        order by member_id, points desc
      ), elector as (
        select member_id
        from community.founding_elector join community.member on id = member_id
        where admitted_at <= :at and joined_at <= :verifiedBy %1$s
          and exists (select from community.founding where ended_at is null)
      ), score as (
        select m.id, m.suspended_at,
          coalesce(e.micros, 0) + coalesce(c.points, 0) * 1000000::bigint as micros,
          coalesce(c.level, 'NONE') as level, f.member_id is not null as elector
        from community.member m
        left join earned e on e.member_id = m.id
        left join certificate c on c.member_id = m.id
        left join elector f on f.member_id = m.id
      )
      """;

  /** Whose weight is above 0: any score has a root, and an elector weighs at least 1. */
  private static final String WEIGHTY =
      """
      from score
      where suspended_at is null
        and (elector or micros > 0 and (micros >= :floor or level <> 'NONE'))
      """;

  private static final String SOME = "and member_id = any(:members)";

  private final JdbcClient database;

  Scores(JdbcClient database) {
    this.database = database;
  }

  /**
   * What a score depends on besides the ledger.
   *
   * @param on the day to which points have faded
   * @param verifiedBy who joined later is not yet entitled as a founding elector
   */
  record Moment(Instant at, LocalDate on, Instant verifiedBy, Decay decay) {}

  record Score(MemberId member, long micros, CertificationLevel level, boolean elector) {

    boolean certified() {
      return level != CertificationLevel.NONE;
    }

    Standing standing() {
      return new Standing(member, micros, certified(), elector);
    }
  }

  /** Everyone who has weight and is not suspended; by id. */
  List<Score> weighty(Moment moment, long floorMicros) {
    return query(PARTS.formatted("") + "select * " + WEIGHTY + "order by id", moment)
        .param("floor", floorMicros)
        .query(Scores::score)
        .list();
  }

  /** How many {@link #weighty} are. */
  int countWeighty(Moment moment, long floorMicros) {
    return query(PARTS.formatted("") + "select count(*) " + WEIGHTY, moment)
        .param("floor", floorMicros)
        .query(Integer.class)
        .single();
  }

  long averageMicros(Moment moment) {
    return query(
            PARTS.formatted("")
                + """
                select coalesce(sum(micros) / nullif(count(*), 0), 0)::bigint
                from score where suspended_at is null
                """,
            moment)
        .query(Long.class)
        .single();
  }

  Map<MemberId, Score> of(Collection<MemberId> members, Moment moment) {
    return query(PARTS.formatted(SOME) + "select * from score where id = any(:members)", moment)
        .param("members", ids(members))
        .query(Scores::score)
        .list()
        .stream()
        .collect(Collectors.toMap(Score::member, score -> score));
  }

  /**
   * Remembers who of the members stands above the floor for the first time.
   *
   * @return how many do
   */
  int rememberRisen(Collection<MemberId> members, Moment moment, long floorMicros) {
    return query(
            PARTS.formatted(SOME)
                + """
                update community.reputation_score s set above_floor_at = :at
                from score
                where s.member_id = score.id and s.member_id = any(:members)
                  and s.above_floor_at is null and (micros >= :floor or level <> 'NONE')
                """,
            moment)
        .param("members", ids(members))
        .param("floor", floorMicros)
        .update();
  }

  /** What is kept of the members, by id. */
  List<ScoreLine> kept(Collection<MemberId> members, Moment moment) {
    return query(
            PARTS.formatted(SOME)
                + """
                select s.member_id, m.username, s.entries, score.micros, d.days, d.points
                from community.reputation_score s
                join community.member m on m.id = s.member_id
                join score on score.id = s.member_id
                cross join lateral (
                  select array_agg(to_char(day, 'YYYY-MM-DD') order by day) as days,
                    array_agg(points order by day) as points
                  from community.reputation_day where member_id = s.member_id and points <> 0) d
                where s.member_id = any(:members)
                order by s.member_id
                """,
            moment)
        .param("members", ids(members))
        .query(Scores::line)
        .list();
  }

  private JdbcClient.StatementSpec query(String sql, Moment moment) {
    return database
        .sql(sql)
        .param("at", Timestamps.of(moment.at()))
        .param("on", moment.on())
        .param("factors", moment.decay().table())
        .param("verifiedBy", Timestamps.of(moment.verifiedBy()));
  }

  private static Score score(ResultSet row, int number) throws SQLException {
    return new Score(
        new MemberId(row.getObject("id", UUID.class)),
        row.getLong("micros"),
        CertificationLevel.valueOf(row.getString("level")),
        row.getBoolean("elector"));
  }

  private static ScoreLine line(ResultSet row, int number) throws SQLException {
    var byDay = new TreeMap<LocalDate, Integer>();
    var days = row.getArray("days");
    if (days != null) {
      var points = (Integer[]) row.getArray("points").getArray();
      var dates = (String[]) days.getArray();
      for (int i = 0; i < dates.length; i++) {
        byDay.put(LocalDate.parse(dates[i]), points[i]);
      }
    }
    return new ScoreLine(
        row.getObject("member_id", UUID.class),
        row.getString("username"),
        row.getInt("entries"),
        byDay,
        row.getLong("micros"));
  }

  private static UUID[] ids(Collection<MemberId> members) {
    return members.stream().map(MemberId::value).distinct().toArray(UUID[]::new);
  }
}
