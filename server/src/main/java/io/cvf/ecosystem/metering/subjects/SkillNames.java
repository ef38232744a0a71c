package io.cvf.ecosystem.metering.subjects;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of names that lead to skills. */
@Repository
class SkillNames {

  private final JdbcClient database;

  SkillNames(JdbcClient database) {
    this.database = database;
  }

  /** Names of skills that have none yet; who has one keeps it. */
  void add(Map<UUID, String> names) {
    database
        .sql(
            """
            insert into metering.skill_name (name, skill, current)
            select name, skill, true
            from unnest(:skills::uuid[], :names::text[]) as told (skill, name)
            order by name
            on conflict do nothing
            """)
        .param("skills", names.keySet().toArray(UUID[]::new))
        .param("names", names.values().toArray(String[]::new))
        .update();
  }

  /** What it was called before leads to it as well. */
  void change(UUID skill, String name) {
    database
        .sql(
            """
            update metering.skill_name set current = false
            where skill = :skill and current and name <> :name
            """)
        .param("skill", skill)
        .param("name", name)
        .update();
    database
        .sql(
            """
            insert into metering.skill_name as n (name, skill, current) values (:name, :skill, true)
            on conflict (name) do update set current = true where n.skill = excluded.skill
            """)
        .param("skill", skill)
        .param("name", name)
        .update();
  }
}
