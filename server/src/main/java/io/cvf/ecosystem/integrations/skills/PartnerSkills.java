package io.cvf.ecosystem.integrations.skills;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a partner publishes, by name. */
@Repository
class PartnerSkills {

  private final JdbcClient database;

  PartnerSkills(JdbcClient database) {
    this.database = database;
  }

  /** Where a skill stands as a whole, by the best of its versions. */
  enum State {
    DRAFT,
    AWAITING_APPROVAL,
    PUBLISHED,
    YANKED
  }

  /**
   * @param drafts how many versions are not published yet
   */
  @Schema(name = "PartnerSkill")
  record Line(
      String skillId,
      String name,
      @Nullable RiskLevel riskLevel,
      @Nullable String latest,
      State state,
      long downloads,
      SkillRating rating,
      int drafts,
      Instant updatedAt) {}

  Page<Line> page(PartnerId partner, boolean insider, @Nullable State state, Paging paging) {
    var after = paging.after();
    var rows =
        database
            .sql(
                """
                select s.slug, v.name, v.risk_level, s.updated_at, c.drafts, c.state,
                  f.downloads, f.rating_shown, f.rating_tenths, f.reviews,
                  case when v.id = s.latest then v.version end as latest
                from integrations.skill s
                join integrations.skill_figures f on f.skill = s.id
                cross join lateral (
                  select
                    count(*) filter (where state not in ('PUBLISHED', 'YANKED')) as drafts,
                    case when bool_or(state = 'PUBLISHED') then 'PUBLISHED'
                      when bool_or(state = 'YANKED') then 'YANKED'
                      when bool_or(state = 'AWAITING_APPROVAL') then 'AWAITING_APPROVAL'
                      else 'DRAFT' end as state
                  from integrations.skill_version where skill = s.id) c
                cross join lateral (
                  select id, name, risk_level, version
                  from integrations.skill_version where skill = s.id
                  order by id = s.latest desc nulls last, state = 'PUBLISHED' desc,
                    state = 'YANKED' desc, precedence desc nulls last, id desc
                  limit 1) v
                where s.partner = :partner
                  and (:insider or c.state = 'PUBLISHED')
                  and (:state::text is null or c.state = :state)
                  and (:slug::text is null or s.slug > :slug collate "C")
                order by s.slug
                limit :limit
                """)
            .param("partner", partner.value())
            .param("insider", insider)
            .param("state", state == null ? null : state.name())
            .param("slug", after.map(it -> it.text(0)).orElse(null))
            .param("limit", paging.fetch())
            .query((row, index) -> line(row, insider))
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.skillId()));
  }

  private static Line line(ResultSet row, boolean insider) throws SQLException {
    return new Line(
        row.getString("slug"),
        row.getString("name"),
        SkillVersions.risk(row.getString("risk_level")),
        row.getString("latest"),
        State.valueOf(row.getString("state")),
        row.getLong("downloads"),
        SkillFigures.rating(
            row.getBigDecimal("rating_shown"), row.getLong("rating_tenths"), row.getInt("reviews")),
        insider ? row.getInt("drafts") : 0,
        instant(row, "updated_at"));
  }
}
