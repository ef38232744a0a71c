package io.cvf.ecosystem.integrations.checks;

import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.SkillVersionId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was published of a skill before. */
@Repository
class HighestVersions {

  private final JdbcClient database;

  HighestVersions(JdbcClient database) {
    this.database = database;
  }

  Optional<VersionRules.Published> highest(SkillId skill, SkillVersionId except) {
    return database
        .sql(
            """
            select version, risk_level from integrations.skill_version
            where skill = :skill and state in ('PUBLISHED', 'YANKED') and id <> :except
            order by precedence desc
            limit 1
            """)
        .param("skill", skill.value())
        .param("except", except.value())
        .query((row, index) ->
            new VersionRules.Published(
                row.getString("version"), RiskLevel.valueOf(row.getString("risk_level"))))
        .optional();
  }
}
