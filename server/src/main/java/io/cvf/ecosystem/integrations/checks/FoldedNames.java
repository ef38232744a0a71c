package io.cvf.ecosystem.integrations.checks;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.SkillId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of folded names of published skills. */
@Repository
class FoldedNames {

  private final JdbcClient database;

  FoldedNames(JdbcClient database) {
    this.database = database;
  }

  /**
   * A skill of another publisher whose name or slug is alike.
   *
   * @param likeness of trigrams, in percent; 100 when they are the same once folded
   */
  record Alike(String slug, String partner, int likeness) {}

  void keep(SkillId skill, String foldedSlug, String foldedName) {
    database
        .sql(
            """
            insert into integrations.skill_folded_name (skill, folded_slug, folded_name)
            values (:skill, :slug, :name)
            on conflict (skill) do update
            set folded_slug = excluded.folded_slug, folded_name = excluded.folded_name
            """)
        .param("skill", skill.value())
        .param("slug", foldedSlug)
        .param("name", foldedName)
        .update();
  }

  /** The most alike first; at most five. */
  List<Alike> alike(PartnerId other, String foldedSlug, String foldedName, int leastLikeness) {
    return database
        .sql(
            """
            select slug, partner, likeness
            from (
              select s.slug, p.name as partner,
                floor(100 * greatest(
                  public.similarity(f.folded_slug, :slug), public.similarity(f.folded_name, :name),
                  public.similarity(f.folded_slug, :name), public.similarity(f.folded_name, :slug)
                ))::integer as likeness
              from integrations.skill_folded_name f
              join integrations.skill s on s.id = f.skill
              join integrations.partner p on p.id = s.partner
              where (f.folded_slug operator(public.%) :slug
                  or f.folded_name operator(public.%) :name
                  or f.folded_slug operator(public.%) :name
                  or f.folded_name operator(public.%) :slug)
                and s.partner <> :partner) as candidate
            where likeness >= :least
            order by likeness desc, slug
            limit 5
            """)
        .param("partner", other.value())
        .param("slug", foldedSlug)
        .param("name", foldedName)
        .param("least", leastLikeness)
        .query((row, index) ->
            new Alike(row.getString("slug"), row.getString("partner"), row.getInt("likeness")))
        .list();
  }
}
