package io.cvf.ecosystem.integrations.reviews;

import static io.cvf.ecosystem.community.reputation.Calls.body;
import static io.cvf.ecosystem.integrations.reviews.ReviewedSkill.number;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.community.reputation.Calls;
import io.cvf.ecosystem.testing.ApiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose rating counts how much. See {@link ReviewedSkill} for the people. */
@ApiTest
class RatingApiTests {

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  private ReviewedSkill skill;
  private Calls api;

  @BeforeEach
  void people() {
    skill = new ReviewedSkill(context);
    api = skill.api();
  }

  @Test
  void whoHasUsedTheSkillCountsFully() {
    skill.use(skill.userOrg);

    var review = body(skill.rate("uma", "4.5", "Works."));

    assertThat(JsonPath.<String>read(review, "$.counts")).isEqualTo("VERIFIED");
    assertThat(JsonPath.<Double>read(review, "$.rating")).isEqualTo(4.5);
    assertThat(JsonPath.<String>read(review, "$.html")).isEqualTo("<p>Works.</p>\n");
    assertThat(JsonPath.<List<String>>read(review, "$.actions")).containsExactly("DELETE");
    var rating = skill.rating();
    assertThat(number(rating, "$.shown")).isEqualTo(3.59); // (4.5 + 35) / 11
    assertThat(number(rating, "$.mean")).isEqualTo(4.5);
    assertThat(number(rating, "$.weight")).isEqualTo(1);
    assertThat(JsonPath.<Integer>read(rating, "$.n")).isEqualTo(1);
    assertThat(JsonPath.<List<Integer>>read(rating, "$.histogram[*].count"))
        .containsExactly(0, 0, 0, 0, 0, 1);
  }

  @Test
  void othersCountAQuarterWithReputationAndNothingWithout() {
    assertThat(body(skill.rate("ada", "1", "Slow."))).contains("\"counts\":\"MEMBER\"");
    assertThat(body(skill.rate("bob", "5", null))).contains("\"counts\":\"NONE\"");

    var rating = skill.rating();
    assertThat(number(rating, "$.mean")).isEqualTo(3);
    assertThat(number(rating, "$.weightedMean")).isEqualTo(1);
    assertThat(number(rating, "$.weight")).isEqualTo(0.25);
    assertThat(number(rating, "$.shown")).isEqualTo(3.44); // (0.25 + 35) / 10.25
  }

  @Test
  void aLaterUseRaisesWhatWasWrittenBefore() {
    body(skill.rate("uma", "5", null));
    assertThat(number(skill.rating(), "$.shown")).isEqualTo(3.5);

    skill.use(skill.userOrg);
    skill.use(skill.userOrg);

    assertThat(api.read("uma", ReviewedSkill.PATH + "/review")).contains("\"counts\":\"VERIFIED\"");
    assertThat(number(skill.rating(), "$.shown")).isEqualTo(3.64); // (5 + 35) / 11
    assertThat(
            database
                .sql("select executions from integrations.skill_use")
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void thePublishersOwnUseEntitlesNobody() {
    skill.use(skill.acme);
    skill.organisation("club", Map.of("olga", "OWNER", "bob", "FINANCE"));

    assertThat(body(skill.rate("bob", "5", null))).contains("\"counts\":\"NONE\"");
  }

  @Test
  void ratingMakesActive() {
    var before = active();
    body(skill.rate("bob", "4", null));
    body(skill.rate("bob", "5", null));

    assertThat(active()).isEqualTo(before + 1);
  }

  private long active() {
    return database
        .sql("select count(distinct member_id) from community.deed")
        .query(Long.class)
        .single();
  }
}
