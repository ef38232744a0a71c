package io.cvf.ecosystem.integrations.catalogue;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.RiskLevel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a list shows of skills, as it is at this moment. */
@Repository
class ListedSkills {

  private final JdbcClient database;
  private final Clock clock;

  ListedSkills(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Those of them that can still be found. */
  Map<UUID, SkillListing> of(Collection<UUID> skills) {
    var listed = new HashMap<UUID, SkillListing>();
    database
        .sql(
            """
            select s.id, s.slug, v.name, left(v.description, 300) as description,
              v.risk_level, v.licence, v.version, integrations.price_on(s.id, :today) as price, v.tags,
              s.published_at, v.published_at as updated_at,
              s.deprecated_at is not null or v.deprecated_at is not null as deprecated,
              p.slug as partner_slug, p.name as partner_name, p.category, p.status,
              f.rating_shown, f.rating_tenths, f.reviews, f.downloads, f.executions_30d
            from integrations.skill s
            join integrations.skill_version v on v.id = s.latest
            join integrations.partner p on p.id = s.partner
            left join integrations.skill_figures f on f.skill = s.id
            where s.id = any(:skills) and p.status not in ('SUSPENDED', 'TERMINATED')
            """)
        .param("skills", skills.toArray(UUID[]::new))
        .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
        .query(row -> {
          listed.put(row.getObject("id", UUID.class), listing(row));
        });
    return listed;
  }

  private static SkillListing listing(ResultSet row) throws SQLException {
    return new SkillListing(
        row.getString("slug"),
        row.getString("name"),
        row.getString("description"),
        new SkillListing.Publisher(
            row.getString("partner_slug"),
            row.getString("partner_name"),
            PartnerCategory.valueOf(row.getString("category")),
            row.getString("status").equals("CERTIFIED")),
        RiskLevel.valueOf(row.getString("risk_level")),
        row.getString("licence"),
        row.getString("version"),
        price(row.getBigDecimal("price")),
        rating(row),
        row.getLong("downloads"),
        row.getObject("executions_30d", Long.class),
        instant(row, "published_at"),
        instant(row, "updated_at"),
        row.getBoolean("deprecated"),
        0,
        List.of((String[]) row.getArray("tags").getArray()),
        null);
  }

  private static String price(BigDecimal price) {
    return price.signum() == 0 ? "0" : price.stripTrailingZeros().toPlainString();
  }

  private static SkillListing.Rating rating(ResultSet row) throws SQLException {
    var shown = row.getBigDecimal("rating_shown");
    var reviews = row.getInt("reviews");
    return new SkillListing.Rating(
        rounded(shown == null ? new BigDecimal("3.5") : shown),
        reviews == 0 ? null : mean(row.getLong("rating_tenths"), reviews),
        reviews);
  }

  private static BigDecimal mean(long tenths, int reviews) {
    return rounded(
        BigDecimal.valueOf(tenths, 1).divide(BigDecimal.valueOf(reviews), MathContext.DECIMAL32));
  }

  private static BigDecimal rounded(BigDecimal rating) {
    return rating.setScale(2, RoundingMode.HALF_UP);
  }
}
