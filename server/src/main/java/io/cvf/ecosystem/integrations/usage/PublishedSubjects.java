package io.cvf.ecosystem.integrations.usage;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.metering.MeteredSubjects.Subject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What metering has to know of the marketplace, read. */
@Repository
class PublishedSubjects {

  private final JdbcClient database;

  PublishedSubjects(JdbcClient database) {
    this.database = database;
  }

  /**
   * A version that was published, yanked ones included: they are still executed.
   *
   * @param formerNames the oldest first
   */
  record Published(UUID version, Subject subject, List<String> formerNames) {}

  /** In the order of their ids. */
  List<Published> after(@Nullable UUID version, int limit) {
    return database
        .sql(
            """
            select v.id, v.skill, s.slug, v.version, v.risk_level, p.organisation,
              array(select f.slug from integrations.skill_former_slug f
                where f.skill = s.id order by f.until) as former
            from integrations.skill_version v
            join integrations.skill s on s.id = v.skill
            join integrations.partner p on p.id = s.partner
            where v.state in ('PUBLISHED', 'YANKED') and (:after::uuid is null or v.id > :after)
            order by v.id
            limit :limit
            """)
        .param("after", version)
        .param("limit", limit)
        .query((row, _) ->
            new Published(
                row.getObject("id", UUID.class),
                new Subject(
                    row.getObject("skill", UUID.class),
                    row.getString("slug"),
                    row.getString("version"),
                    RiskLevel.valueOf(row.getString("risk_level")).number(),
                    new OrganisationId(row.getObject("organisation", UUID.class))),
                List.of((String[]) row.getArray("former").getArray())))
        .list();
  }
}
