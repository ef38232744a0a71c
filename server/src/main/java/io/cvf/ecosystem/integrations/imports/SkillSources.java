package io.cvf.ecosystem.integrations.imports;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.SkillVersionId;
import io.cvf.ecosystem.integrations.skills.SkillVersion;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which skill came from which manifest. */
@Repository
class SkillSources {

  private final JdbcClient database;

  SkillSources(JdbcClient database) {
    this.database = database;
  }

  /** A skill that came from a manifest, by its slug, with the version its last import made. */
  record Known(String slug, SkillVersionId version, String fingerprint) {}

  Optional<Known> find(PartnerId partner, String name) {
    return database
        .sql(
            """
            select k.slug, s.version, s.fingerprint
            from integrations.skill_source s join integrations.skill k on k.id = s.skill
            where s.partner = :partner and k.partner = s.partner and s.name = :name
            """)
        .param("partner", partner.value())
        .param("name", name)
        .query((row, index) ->
            new Known(
                row.getString("slug"),
                new SkillVersionId(row.getObject("version", UUID.class)),
                HexFormat.of().formatHex(row.getBytes("fingerprint"))))
        .optional();
  }

  void keep(PartnerId partner, String name, SkillVersion version, String fingerprint, Instant now) {
    database
        .sql(
            """
            insert into integrations.skill_source (
              partner, name, skill, version, fingerprint, imported_at)
            values (:partner, :name, :skill, :version, :fingerprint, :now)
            on conflict (partner, name) do update
            set skill = excluded.skill, version = excluded.version,
              fingerprint = excluded.fingerprint, imported_at = excluded.imported_at
            """)
        .param("partner", partner.value())
        .param("name", name)
        .param("skill", version.skill().value())
        .param("version", version.id().value())
        .param("fingerprint", HexFormat.of().parseHex(fingerprint))
        .param("now", Timestamps.of(now))
        .update();
  }

  /** The slug of a skill that has this name in other registries already. */
  Optional<String> slugOfAlias(@Nullable String alias) {
    return alias == null
        ? Optional.empty()
        : database
            .sql("select slug from integrations.skill where alias = :alias")
            .param("alias", alias)
            .query(String.class)
            .optional();
  }

  boolean hasSlug(PartnerId partner, String slug) {
    return database
        .sql(
            """
            select exists (
              select from integrations.skill where partner = :partner and slug = :slug)
            """)
        .param("partner", partner.value())
        .param("slug", slug)
        .query(Boolean.class)
        .single();
  }
}
