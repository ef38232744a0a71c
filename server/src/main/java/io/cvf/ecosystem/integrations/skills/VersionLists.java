package io.cvf.ecosystem.integrations.skills;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.integrations.SkillVersionId;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of a skill, the highest first, without their texts. */
@Repository
class VersionLists {

  private final JdbcClient database;

  VersionLists(JdbcClient database) {
    this.database = database;
  }

  /** One line of the list; drafts without a number come first. */
  record Line(
      SkillVersionId id,
      @Nullable String version,
      String precedence,
      VersionState state,
      @Nullable RiskLevel riskLevel,
      @Nullable String licence,
      Instant createdAt,
      @Nullable Instant publishedAt,
      @Nullable Instant yankedAt,
      @Nullable String yankReason,
      @Nullable Deprecation deprecation,
      long downloads) {}

  Page<Line> page(Skill skill, boolean drafts, Paging paging) {
    var after = paging.after();
    var rows =
        database
            .sql(
                """
                select v.id, v.version, coalesce(v.precedence, '~') as place, v.state, v.risk_level,
                  v.licence, v.created_at, v.published_at, v.yanked_at, v.yank_reason,
                  v.deprecated_at, v.deprecation, v.deprecation_replacement,
                  coalesce(f.downloads, 0) as downloads
                from integrations.skill_version v
                left join integrations.skill_version_figures f on f.skill_version = v.id
                where v.skill = :skill
                  and (:drafts or v.state in ('PUBLISHED', 'YANKED'))
                  and (:place::text is null
                    or (coalesce(v.precedence, '~'), v.id) < (:place::text collate "C", :id::uuid))
                order by coalesce(v.precedence, '~') desc, v.id desc
                limit :limit
                """)
            .param("skill", skill.id().value())
            .param("drafts", drafts)
            .param("place", after.map(it -> it.text(0)).orElse(null))
            .param("id", after.map(it -> it.uuid(1)).orElse(null))
            .param("limit", paging.fetch())
            .query(VersionLists::line)
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.precedence(), last.id()));
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        new SkillVersionId(row.getObject("id", UUID.class)),
        row.getString("version"),
        row.getString("place"),
        VersionState.valueOf(row.getString("state")),
        SkillVersions.risk(row.getString("risk_level")),
        row.getString("licence"),
        instant(row, "created_at"),
        instantOrNull(row, "published_at"),
        instantOrNull(row, "yanked_at"),
        row.getString("yank_reason"),
        Skills.deprecation(row),
        row.getLong("downloads"));
  }
}
