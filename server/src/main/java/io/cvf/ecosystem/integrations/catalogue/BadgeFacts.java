package io.cvf.ecosystem.integrations.catalogue;

import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.RiskLevel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what badges say. */
@Repository
class BadgeFacts {

  private final JdbcClient database;

  BadgeFacts(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param rating null without a review
   */
  record OfSkill(
      String version,
      RiskLevel riskLevel,
      long downloads,
      @Nullable BigDecimal rating,
      int reviews) {}

  record OfPartner(PartnerStatus status, @Nullable LocalDate certifiedUntil) {}

  /** By slug, former slug or id; only what the catalogue shows. */
  Optional<OfSkill> skill(String slugOrId) {
    return database
        .sql(
            """
            select v.version, v.risk_level, coalesce(f.downloads, 0) as downloads,
              coalesce(f.reviews, 0) as reviews, f.rating_shown
            from integrations.skill s
            join integrations.skill_version v on v.id = s.latest
            join integrations.partner p on p.id = s.partner
              and p.status not in ('SUSPENDED', 'TERMINATED')
            left join integrations.skill_figures f on f.skill = s.id
            where s.slug = :id or s.id::text = :id
              or s.id = (select skill from integrations.skill_former_slug where slug = :id)
            """)
        .param("id", slugOrId)
        .query((row, _) ->
            new OfSkill(
                row.getString("version"),
                RiskLevel.valueOf(row.getString("risk_level")),
                row.getLong("downloads"),
                row.getInt("reviews") == 0
                    ? null
                    : row.getBigDecimal("rating_shown").setScale(1, RoundingMode.HALF_UP),
                row.getInt("reviews")))
        .optional();
  }

  Optional<OfPartner> partner(String slugOrId) {
    return database
        .sql(
            """
            select status, certified_until from integrations.partner
            where slug = :id or id::text = :id
            """)
        .param("id", slugOrId)
        .query((row, _) ->
            new OfPartner(
                PartnerStatus.valueOf(row.getString("status")),
                row.getObject("certified_until", LocalDate.class)))
        .optional();
  }
}
