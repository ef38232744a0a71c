package io.cvf.ecosystem.integrations.reviews;

import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reviews of a skill, as lists and in numbers. */
@Repository
class ReviewLists {

  private final JdbcClient database;

  ReviewLists(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param hidden whether hidden ones are listed too
   */
  Page<Review> page(SkillId skill, boolean hidden, ReviewSort sort, Paging paging) {
    var values = new HashMap<String, Object>();
    paging
        .after()
        .ifPresent(cursor -> {
          values.put("afterKey", sort.after(cursor));
          values.put("afterId", cursor.uuid(1));
        });
    var rows =
        database
            .sql(
                "select * from integrations.skill_review where skill = :skill %s %s order by %s limit :limit"
                    .formatted(
                        hidden ? "" : "and hidden_at is null",
                        values.isEmpty() ? "" : "and " + sort.after(),
                        sort.order()))
            .params(values)
            .param("skill", skill.value())
            .param("limit", paging.fetch())
            .query(Reviews::review)
            .list();
    return Page.of(rows, paging, sort::cursor);
  }

  /** How many shown reviews have which rating, rounded half up to whole stars. */
  Map<Integer, Integer> histogram(SkillId skill) {
    var counts = new HashMap<Integer, Integer>();
    database
        .sql(
            """
            select (tenths + 5) / 10 as stars, count(*) as reviews
            from integrations.skill_review
            where skill = :skill and hidden_at is null group by 1
            """)
        .param("skill", skill.value())
        .query(row -> {
          counts.put(row.getInt("stars"), row.getInt("reviews"));
        });
    return counts;
  }
}
