package io.cvf.ecosystem.integrations.reviews;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who found which review helpful, or not. Whoever votes holds the review's lock. */
@Repository
class ReviewVotes {

  private final JdbcClient database;

  ReviewVotes(JdbcClient database) {
    this.database = database;
  }

  Optional<Boolean> of(UUID review, MemberId member) {
    return database
        .sql(
            """
            select helpful from integrations.skill_review_vote
            where review = :review and member = :member
            """)
        .param("review", review)
        .param("member", member.value())
        .query(Boolean.class)
        .optional();
  }

  /** What the member said of those reviews. One query. */
  Map<UUID, Boolean> of(Collection<UUID> reviews, MemberId member) {
    var votes = new HashMap<UUID, Boolean>();
    database
        .sql(
            """
            select review, helpful from integrations.skill_review_vote
            where review = any(:reviews) and member = :member
            """)
        .param("reviews", reviews.toArray(UUID[]::new))
        .param("member", member.value())
        .query(row -> {
          votes.put(row.getObject("review", UUID.class), row.getBoolean("helpful"));
        });
    return votes;
  }

  void put(UUID review, MemberId member, boolean helpful, Instant now) {
    database
        .sql(
            """
            insert into integrations.skill_review_vote (review, member, helpful, given_at)
            values (:review, :member, :helpful, :now)
            on conflict (review, member) do update
              set helpful = excluded.helpful, given_at = excluded.given_at
            """)
        .param("review", review)
        .param("member", member.value())
        .param("helpful", helpful)
        .param("now", Timestamps.of(now))
        .update();
  }

  void remove(UUID review, MemberId member) {
    database
        .sql(
            """
            delete from integrations.skill_review_vote
            where review = :review and member = :member
            """)
        .param("review", review)
        .param("member", member.value())
        .update();
  }
}
