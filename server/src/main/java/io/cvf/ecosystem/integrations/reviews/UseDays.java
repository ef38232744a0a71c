package io.cvf.ecosystem.integrations.reviews;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.reviews.SkillUses.Change;
import io.cvf.ecosystem.integrations.reviews.SkillUses.Use;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of days on which organisations executed skills. */
@Repository
class UseDays {

  private final JdbcClient database;

  UseDays(JdbcClient database) {
    this.database = database;
  }

  record FirstUse(SkillId skill, OrganisationId organisation) {}

  /** Those of them whose organisation has not executed the skill before. */
  List<FirstUse> first(Collection<Use> uses) {
    return database
        .sql(
            """
            select distinct told.skill, told.organisation
            from unnest(:skills::uuid[], :organisations::uuid[]) as told (skill, organisation)
            join integrations.skill s on s.id = told.skill
            where not exists (
              select from integrations.skill_use u
              where u.organisation = told.organisation and u.skill = told.skill)
            """)
        .param("skills", skills(uses))
        .param("organisations", organisations(uses))
        .query((row, _) ->
            new FirstUse(
                new SkillId(row.getObject("skill", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class))))
        .list();
  }

  /** Of the skills there are; a day that is as it was is no change. */
  List<Change> set(Collection<Use> uses) {
    return database
        .sql(
            """
            insert into integrations.skill_use as u (skill, organisation, day, executions)
            select told.skill, told.organisation, told.day, told.executions
            from unnest(:skills::uuid[], :organisations::uuid[], :days::text[]::date[],
              :executions::bigint[]) as told (skill, organisation, day, executions)
            join integrations.skill s on s.id = told.skill
            order by told.skill, told.day, told.organisation
            on conflict (skill, day, organisation)
              do update set executions = excluded.executions
              where u.executions <> excluded.executions
            returning u.skill, u.day, new.executions - coalesce(old.executions, 0) as change
            """)
        .param("skills", skills(uses))
        .param("organisations", organisations(uses))
        .param("days", uses.stream().map(it -> it.day().toString()).toArray(String[]::new))
        .param("executions", uses.stream().map(Use::executions).toArray(Long[]::new))
        .query((row, _) ->
            new Change(
                new SkillId(row.getObject("skill", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getLong("change")))
        .list();
  }

  private static UUID[] skills(Collection<Use> uses) {
    return uses.stream().map(it -> it.skill().value()).toArray(UUID[]::new);
  }

  private static UUID[] organisations(Collection<Use> uses) {
    return uses.stream().map(it -> it.organisation().value()).toArray(UUID[]::new);
  }
}
