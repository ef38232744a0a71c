package io.cvf.ecosystem.integrations.advisories;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class AdvisoryApiTests {

  private static final String SKILL = "/skills/weather";

  @Autowired ApplicationContext context;
  private Marketplace market;

  @BeforeEach
  void twoVersionsOfAcme() {
    market = new Marketplace(context);
    market.partner("acme", "ada");
    market.published("ada", "acme", "weather", "1.0.0", "R1");
    market.published("ada", "acme", "weather", "1.1.0", "R1");
    for (var name : List.of("bob", "eve", "zoe")) {
      market.member(name);
    }
  }

  @Test
  void itReachesExactlyThoseWhoFetchedAnAffectedVersionEachOnce() {
    fetch("bob", "1.0.0");
    fetch("bob", "1.0.0");
    fetch("eve", "1.1.0");
    fetch(null, "1.0.0");
    var advisory = body(publish("ada", "<1.1.0"));
    assertThat(JsonPath.<List<String>>read(advisory, "$.affectedVersions"))
        .containsExactly("1.0.0");
    assertThat(JsonPath.<Integer>read(advisory, "$.told")).isEqualTo(1);
    await().untilAsserted(() -> assertThat(titles("bob")).hasSize(1));
    assertThat(titles("bob")).containsExactly("High advisory for weather: It leaks");

    fetch("zoe", "1.0.0");
    await().untilAsserted(() -> assertThat(titles("zoe")).hasSize(1));
    fetch("zoe", "1.0.0");
    fetch("bob", "1.0.0");
    assertThat(titles("eve")).isEmpty();
    assertThat(market.<Integer>read(null, "/advisories", "$.items[0].told")).isEqualTo(2);
  }

  @Test
  void versionsPublishedLaterAreComparedToo() {
    publish("cara", ">=1.1.0 <2.0.0");
    market.published("ada", "acme", "weather", "1.2.0", "R1");
    market.published("ada", "acme", "weather", "2.0.0", "R1");
    assertThat(
            market.<List<String>>read(null, SKILL + "/advisories", "$.items[0].affectedVersions"))
        .containsExactly("1.2.0", "1.1.0");
    assertThat(market.<List<Integer>>read(null, SKILL + "/versions", "$.items[*].advisories"))
        .containsExactly(0, 1, 1, 0);
    assertThat(market.<List<?>>read(null, SKILL, "$.advisories")).hasSize(1);
    assertThat(market.<Integer>read(null, "/catalogue", "$.items[0].openAdvisories")).isEqualTo(1);
  }

  @Test
  void aWithdrawnAdvisoryStaysReadableAndWarnsNobodyMore() {
    var id = JsonPath.<String>read(body(publish("ada", "*")), "$.id");
    var why = Map.of("reason", "A false alarm");
    refused(market.post("bob", "/advisories/" + id + "/withdrawal", why), 403, "not-yours");
    assertThat(market.post("ada", "/advisories/" + id + "/withdrawal", why)).hasStatusOk();
    refused(
        market.post("mia", "/advisories/" + id + "/withdrawal", why), 409, "advisory-withdrawn");

    assertThat(market.<String>read(null, SKILL + "/advisories", "$.items[0].withdrawn.reason"))
        .isEqualTo("A false alarm");
    assertThat(market.<List<?>>read(null, SKILL, "$.advisories")).isEmpty();
    assertThat(market.<Integer>read(null, "/catalogue", "$.items[0].openAdvisories")).isZero();
  }

  @Test
  void everyMistakeIsNamed() {
    var wrong =
        market.post(
            "ada",
            SKILL + "/advisories",
            Map.of("title", " ", "severity", "BAD", "affected", "old ones", "fixedIn", "1"));
    refused(wrong, 422, "invalid-input");
    assertThat(JsonPath.<List<String>>read(Marketplace.text(wrong), "$.errors[*].pointer"))
        .containsExactly("/title", "/severity", "/text", "/affected", "/fixedIn");
    refused(publish("bob", "*"), 403, "not-yours");
  }

  private MvcTestResult publish(String who, String affected) {
    return market.post(
        who,
        SKILL + "/advisories",
        Map.of("title", "It leaks", "severity", "HIGH", "text", "Update.", "affected", affected));
  }

  private void fetch(@Nullable String who, String version) {
    market.read(who, SKILL + "/versions/" + version + "/manifest");
  }

  private List<String> titles(String who) {
    return market.read(who, "/notifications?kind=ADVISORY", "$.items[*].title");
  }
}
