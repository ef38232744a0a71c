package io.cvf.ecosystem.community.concerns;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class ConcernApiTests {

  @Autowired MockMvcTester mvc;
  @Autowired JsonMapper json;
  @Autowired TestClock clock;
  private String rfc;

  @BeforeEach
  void anOpenRfcOfAda() throws Exception {
    var text =
        Map.of("title", "Typed arrays", "track", "POLICY", "labels", List.of(), "body", "So.");
    rfc = "/rfcs/" + value(post("ada", "/rfcs", text), "$.number");
    assertThat(post("ada", rfc + "/publication", Map.of())).hasStatusOk();
  }

  @Test
  void staffRaiseAndMembersWithoutCertificationDoNot() throws Exception {
    assertThat(post("bob", rfc + "/concerns", concern())).hasStatus(403);
    assertThat(post("mo", rfc + "/concerns", concern())).hasStatus(201);

    var list = mvc.get().uri("/api/v1" + rfc + "/concerns").exchange();
    assertThat(list).bodyJson().extractingPath("$.items[0].state").isEqualTo("OPEN");
    assertThat(list).bodyJson().extractingPath("$.items[0].raisedBy.username").isEqualTo("mo");
    assertThat(list).bodyJson().extractingPath("$.mayRaise").isEqualTo(false);
  }

  @Test
  void anOpenConcernKeepsTheVoteFromStarting() throws Exception {
    var id = value(post("mo", rfc + "/concerns", concern()), "$.id");
    clock.advance(Duration.ofDays(30));
    assertThat(start()).hasStatus(409);
    assertThat(problem(start())).isEqualTo("concern-open");

    assertThat(post("mo", "/concerns/" + id + "/resolution", reason())).hasStatusOk();
    assertThat(problem(start())).isEqualTo("no-electorate");
  }

  @Test
  void onlyWhoRaisedItResolvesAndAnUninvolvedMaintainerOverrules() throws Exception {
    var id = value(post("max", rfc + "/concerns", concern()), "$.id");
    assertThat(post("mia", "/concerns/" + id + "/resolution", reason())).hasStatus(403);
    assertThat(post("max", "/concerns/" + id + "/overruling", reason())).hasStatus(403);
    assertThat(post("ada", "/concerns/" + id + "/overruling", reason())).hasStatus(403);

    var overruled = post("mia", "/concerns/" + id + "/overruling", reason());
    assertThat(overruled).hasStatusOk();
    assertThat(value(overruled, "$.state")).isEqualTo("OVERRULED");
    assertThat(value(overruled, "$.closed.by.username")).isEqualTo("mia");
    assertThat(problem(post("max", "/concerns/" + id + "/resolution", reason())))
        .isEqualTo("concern-closed");
  }

  @Test
  void aMaintainerWhoWroteTheRfcOverrulesNothing() throws Exception {
    var text = Map.of("title", "Mine", "track", "POLICY", "labels", List.of(), "body", "So.");
    var mine = "/rfcs/" + value(post("mia", "/rfcs", text), "$.number");
    assertThat(post("mia", mine + "/publication", Map.of())).hasStatusOk();
    var id = value(post("mo", mine + "/concerns", concern()), "$.id");

    assertThat(post("mia", "/concerns/" + id + "/overruling", reason())).hasStatus(403);
  }

  @Test
  void everyWrongValueIsNamed() {
    var wrong = post("mo", rfc + "/concerns", Map.of("title", " x ", "text", " "));
    assertThat(wrong).hasStatus(422);
    assertThat(wrong)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .asArray()
        .containsExactly("/title", "/text");
  }

  @Test
  void concernsAreRaisedWhileAnRfcIsOpen() {
    assertThat(post("ada", rfc + "/withdrawal", reason())).hasStatusOk();
    assertThat(problem(post("mo", rfc + "/concerns", concern()))).isEqualTo("rfc-not-open");
  }

  private static Map<String, String> concern() {
    return Map.of("title", "Breaks offline installs", "text", "It needs a **network**.");
  }

  private static Map<String, String> reason() {
    return Map.of("reason", "It was answered.");
  }

  private MvcTestResult start() {
    return post("ada", rfc + "/voting", Map.of("hiddenUntilClose", false));
  }

  private MvcTestResult post(String who, String path, Object body) {
    var roles =
        switch (who) {
          case "mo" -> new Role[] {Role.MODERATOR};
          case "max", "mia" -> new Role[] {Role.MAINTAINER};
          default -> new Role[0];
        };
    return mvc.post()
        .uri("/api/v1" + path)
        .with(as(who, roles))
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.writeValueAsString(body))
        .exchange();
  }

  private static String problem(MvcTestResult result) {
    try {
      return value(result, "$.type").replace("urn:cvf:problem:", "");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String value(MvcTestResult result, String path) throws Exception {
    return JsonPath.read(result.getResponse().getContentAsString(), path).toString();
  }
}
