package io.cvf.ecosystem.community.reputation;

import static io.cvf.ecosystem.community.reputation.Calls.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** mia maintains, root administers; bob stands above the floor. */
@ApiTest
class FoundingApiTests {

  @Autowired JdbcClient database;
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
  void electorsHaveWeightWhileFoundingLasts() {
    community.member("mia");
    var reason = Map.of("reason", "Wrote the first draft");
    refused(api.put("ada", "/founding/electors/ada", reason), 403, "forbidden");
    refused(api.put("mia", "/founding/electors/mia", reason), 403, "not-yours");
    refused(api.put("mia", "/founding/electors/nobody", reason), 404, "member-not-found");
    refused(api.put("mia", "/founding/electors/ada", Map.of()), 422, "invalid-input");

    assertThat(api.put("mia", "/founding/electors/ada", reason)).hasStatusOk();

    var founding = api.read(null, "/founding");
    assertThat(JsonPath.<Boolean>read(founding, "$.active")).isTrue();
    assertThat(JsonPath.<Integer>read(founding, "$.needed")).isEqualTo(30);
    assertThat(JsonPath.<Integer>read(founding, "$.membersAboveFloor")).isEqualTo(1);
    assertThat(JsonPath.<Map<String, Object>>read(founding, "$.electors[0]"))
        .containsEntry("username", "ada")
        .containsEntry("by", "mia");
    assertThat(JsonPath.<Integer>read(reputation(null, "ada"), "$.weightMicros"))
        .isEqualTo(1_000_000);

    var dismissal = api.delete("root", "/founding/electors/ada", reason);
    assertThat(dismissal).hasStatusOk();
    assertThat(JsonPath.<Integer>read(reputation(null, "ada"), "$.weightMicros")).isZero();
    refused(api.delete("root", "/founding/electors/ada", reason), 404, "elector-not-found");
  }

  @Test
  void whoJoinedLatelyIsNotYetAnElector() {
    database
        .sql("update community.member set joined_at = :now where username = 'ada'")
        .param("now", clock.instant().minus(Duration.ofDays(3)).atOffset(ZoneOffset.UTC))
        .update();
    api.put("mia", "/founding/electors/ada", Map.of("reason", "Keen"));

    assertThat(JsonPath.<Boolean>read(reputation(null, "ada"), "$.foundingElector")).isFalse();
    clock.advance(Duration.ofDays(4).plusMinutes(1));
    assertThat(JsonPath.<Boolean>read(reputation(null, "ada"), "$.foundingElector")).isTrue();
  }

  @Test
  void foundingEndsOnceWhenThirtyHaveRisen() {
    api.put("mia", "/founding/electors/ada", Map.of("reason", "Keen"));
    for (int member = 2; member <= 29; member++) {
      community.trusted("member-" + member);
    }
    assertThat(JsonPath.<Boolean>read(api.read(null, "/founding"), "$.active")).isTrue();
    community.accepted(Community.RFC, "last");

    var founding = api.read(null, "/founding");
    assertThat(JsonPath.<Boolean>read(founding, "$.active")).isFalse();
    assertThat(JsonPath.<String>read(founding, "$.endedAt")).startsWith("2026-06-01T");
    assertThat(JsonPath.<Integer>read(reputation(null, "ada"), "$.weightMicros")).isZero();
    refused(
        api.put("mia", "/founding/electors/cleo", Map.of("reason", "x")), 404, "member-not-found");
    community.member("cleo");
    refused(
        api.put("mia", "/founding/electors/cleo", Map.of("reason", "x")), 409, "founding-ended");
  }

  @Test
  void suspensionSetsAMemberAsideUntilItEnds() {
    community.accepted(Community.RFC, "ada");
    var standings = context.getBean(Standings.class);
    var ada = community.member("ada");

    assertThat(api.post("root", "/accounts/ada/suspension", Map.of("reason", "Spam")))
        .hasStatusOk();
    assertThat(standings.all(clock.instant())).extracting(Standing::member).doesNotContain(ada);
    assertThat(api.delete("root", "/accounts/ada/suspension", Map.of())).hasStatusOk();
    assertThat(standings.all(clock.instant())).extracting(Standing::member).contains(ada);
  }

  private String reputation(@Nullable String reader, String member) {
    return api.read(reader, "/members/" + member + "/reputation");
  }
}
