package io.cvf.ecosystem.metering.usage;

import io.cvf.ecosystem.identity.OrganisationId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of subjects and consumers, asked for numbers. */
@Repository
class UsageScopes {

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final JdbcClient database;

  UsageScopes(JdbcClient database) {
    this.database = database;
  }

  record Skill(UUID id, String slug) {}

  /** By a name it has or had, or by id. */
  Optional<Skill> skill(String slugOrId) {
    var isId = ID.matcher(slugOrId).matches();
    return database
        .sql(
            """
            select n.skill, n.name from metering.skill_name n
            where n.current and n.skill = %s
            """
                .formatted(
                    isId
                        ? ":skill::uuid"
                        : "(select skill from metering.skill_name where name = :skill)"))
        .param("skill", slugOrId)
        .query((row, _) -> new Skill(row.getObject("skill", UUID.class), row.getString("name")))
        .optional();
  }

  List<Integer> subjects(
      @Nullable OrganisationId publisher, @Nullable UUID skill, @Nullable String version) {
    return database
        .sql(
            """
            select id from metering.subject
            where (:publisher::uuid is null or publisher = :publisher)
              and (:skill::uuid is null or skill = :skill)
              and (:version::text is null or version = :version)
            """)
        .param("publisher", publisher == null ? null : publisher.value())
        .param("skill", skill)
        .param("version", version)
        .query((row, _) -> row.getInt("id"))
        .list();
  }

  /** Empty for who never reported anything. */
  Optional<Integer> consumer(OrganisationId organisation) {
    return database
        .sql("select id from metering.consumer where organisation = :organisation")
        .param("organisation", organisation.value())
        .query(Integer.class)
        .optional();
  }
}
