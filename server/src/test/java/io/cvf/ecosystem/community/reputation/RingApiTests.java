package io.cvf.ecosystem.community.reputation;

import static io.cvf.ecosystem.community.reputation.Calls.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** mo and may moderate; everybody named can give points. */
@ApiTest
class RingApiTests {

  @Autowired RingWatch rings;
  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  private Community community;
  private Calls api;

  @BeforeEach
  void aCommunity() {
    clock.set(Instant.parse("2026-06-01T08:00:00Z"));
    community = new Community(context);
    api = new Calls(context);
    community.trusted("bob");
    community.member("ada");
  }

  @Test
  void ringsAreFlaggedForAModeratorWhoVoidsOrDismissesThem() {
    for (var member : List.of("ada", "cleo", "dan", "eve")) {
      community.trusted(member);
    }
    upvotes(5, "ada", "bob");
    upvotes(5, "bob", "ada");
    upvotes(5, "cleo", "dan");
    upvotes(5, "dan", "eve");
    upvotes(5, "eve", "cleo");
    upvotes(4, "ada", "dan");
    upvotes(9, "dan", "ada");

    assertThat(rings.look()).isEqualTo(2);
    assertThat(rings.look()).isZero();
    refused(api.get("ada", "/reputation/flags"), 403, "forbidden");
    var flags = api.read("mo", "/reputation/flags?state=OPEN");
    assertThat(JsonPath.<List<List<String>>>read(flags, "$.items[*].members"))
        .containsExactlyInAnyOrder(List.of("ada", "bob"), List.of("cleo", "dan", "eve"));
    var pair = flag(flags, "ada");
    var ring = flag(flags, "cleo");

    refused(
        api.post("mo", "/reputation/flags/" + pair + "/voiding", Map.of()), 422, "invalid-input");
    var voiding = Map.of("reason", "They upvote each other's every word");
    assertThat(api.post("mo", "/reputation/flags/" + pair + "/voiding", voiding)).hasStatus(204);
    refused(api.post("may", "/reputation/flags/" + pair + "/voiding", voiding), 409, "flag-closed");
    assertThat(
            api.post("mo", "/reputation/flags/" + ring + "/dismissal", Map.of("reason", "A team")))
        .hasStatus(204);

    assertThat(score("bob")).isEqualTo(25_000_000);
    assertThat(score("ada")).isEqualTo(25_000_000 + 10_000_000);
    assertThat(score("cleo")).isEqualTo(35_000_000);
    assertThat(rings.look()).as("what was judged is not flagged again").isZero();
    var closed = api.read("mo", "/reputation/flags?state=VOIDED");
    assertThat(JsonPath.<Map<String, Object>>read(closed, "$.items[0].closed"))
        .containsEntry("by", "mo")
        .containsEntry("reason", "They upvote each other's every word");
    refused(
        api.post("mo", "/reputation/flags/" + UUID.randomUUID() + "/dismissal", voiding),
        404,
        "reputation-flag-not-found");
  }

  @Test
  void aMemberOfARingDoesNotJudgeIt() {
    community.trusted("mo");
    upvotes(5, "mo", "bob");
    upvotes(5, "bob", "mo");
    rings.look();
    var flag = flag(api.read("may", "/reputation/flags"), "bob");
    var reason = Map.of("reason", "Fine");
    refused(api.post("mo", "/reputation/flags/" + flag + "/dismissal", reason), 403, "not-yours");
  }

  private void upvotes(int times, String giver, String receiver) {
    for (int i = 0; i < times; i++) {
      community.upvote(giver, receiver);
    }
  }

  private static String flag(String flags, String member) {
    return JsonPath.<List<String>>read(flags, "$.items[?('%s' in @.members)].id".formatted(member))
        .getFirst();
  }

  private int score(String member) {
    return JsonPath.read(reputation(null, member), "$.reputationMicros");
  }

  private String reputation(@Nullable String reader, String member) {
    return api.read(reader, "/members/" + member + "/reputation");
  }
}
