package io.cvf.ecosystem.metering.usage;

import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roll-ups by day, summed up for each version of each skill. */
@Repository
class UsedVersions {

  private final JdbcClient database;

  UsedVersions(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param subjects more than one when the skill changed hands
   */
  record Version(UUID skill, String slug, String version, List<Integer> subjects, UsageSums sums) {}

  /** The most executed first. */
  Page<Version> page(UsageScope scope, Period period, Paging paging) {
    var after = paging.after();
    var rows =
        scope
            .bind(
                database
                    .sql(
                        """
                        select * from (
                          select s.skill, n.name, s.version, array_agg(distinct s.id) as subjects,
                            %s
                          from metering.usage_day d
                          join metering.subject s on s.id = d.subject
                          join metering.consumer c on c.id = d.consumer
                          join metering.skill_name n on n.skill = s.skill and n.current
                          where %s %s
                          group by s.skill, n.name, s.version) v
                        where :executions::bigint is null
                          or (-succeeded - failed, name, version)
                            > (-:executions::bigint, :name, :version)
                        order by succeeded + failed desc, name, version
                        limit :limit
                        """
                            .formatted(
                                UsageRollUps.sums((Outcome) null),
                                UsageRollUps.DAYS,
                                scope.conditions()))
                    .params(UsageRollUps.days(period))
                    .param("executions", after.map(it -> it.number(0)).orElse(null))
                    .param("name", after.map(it -> it.text(1)).orElse(null))
                    .param("version", after.map(it -> it.text(2)).orElse(null))
                    .param("limit", paging.fetch()))
            .query((row, _) ->
                new Version(
                    row.getObject("skill", UUID.class),
                    row.getString("name"),
                    row.getString("version"),
                    List.of((Integer[]) row.getArray("subjects").getArray()),
                    UsageRollUps.sums(row)))
            .list();
    return Page.of(
        rows, paging, last -> Cursor.of(last.sums().executions(), last.slug(), last.version()));
  }
}
