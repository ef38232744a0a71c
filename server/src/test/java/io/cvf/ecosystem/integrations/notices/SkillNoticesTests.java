package io.cvf.ecosystem.integrations.notices;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApiTest
class SkillNoticesTests {

  private static final String V1 = "/skills/weather/versions/1.0.0";

  @Autowired ApplicationContext context;
  private Marketplace market;

  @BeforeEach
  void acme() {
    market = new Marketplace(context);
    market.partner("acme", "ada", "CERTIFIED", "PREMIUM");
    market.employ("acme", "dan", "DEVELOPER");
    market.member("bob");
  }

  @Test
  void publishersHearOfEveryApproval() {
    submit("R3");
    body(market.post("cara", V1 + "/approvals", decision(true)));
    body(market.post("mia", V1 + "/approvals", decision(true)));

    told(
        "dan",
        "weather 1.0.0 is approved and published",
        "weather 1.0.0 is approved and waits for one more");
    told("ada", titles("dan").toArray(String[]::new));
    assertThat(titles("bob")).isEmpty();
  }

  @Test
  void publishersHearWhyAVersionIsDeclined() {
    submit("R2");
    body(market.post("cara", V1 + "/approvals", decision(false)));

    told("ada", "weather 1.0.0 is declined");
    assertThat(market.<List<String>>read("ada", "/notifications?kind=SKILL", "$.items[*].text"))
        .containsExactly("I looked at it");
  }

  @Test
  void theFirstReviewIsToldToThePublisherAndTheReplyToItsAuthor() {
    market.published("ada", "acme", "weather", "1.0.0", "R1");
    var review =
        JsonPath.<String>read(
            body(market.put("bob", "/skills/weather/review", Map.of("rating", 4.5))), "$.id");
    body(market.put("bob", "/skills/weather/review", Map.of("rating", 4)));
    body(
        market.put(
            "dan", "/skill-reviews/" + review + "/reply", Map.of("text", "Thank you for it.")));

    told("ada", "weather has a new review: 4.5 of 5");
    told("bob", "Acme has replied to your review of weather");
  }

  private void submit(String risk) {
    body(market.post("ada", "/skills", Marketplace.draft("acme", "weather", "1.0.0", risk)));
    body(market.publish("ada", "weather", "1.0.0"));
  }

  private static Map<String, Object> decision(boolean granted) {
    return Map.of("granted", granted, "reason", "I looked at it");
  }

  private void told(String who, String... titles) {
    await().untilAsserted(() -> assertThat(titles(who)).containsExactly(titles));
  }

  private List<String> titles(String who) {
    return market.read(who, "/notifications?kind=SKILL", "$.items[*].title");
  }
}
