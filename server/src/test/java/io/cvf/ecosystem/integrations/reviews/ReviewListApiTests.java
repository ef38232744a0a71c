package io.cvf.ecosystem.integrations.reviews;

import static io.cvf.ecosystem.community.reputation.Calls.body;
import static io.cvf.ecosystem.community.reputation.Calls.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.community.reputation.Calls;
import io.cvf.ecosystem.testing.ApiTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** See {@link ReviewedSkill} for the people. */
@ApiTest
class ReviewListApiTests {

  @Autowired ApplicationContext context;
  private ReviewedSkill skill;
  private Calls api;

  @BeforeEach
  void people() {
    skill = new ReviewedSkill(context);
    api = skill.api();
  }

  @Test
  void helpfulVotesRankAndReward() {
    var first = skill.review("uma", "5", "Good.");
    var second = skill.review("una", "4", "Fine.");
    skill.earn("pat");
    skill.earn("sam");

    refused(skill.vote("uma", first, true), 403, "not-yours");
    refused(skill.vote("dan", first, true), 403, "own-skill");
    body(skill.vote("ada", second, true));
    body(skill.vote("ada", second, true));
    body(skill.vote("pat", second, true));
    var voted = body(skill.vote("sam", second, false));

    assertThat(JsonPath.<Integer>read(voted, "$.helpful.yes")).isEqualTo(2);
    assertThat(JsonPath.<Integer>read(voted, "$.helpful.no")).isEqualTo(1);
    assertThat(JsonPath.<Boolean>read(voted, "$.helpful.mine")).isFalse();
    assertThat(skill.ids("?sort=helpful")).containsExactly(second, first);
    assertThat(skill.ids("?sort=highest")).containsExactly(first, second);
    assertThat(skill.ids("?sort=lowest")).containsExactly(second, first);
    assertThat(skill.ids("?sort=newest")).containsExactly(second, first);
    assertThat(skill.reputation("una")).isEqualTo(4_000_000);

    body(skill.vote("ada", second, false));
    body(api.delete("pat", "/skill-reviews/" + second + "/helpful", Map.of()));
    assertThat(skill.reputation("una")).isZero();
    body(skill.vote("ada", second, true));
    assertThat(skill.reputation("una")).isEqualTo(2_000_000);
    refused(api.get(null, ReviewedSkill.PATH + "/reviews?sort=luck"), 422, "invalid-input");
  }

  @Test
  void listsArePaged() {
    for (var name : List.of("ada", "bob", "uma", "una", "pat")) {
      body(skill.rate(name, "4", null));
    }
    for (var sort : List.of("helpful", "newest", "highest", "lowest")) {
      var whole = skill.ids("?sort=" + sort);
      var first = api.read(null, ReviewedSkill.PATH + "/reviews?limit=3&sort=" + sort);
      String cursor = JsonPath.read(first, "$.nextCursor");
      var found = new ArrayList<String>(JsonPath.<List<String>>read(first, "$.items[*].id"));
      found.addAll(skill.ids("?limit=3&sort=" + sort + "&cursor=" + cursor));
      assertThat(found).as(sort).hasSize(5).isEqualTo(whole);
    }
  }
}
