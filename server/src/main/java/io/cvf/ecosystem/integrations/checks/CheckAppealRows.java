package io.cvf.ecosystem.integrations.checks;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.SkillVersionId;
import io.cvf.ecosystem.integrations.checks.Verdict.Finding;
import io.cvf.ecosystem.integrations.requirements.CheckKind;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of appeals against checks. */
@Repository
class CheckAppealRows {

  private static final String LISTED =
      """
      select a.*, s.slug, s.partner, v.id as version_id, v.version, v.name, c.message, c.findings
      from integrations.check_appeal a
      join integrations.skill_version v on v.id = a.skill_version
      join integrations.skill s on s.id = v.skill
      join integrations.skill_check c on c.skill_version = v.id and c.kind = a.kind
      """;

  private final JdbcClient database;
  private final JsonMapper json;

  CheckAppealRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** An appeal with what it is about. */
  record Listed(
      UUID id,
      String skillId,
      String name,
      PartnerId partner,
      UUID draft,
      @Nullable String version,
      CheckKind check,
      String message,
      List<Finding> findings,
      String text,
      Instant at,
      MemberId by,
      Appeal.@Nullable Decision decision,
      @Nullable String reason) {}

  boolean hasFinding(SkillVersionId version, CheckKind check) {
    return database
        .sql(
            """
            select exists (select from integrations.skill_check
              where skill_version = :version and kind = :kind and outcome <> 'PASSED')
            """)
        .param("version", version.value())
        .param("kind", check.name())
        .query(Boolean.class)
        .single();
  }

  /** False when just that finding was appealed against before. */
  boolean add(SkillVersionId version, CheckKind check, String text, MemberId by, Instant now) {
    return database
            .sql(
                """
                insert into integrations.check_appeal (
                  skill_version, kind, found, text, appealed_at, appealed_by)
                select skill_version, kind, found, :text, :now, :by
                from integrations.skill_check
                where skill_version = :version and kind = :kind
                on conflict (skill_version, kind, found) do nothing
                """)
            .param("version", version.value())
            .param("kind", check.name())
            .param("text", text)
            .param("now", Timestamps.of(now))
            .param("by", by.value())
            .update()
        == 1;
  }

  Optional<Listed> find(UUID id) {
    return database.sql(LISTED + "where a.id = :id").param("id", id).query(this::listed).optional();
  }

  /** False when somebody decided it already. */
  boolean decide(UUID id, Appeal.Decision decision, String reason, MemberId by, Instant now) {
    return database
            .sql(
                """
                update integrations.check_appeal
                set decision = :decision, reason = :reason, decided_by = :by, decided_at = :now
                where id = :id and decision is null
                """)
            .param("id", id)
            .param("decision", decision.name())
            .param("reason", reason)
            .param("by", by.value())
            .param("now", Timestamps.of(now))
            .update()
        == 1;
  }

  /** Those nobody decided, the oldest first; not those about what is not found any more. */
  Page<Listed> open(Paging paging) {
    var after = paging.after();
    var rows =
        database
            .sql(
                LISTED
                    + """
                    where a.decision is null and c.found = a.found
                      and (:at::timestamptz is null or (a.appealed_at, a.id) > (:at, :id::uuid))
                    order by a.appealed_at, a.id
                    limit :limit
                    """)
            .param("at", after.map(it -> Timestamps.of(it.instant(0))).orElse(null))
            .param("id", after.map(it -> it.uuid(1)).orElse(null))
            .param("limit", paging.fetch())
            .query(this::listed)
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.at(), last.id()));
  }

  private Listed listed(ResultSet row, int number) throws SQLException {
    var decision = row.getString("decision");
    return new Listed(
        row.getObject("id", UUID.class),
        row.getString("slug"),
        row.getString("name"),
        new PartnerId(row.getObject("partner", UUID.class)),
        row.getObject("version_id", UUID.class),
        row.getString("version"),
        CheckKind.valueOf(row.getString("kind")),
        row.getString("message"),
        List.of(json.readValue(row.getString("findings"), Finding[].class)),
        row.getString("text"),
        instant(row, "appealed_at"),
        new MemberId(row.getObject("appealed_by", UUID.class)),
        decision == null ? null : Appeal.Decision.valueOf(decision),
        row.getString("reason"));
  }
}
