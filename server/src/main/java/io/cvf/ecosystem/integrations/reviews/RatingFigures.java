package io.cvf.ecosystem.integrations.reviews;

import io.cvf.ecosystem.integrations.SkillId;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sums ratings are made of, and the mean they are drawn towards. */
@Repository
class RatingFigures {

  /** As many ratings make their mean worth more than a guess. */
  static final int ENOUGH = 30;

  private static final long GUESS = 3_500;
  private static final long WORTH_MOVING = 10;
  private static final int PARTS = 64;

  private final JdbcClient database;

  RatingFigures(JdbcClient database) {
    this.database = database;
  }

  /**
   * The figures of a skill.
   *
   * @param weight in hundredths
   * @param weighted ratings in tenths times weight in hundredths
   */
  record Figures(int reviews, long tenths, int weight, long weighted, BigDecimal shown) {}

  /** Makes whoever changes a rating of the skill wait until this transaction ends. */
  void lock(SkillId skill) {
    database
        .sql(
            """
            insert into integrations.skill_figures (skill, rating_shown)
            select :skill, mean_thousandths / 1000.0 from integrations.rating_prior
            on conflict do nothing
            """)
        .param("skill", skill.value())
        .update();
    database
        .sql("select skill from integrations.skill_figures where skill = :skill for update")
        .param("skill", skill.value())
        .query((row, _) -> row.getObject(1))
        .single();
  }

  /** The figures are locked. */
  void add(SkillId skill, Review.Share change) {
    if (change.equals(Review.Share.NOTHING)) {
      return;
    }
    database
        .sql(
            """
            update integrations.skill_figures f
            set reviews = reviews + :reviews, rating_tenths = rating_tenths + :tenths,
              weight = weight + :weight, weighted_tenths = weighted_tenths + :weighted,
              rating_shown = integrations.shown_rating(
                weighted_tenths + :weighted, weight + :weight, p.mean_thousandths)
            from integrations.rating_prior p
            where skill = :skill
            """)
        .param("skill", skill.value())
        .param("reviews", change.reviews())
        .param("tenths", change.tenths())
        .param("weight", change.weight())
        .param("weighted", change.weighted())
        .update();
    if (change.reviews() != 0 || change.tenths() != 0) {
      database
          .sql(
              """
              update integrations.rating_total
              set reviews = reviews + :reviews, tenths = tenths + :tenths where part = :part
              """)
          .param("reviews", change.reviews())
          .param("tenths", change.tenths())
          .param("part", Math.floorMod(skill.hashCode(), PARTS))
          .update();
    }
  }

  Optional<Figures> of(SkillId skill) {
    return database
        .sql("select * from integrations.skill_figures where skill = :skill")
        .param("skill", skill.value())
        .query((row, _) ->
            new Figures(
                row.getInt("reviews"),
                row.getLong("rating_tenths"),
                row.getInt("weight"),
                row.getLong("weighted_tenths"),
                row.getBigDecimal("rating_shown")))
        .optional();
  }

  /** The mean shown ratings are drawn towards now, in thousandths. */
  long prior() {
    return database
        .sql("select mean_thousandths from integrations.rating_prior")
        .query(Long.class)
        .single();
  }

  /** The mean of all shown ratings in thousandths, rounded half up; 3,500 while they are few. */
  long mean() {
    return database
        .sql("select sum(reviews) as reviews, sum(tenths) as tenths from integrations.rating_total")
        .query((row, _) -> {
          var reviews = row.getLong("reviews");
          return reviews < ENOUGH ? GUESS : (200 * row.getLong("tenths") + reviews) / (2 * reviews);
        })
        .single();
  }

  /**
   * Moves the mean when it is worth it.
   *
   * @return whether it was
   */
  boolean move(long mean) {
    return database
            .sql(
                """
                update integrations.rating_prior set mean_thousandths = :mean
                where abs(mean_thousandths - :mean) >= :least
                """)
            .param("mean", mean)
            .param("least", WORTH_MOVING)
            .update()
        == 1;
  }

  /**
   * Shows the ratings that differ as they are now: after the mean has moved, and those written
   * while it did.
   *
   * @return how many
   */
  int refresh() {
    return database
        .sql(
            """
            update integrations.skill_figures
            set rating_shown =
              integrations.shown_rating(weighted_tenths, weight, p.mean_thousandths)
            from integrations.rating_prior p
            where rating_shown <>
              integrations.shown_rating(weighted_tenths, weight, p.mean_thousandths)
            """)
        .update();
  }
}
