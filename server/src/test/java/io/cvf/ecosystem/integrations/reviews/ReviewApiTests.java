package io.cvf.ecosystem.integrations.reviews;

import static io.cvf.ecosystem.community.reputation.Calls.body;
import static io.cvf.ecosystem.community.reputation.Calls.refused;
import static io.cvf.ecosystem.integrations.reviews.ReviewedSkill.number;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.community.reputation.Calls;
import io.cvf.ecosystem.testing.ApiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writing reviews, and answering them. See {@link ReviewedSkill} for the people. */
@ApiTest
class ReviewApiTests {

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
  void aSecondReviewReplacesTheFirstWhichIsKept() {
    body(skill.rate("ada", "1", "Slow."));
    var second = body(skill.rate("ada", "4", "Faster now."));

    assertThat(JsonPath.<String>read(second, "$.editedAt")).isNotNull();
    assertThat(JsonPath.<Integer>read(skill.rating(), "$.n")).isEqualTo(1);
    assertThat(number(skill.rating(), "$.mean")).isEqualTo(4);
    assertThat(
            database
                .sql("select text from integrations.skill_review_former")
                .query(String.class)
                .list())
        .containsExactly("Slow.");
    assertThat(api.send("ada", HttpMethod.DELETE, ReviewedSkill.PATH + "/review", ""))
        .hasStatus(204);
    assertThat(JsonPath.<Integer>read(skill.rating(), "$.n")).isZero();
    refused(api.get("ada", ReviewedSkill.PATH + "/review"), 404, "review-not-found");
    refused(
        api.send("ada", HttpMethod.DELETE, ReviewedSkill.PATH + "/review", ""),
        404,
        "review-not-found");
  }

  @Test
  void thePublishersPeopleDoNotRate() {
    for (var person : List.of("olga", "dan", "fay")) {
      refused(skill.rate(person, "5", null), 403, "own-skill");
    }
    refused(api.put("bob", "/skills/nothing/review", Map.of("rating", 5)), 404, "skill-not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5.1",
        "-1",
        "4.55",
        "1e0",
        "\"NaN\"",
        "\"Infinity\"",
        "null",
        "[4]",
        "{\"a\":{}}",
        "true"
      })
  void whatIsNoRatingIsRefusedWithTheRule(String rating) {
    var answer = skill.send("bob", "{\"rating\":" + rating + ",\"text\":\"x\"}");

    refused(answer, 422, "invalid-input");
    assertThat(answer).bodyText().contains("/rating", "from 0 to 5 with at most one decimal");
  }

  @Test
  void notANumberIsNotEvenJson() {
    assertThat(skill.send("bob", "{\"rating\":NaN}")).hasStatus4xxClientError();
  }

  @Test
  void lowRatingsSayWhy() {
    var answer = skill.rate("bob", "2.9", " ");
    refused(answer, 422, "invalid-input");
    assertThat(answer).bodyText().contains("/text");
    assertThat(skill.rate("bob", "3", null)).hasStatusOk();
    refused(skill.send("bob", "{\"rating\":4,\"version\":\"9.9.9\"}"), 422, "invalid-input");
    assertThat(skill.send("bob", "{\"rating\":4,\"version\":\"1.0.0\"}")).hasStatusOk();
  }

  @Test
  void thePublisherAnswers() {
    var review = skill.review("ada", "1", "Slow.");
    var path = "/skill-reviews/" + review + "/reply";

    refused(api.put("fay", path, Map.of("text", "Sorry")), 403, "not-yours");
    refused(api.put("bob", path, Map.of("text", "Sorry")), 403, "not-yours");
    refused(api.put("dan", path, Map.of("text", " ")), 422, "invalid-input");
    var answered = body(api.put("dan", path, Map.of("text", "Mended in 1.1.")));
    assertThat(JsonPath.<String>read(answered, "$.reply.by.username")).isEqualTo("dan");
    assertThat(JsonPath.<String>read(answered, "$.reply.html")).contains("Mended in 1.1.");
    assertThat(JsonPath.<List<String>>read(answered, "$.actions"))
        .containsExactlyInAnyOrder("REPLY", "REPORT");
    assertThat(body(api.delete("olga", path, Map.of()))).doesNotContain("Mended");
  }
}
