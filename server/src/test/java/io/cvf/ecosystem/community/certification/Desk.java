package io.cvf.ecosystem.community.certification;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.community.reputation.Calls;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What members and certifiers do: cara and carl certify, mia maintains. */
final class Desk {

  private final Calls api;
  private final Levels levels;

  Desk(ApplicationContext context) {
    this.api = new Calls(context);
    this.levels = context.getBean(Levels.class);
    List.of("ada", "bob", "cara", "carl", "mia").forEach(api::member);
  }

  Calls api() {
    return api;
  }

  Map<String, Object> application(String level) {
    return Map.of("level", level, "statement", "My statement", "evidence", evidence(level));
  }

  Map<String, Object> grantOf(String level) {
    return Map.of("level", level, "reason", "Known to all", "evidence", evidence(level));
  }

  private List<Map<String, String>> evidence(String level) {
    return levels.of(CertificationLevel.valueOf(level)).criteria().stream()
        .map(it -> Map.of("criterion", it.id(), "url", "https://example.org/" + it.id()))
        .toList();
  }

  /** The id of a new application. */
  String apply(String who, String level) {
    var answer = api.post(who, "/me/certification-applications", application(level));
    assertThat(answer).hasStatus(201);
    return JsonPath.read(Calls.body(answer), "$.id");
  }

  MvcTestResult decide(String who, String application, boolean granted) {
    return api.post(
        who,
        "/certification-applications/" + application + "/decision",
        Map.of("granted", granted, "reason", "I looked"));
  }

  MvcTestResult grant(String who, String member, String level) {
    return api.post(who, "/members/" + member + "/certifications", grantOf(level));
  }

  /** The id of a new certificate. */
  String granted(String member, String level) {
    var answer = grant("cara", member, level);
    assertThat(answer).hasStatus(201);
    return JsonPath.read(Calls.body(answer), "$.id");
  }

  MvcTestResult revoke(String who, String certificate) {
    return api.post(
        who,
        "/certifications/" + certificate + "/revocation",
        Map.of("reason", "Evidence was forged"));
  }

  int reputation(String member) {
    return JsonPath.read(api.read(null, "/members/" + member), "$.reputationMicros");
  }

  /** The titles in the member's inbox, where they arrive a moment after the commit. */
  void assertTold(String member, String... titles) {
    Awaitility.await()
        .untilAsserted(() ->
            assertThat(
                    JsonPath.<List<String>>read(
                        api.read(member, "/notifications?kind=CERTIFICATION"), "$.items[*].title"))
                .containsExactlyInAnyOrder(titles));
  }
}
