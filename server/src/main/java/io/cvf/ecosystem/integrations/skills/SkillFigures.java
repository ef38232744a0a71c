package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.SkillId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what is counted of skills, read only. */
@Repository
class SkillFigures {

  private final JdbcClient database;

  SkillFigures(JdbcClient database) {
    this.database = database;
  }

  record Figures(long downloads, @Nullable Long executions30Days, SkillRating rating) {}

  Figures of(SkillId skill) {
    return database
        .sql(
            """
            select downloads, executions_30d, reviews, rating_tenths, rating_shown
            from integrations.skill_figures where skill = :skill
            """)
        .param("skill", skill.value())
        .query((row, index) ->
            new Figures(
                row.getLong("downloads"),
                row.getObject("executions_30d") == null ? null : row.getLong("executions_30d"),
                rating(
                    row.getBigDecimal("rating_shown"),
                    row.getLong("rating_tenths"),
                    row.getInt("reviews"))))
        .single();
  }

  static SkillRating rating(BigDecimal shown, long tenths, int reviews) {
    return new SkillRating(
        shown.setScale(2, RoundingMode.HALF_UP),
        reviews == 0
            ? null
            : BigDecimal.valueOf(tenths)
                .divide(BigDecimal.valueOf(10L * reviews), 2, RoundingMode.HALF_UP),
        reviews);
  }
}
