package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.SkillNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What skills are called: the name of the latest version, else of the newest that was published,
 * else of the newest draft.
 */
@Repository
class SkillTitles implements SkillNames {

  private final JdbcClient database;

  SkillTitles(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Map<SkillId, Entry> of(Collection<SkillId> skills) {
    var names = new HashMap<SkillId, Entry>();
    database
        .sql(
            """
            select s.id, s.slug, coalesce(v.name, s.slug) as name
            from integrations.skill s
            left join lateral (
              select name from integrations.skill_version where skill = s.id
              order by id = s.latest desc nulls last, state in ('PUBLISHED', 'YANKED') desc, id desc
              limit 1) v on true
            where s.id = any(:ids)
            """)
        .param("ids", skills.stream().map(SkillId::value).toArray(UUID[]::new))
        .query((row, _) -> {
          var id = new SkillId(row.getObject("id", UUID.class));
          return names.put(id, new Entry(id, row.getString("slug"), row.getString("name")));
        })
        .list();
    return names;
  }
}
