package io.cvf.ecosystem.integrations.advisories;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.SkillVersionId;
import io.cvf.ecosystem.integrations.catalogue.OpenAdvisories;
import io.cvf.ecosystem.integrations.skills.SkillAdvisory.Severity;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of advisories and of the versions they are about. */
@Repository
class Advisories implements OpenAdvisories {

  private static final String SELECT =
      """
      select a.*, s.slug,
        (select count(*) from integrations.advisory_told t where t.advisory = a.id) as told,
        array(
          select v.version from integrations.advisory_version av
          join integrations.skill_version v on v.id = av.skill_version
          where av.advisory = a.id
          order by v.precedence desc) as versions
      from integrations.advisory a
      join integrations.skill s on s.id = a.skill
      """;

  private final JdbcClient database;

  Advisories(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Map<SkillId, Integer> open(Collection<SkillId> skills) {
    var open = new HashMap<SkillId, Integer>();
    database
        .sql(
            """
            select skill, count(*) as advisories from integrations.advisory
            where skill = any(:skills) and withdrawn_at is null
            group by skill
            """)
        .param("skills", skills.stream().map(SkillId::value).toArray(UUID[]::new))
        .query(row -> {
          open.put(new SkillId(row.getObject("skill", UUID.class)), row.getInt("advisories"));
        });
    return open;
  }

  UUID add(SkillId skill, AdvisoryText text, MemberId by, Instant now) {
    return database
        .sql(
            """
            insert into integrations.advisory (
              skill, title, severity, text, affected, fixed_in, published_at, published_by)
            values (:skill, :title, :severity, :text, :affected, :fixed, :now, :by)
            returning id
            """)
        .param("skill", skill.value())
        .param("title", text.title())
        .param("severity", text.severity().name())
        .param("text", text.text())
        .param("affected", text.affected().toString())
        .param("fixed", text.fixedIn())
        .param("now", Timestamps.of(now))
        .param("by", by.value())
        .query(UUID.class)
        .single();
  }

  Optional<Advisory> find(UUID id) {
    return database
        .sql(SELECT + "where a.id = :id")
        .param("id", id)
        .query(Advisories::advisory)
        .optional();
  }

  /** False when it was withdrawn before. */
  boolean withdraw(UUID id, String reason, MemberId by, Instant now) {
    return database
            .sql(
                """
                update integrations.advisory
                set withdrawn_at = :now, withdrawn_by = :by, withdrawal = :reason
                where id = :id and withdrawn_at is null
                """)
            .param("id", id)
            .param("reason", reason)
            .param("by", by.value())
            .param("now", Timestamps.of(now))
            .update()
        == 1;
  }

  /** The published versions of a skill. */
  Map<SkillVersionId, String> published(SkillId skill) {
    return database
        .sql(
            """
            select id, version from integrations.skill_version
            where skill = :skill and state in ('PUBLISHED', 'YANKED')
            """)
        .param("skill", skill.value())
        .query((row, index) ->
            Map.entry(
                new SkillVersionId(row.getObject("id", UUID.class)), row.getString("version")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The ranges of those that stand. */
  Map<UUID, String> openRanges(SkillId skill) {
    return database
        .sql(
            """
            select id, affected from integrations.advisory
            where skill = :skill and withdrawn_at is null
            """)
        .param("skill", skill.value())
        .query(
            (row, index) -> Map.entry(row.getObject("id", UUID.class), row.getString("affected")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void affect(UUID advisory, Collection<SkillVersionId> versions) {
    database
        .sql(
            """
            insert into integrations.advisory_version (advisory, skill_version)
            select :advisory, unnest(:versions::uuid[])
            on conflict do nothing
            """)
        .param("advisory", advisory)
        .param("versions", versions.stream().map(SkillVersionId::value).toArray(UUID[]::new))
        .update();
  }

  /** Of one skill or of all, the newest first. */
  Page<Advisory> page(@Nullable SkillId skill, boolean openOnly, Paging paging) {
    var after = paging.after();
    var rows =
        database
            .sql(
                SELECT
                    + """
                    where (:skill::uuid is null or a.skill = :skill::uuid)
                      and (not :open or a.withdrawn_at is null)
                      and (:at::timestamptz is null or (a.published_at, a.id) < (:at, :id::uuid))
                    order by a.published_at desc, a.id desc
                    limit :limit
                    """)
            .param("skill", skill == null ? null : skill.value())
            .param("open", openOnly)
            .param("at", after.map(it -> Timestamps.of(it.instant(0))).orElse(null))
            .param("id", after.map(it -> it.uuid(1)).orElse(null))
            .param("limit", paging.fetch())
            .query(Advisories::advisory)
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.publishedAt(), last.id()));
  }

  Map<SkillVersionId, Integer> affecting(Collection<SkillVersionId> versions) {
    return database
        .sql(
            """
            select av.skill_version, count(*)::integer as n
            from integrations.advisory_version av
            join integrations.advisory a on a.id = av.advisory and a.withdrawn_at is null
            where av.skill_version = any(:versions)
            group by av.skill_version
            """)
        .param("versions", versions.stream().map(SkillVersionId::value).toArray(UUID[]::new))
        .query((row, index) ->
            Map.entry(
                new SkillVersionId(row.getObject("skill_version", UUID.class)), row.getInt("n")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Advisory advisory(ResultSet row, int number) throws SQLException {
    var withdrawn = instantOrNull(row, "withdrawn_at");
    return new Advisory(
        row.getObject("id", UUID.class),
        new SkillId(row.getObject("skill", UUID.class)),
        row.getString("slug"),
        row.getString("title"),
        Severity.valueOf(row.getString("severity")),
        row.getString("text"),
        row.getString("affected"),
        List.of((String[]) row.getArray("versions").getArray()),
        row.getString("fixed_in"),
        instant(row, "published_at"),
        new MemberId(row.getObject("published_by", UUID.class)),
        withdrawn == null ? null : new Advisory.Withdrawal(row.getString("withdrawal"), withdrawn),
        row.getInt("told"));
  }
}
