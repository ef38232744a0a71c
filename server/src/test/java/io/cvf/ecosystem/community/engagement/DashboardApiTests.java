package io.cvf.ecosystem.community.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cvf.ecosystem.testing.ApiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

@ApiTest
class DashboardApiTests {

  @Autowired ApplicationContext context;
  private Town town;

  @BeforeEach
  void aTownOfItsOwn() {
    town = new Town(context);
    town.at("04-10T12:00");
  }

  @Test
  void aNewMemberHasAnEmptyDashboard() {
    assertThat(dashboard("ada").toString())
        .isEqualTo(
            """
            {"needsMyVote":[],"myRfcs":[],"concernsOnMyRfcs":0,"unread":0,"reputationMicros":0,\
            "weightMicros":0,"certificationLevel":"NONE","recentlyFollowed":[]}\
            """);
    assertThat(town.send(null, HttpMethod.GET, "/me/dashboard", null)).hasStatus(401);
  }

  @Test
  void ownRfcsAreTheNewestOfOnesOwnDraftsIncluded() {
    town.open("bob");
    var numbers = new java.util.ArrayList<Integer>();
    for (int i = 0; i < 11; i++) {
      town.at("04-10T12:%02d".formatted(i + 1));
      numbers.addFirst(town.draft("ada"));
    }

    assertThat(numbers(dashboard("ada"), "myRfcs")).isEqualTo(numbers.subList(0, 10));
  }

  @Test
  void aRunningVoteWaitsUntilTheBallotIsCast() {
    List.of("ada", "bob").forEach(name -> town.member(name, 1));
    town.member("eve", 0);
    var first = town.open("ada");
    var second = town.open("ada");
    town.at("04-20T12:00");
    town.vote("ada", second, false);
    town.at("04-21T12:00");
    town.vote("ada", first, true);

    var bob = dashboard("bob");
    assertThat(numbers(bob, "needsMyVote")).containsExactly(second, first);
    assertThat(bob.at("/needsMyVote/0/votingClosesAt").asString()).contains("-04-27T12:00");
    assertThat(bob.path("weightMicros").asLong()).isBetween(3_000_000L, 3_162_277L);
    assertThat(numbers(dashboard("eve"), "needsMyVote")).isEmpty();
    town.cast(second, "bob");
    assertThat(numbers(dashboard("bob"), "needsMyVote")).containsExactly(first);
  }

  @Test
  void openConcernsAboutOnesOwnRfcsAreCounted() {
    var rfc = town.open("ada");
    var concern = Map.of("title", "Too broad", "text", "It breaks things.");
    var id = town.post("mo", "/rfcs/" + rfc + "/concerns", concern, 201).path("id").asString();
    town.post("max", "/rfcs/" + rfc + "/concerns", concern, 201);

    assertThat(dashboard("ada").path("concernsOnMyRfcs").asInt()).isEqualTo(2);
    assertThat(dashboard("mo").path("concernsOnMyRfcs").asInt()).isZero();
    town.post("mo", "/concerns/" + id + "/resolution", Map.of("reason", "Mended"), 200);
    assertThat(dashboard("ada").path("concernsOnMyRfcs").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsFollowedComesByItsLastActivity() {
    var quiet = town.open("ada");
    town.at("04-10T13:00");
    var busy = town.open("ada");
    List.of(quiet, busy).forEach(rfc -> follow("bob", rfc));
    assertThat(numbers(dashboard("bob"), "recentlyFollowed")).containsExactly(busy, quiet);

    town.at("04-10T14:00");
    town.comment("cleo", quiet);
    assertThat(numbers(dashboard("bob"), "recentlyFollowed")).containsExactly(quiet, busy);
  }

  @Test
  void unreadNotificationsAreCounted() {
    var rfc = town.open("ada");
    var before = dashboard("ada").path("unread").asInt();
    town.comment("bob", rfc);

    await().until(() -> dashboard("ada").path("unread").asInt() > before);
  }

  private void follow(String who, int rfc) {
    assertThat(town.send(who, HttpMethod.PUT, "/rfcs/" + rfc + "/follow", Map.of())).hasStatus(204);
  }

  private JsonNode dashboard(String who) {
    return town.read(who, "/me/dashboard");
  }

  private static List<Integer> numbers(JsonNode dashboard, String list) {
    return dashboard.path(list).valueStream().map(rfc -> rfc.path("number").asInt()).toList();
  }
}
