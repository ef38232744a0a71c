package io.cvf.ecosystem.integrations.reviews;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.SkillId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What reviews need to know of skills: which can be rated, and who has used them. */
@Repository
class RatedSkills {

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final JdbcClient database;

  RatedSkills(JdbcClient database) {
    this.database = database;
  }

  record Skill(SkillId id, String slug, PartnerId partner) {

    String subject() {
      return "skill:" + slug;
    }
  }

  /** By slug, by a slug it had before, or by id; of those that were published. */
  Optional<Skill> find(String slugOrId) {
    return ID.matcher(slugOrId).matches()
        ? find(new SkillId(UUID.fromString(slugOrId)))
        : database
            .sql(
                """
                select id, slug, partner from integrations.skill
                where published_at is not null and (slug = :slug or id = (
                  select skill from integrations.skill_former_slug where slug = :slug))
                """)
            .param("slug", slugOrId)
            .query(RatedSkills::skill)
            .optional();
  }

  Optional<Skill> find(SkillId id) {
    return database
        .sql(
            """
            select id, slug, partner from integrations.skill
            where id = :id and published_at is not null
            """)
        .param("id", id.value())
        .query(RatedSkills::skill)
        .optional();
  }

  List<Skill> all(Collection<SkillId> ids) {
    return database
        .sql("select id, slug, partner from integrations.skill where id = any(:ids)")
        .param("ids", ids.stream().map(SkillId::value).toArray(UUID[]::new))
        .query(RatedSkills::skill)
        .list();
  }

  boolean hasVersion(SkillId skill, String version) {
    return database
        .sql(
            """
            select exists (
              select from integrations.skill_version
              where skill = :skill and version = :version and state in ('PUBLISHED', 'YANKED'))
            """)
        .param("skill", skill.value())
        .param("version", version)
        .query(Boolean.class)
        .single();
  }

  boolean isUsedBy(SkillId skill, Collection<OrganisationId> organisations) {
    return database
        .sql(
            """
            select exists (
              select from integrations.skill_use
              where skill = :skill and organisation = any(:organisations) and executions > 0)
            """)
        .param("skill", skill.value())
        .param(
            "organisations", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
        .query(Boolean.class)
        .single();
  }

  private static Skill skill(ResultSet row, int number) throws SQLException {
    return new Skill(
        new SkillId(row.getObject("id", UUID.class)),
        row.getString("slug"),
        new PartnerId(row.getObject("partner", UUID.class)));
  }
}
