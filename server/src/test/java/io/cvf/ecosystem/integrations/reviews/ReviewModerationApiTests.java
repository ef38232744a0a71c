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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;

/** See {@link ReviewedSkill} for the people. */
@ApiTest
class ReviewModerationApiTests {

  @Autowired ApplicationContext context;
  private ReviewedSkill skill;
  private Calls api;

  @BeforeEach
  void people() {
    skill = new ReviewedSkill(context);
    api = skill.api();
  }

  @Test
  void aHiddenReviewCountsNoLonger() {
    var review = skill.review("ada", "1", "Rude.");
    body(skill.rate("bob", "5", null));
    assertThat(skill.report("bob", review)).hasStatus(204);
    refused(skill.report("bob", review), 409, "already-reported");
    refused(skill.report("ada", review), 403, "not-yours");
    var queue = api.read("mo", "/skill-review-reports");
    assertThat(JsonPath.<List<String>>read(queue, "$.items[*].skillId")).containsExactly("weather");
    assertThat(JsonPath.<List<String>>read(queue, "$.items[0].review.actions")).contains("HIDE");
    refused(api.get("bob", "/skill-review-reports"), 403, "forbidden");

    var hiding = "/skill-reviews/" + review + "/hiding";
    refused(api.post("mo", hiding, Map.of()), 422, "invalid-input");
    body(api.post("mo", hiding, Map.of("reason", "Insulting")));

    assertThat(skill.ids("")).hasSize(1);
    assertThat(number(skill.rating(), "$.mean")).isEqualTo(5);
    assertThat(number(skill.rating(), "$.weight")).isEqualTo(0);
    assertThat(JsonPath.<List<Object>>read(api.read("mo", "/skill-review-reports"), "$.items"))
        .isEmpty();
    assertThat(api.read("ada", ReviewedSkill.PATH + "/review")).contains("Insulting");
    refused(
        api.send("ada", HttpMethod.DELETE, ReviewedSkill.PATH + "/review", ""),
        409,
        "review-hidden");
    refused(skill.vote("bob", review, true), 404, "review-not-found");
    body(skill.rate("ada", "2", "Polite."));
    assertThat(number(skill.rating(), "$.mean")).isEqualTo(5);

    body(api.delete("may", hiding, Map.of()));
    assertThat(number(skill.rating(), "$.mean")).isEqualTo(3.5);
  }

  @Test
  void moderatorsKeepOutOfTheirOwnMatters() {
    var review = skill.review("bob", "1", "Bad.");
    var own = skill.review("mo", "1", "Bad.");
    skill.organisation("club", Map.of("may", "OWNER", "dan", "FINANCE"));
    var reason = Map.of("reason", "No");

    refused(api.post("may", hiding(review), reason), 403, "conflict-of-interest");
    refused(api.post("mo", hiding(own), reason), 403, "conflict-of-interest");
    assertThat(skill.report("max", review)).hasStatus(204);
    refused(api.post("max", hiding(review), reason), 403, "conflict-of-interest");
    refused(api.post("bob", hiding(own), reason), 403, "forbidden");
    String report = JsonPath.read(api.read("mo", "/skill-review-reports"), "$.items[0].id");
    var dismissal = "/skill-review-reports/" + report + "/dismissal";
    refused(api.post("max", dismissal, reason), 403, "conflict-of-interest");
    assertThat(api.post("mo", dismissal, reason)).hasStatus(204);
    refused(api.post("mo", dismissal, reason), 409, "report-closed");
    refused(
        api.post("mo", "/skill-review-reports/" + UUID.randomUUID() + "/dismissal", reason),
        404,
        "report-not-found");
  }

  private static String hiding(String review) {
    return "/skill-reviews/" + review + "/hiding";
  }
}
