package io.cvf.ecosystem.community.engagement;

import static io.cvf.ecosystem.community.engagement.Town.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.testing.ApiTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class CommunityApiTests {

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  private Town town;

  @BeforeEach
  void aTownOfItsOwn() {
    town = new Town(context);
    town.at("04-10T12:00");
  }

  @Test
  void anEmptyCommunityHasFiguresToo() {
    var stats = town.stats();

    assertThat(stats.path("totalMembers").asInt()).isZero();
    assertThat(stats.path("averageReputationMicros").asLong()).isZero();
    assertThat(stats.path("engagementScore").asString()).isEqualTo("0.0");
    assertThat(stats.propertyNames())
        .doesNotContain(
            "retentionBasisPoints", "medianMinutesToFirstReply", "medianTurnoutBasisPoints");
    assertThat(town.read(null, "/community/contributors").path("items")).isEmpty();
    assertThat(town.read(null, "/community/history").path("days")).isEmpty();
  }

  @Test
  void whoeverWritesOrUpvotesInTheMonthIsActive() {
    town.member("dan", 0);
    var rfc = town.open("ada");
    town.later(Duration.ofMinutes(90));
    town.upvote("eve", town.comment("bob", rfc));
    var april = town.stats();

    assertThat(april.path("totalMembers").asInt()).isEqualTo(4);
    assertThat(april.path("activeMembersThisMonth").asInt()).isEqualTo(3);
    assertThat(april.path("totalContributions").asLong()).isEqualTo(3);
    assertThat(april.path("medianMinutesToFirstReply").asLong()).isEqualTo(90);
    assertThat(april.at("/rfcs/byStatus").toString()).isEqualTo("{\"OPEN\":1}");
    assertThat(part(april, "ACTIVE")).isEqualTo("35.0 for 7500");
    assertThat(part(april, "REPLY")).isEqualTo("14.69 for 90");
    assertThat(part(april, "RETENTION")).isEqualTo("0.0 for none");
    assertThat(april.path("engagementScore").asString()).isEqualTo("49.69");

    town.at("05-02T12:00");
    town.comment("ada", rfc);
    var may = town.stats();
    assertThat(part(may, "ACTIVE")).isEqualTo("29.17 for 2500");
    assertThat(part(may, "RETENTION")).isEqualTo("8.33 for 3333");
    assertThat(may.path("engagementScore").asString()).isEqualTo("52.19");
  }

  @Test
  void theAuthorsOwnAndHiddenCommentsAreNoReply() {
    var rfc = town.open("ada");
    town.comment("ada", rfc);
    var spam = town.comment("cleo", rfc);
    town.later(Duration.ofMinutes(1));
    town.post("mo", "/comments/" + spam + "/hiding", Map.of("reason", "Spam"), 200);

    var stats = town.stats();
    assertThat(stats.propertyNames()).doesNotContain("medianMinutesToFirstReply");
    assertThat(stats.path("totalContributions").asLong()).isEqualTo(2);
  }

  @Test
  void draftsMakeActiveButAreNoContributionYet() {
    town.draft("ada");

    assertThat(town.stats().path("activeMembersThisMonth").asInt()).isEqualTo(1);
    assertThat(town.stats().path("totalContributions").asLong()).isZero();
  }

  @Test
  void suspendedMembersAreCountedNowhere() {
    town.member("bob", 4);
    town.member("ada", 1);
    town.comment("bob", town.open("ada"));
    database
        .sql("update community.member set suspended_at = joined_at where username = 'bob'")
        .update();

    var stats = town.stats();
    assertThat(stats.path("totalMembers").asInt()).isEqualTo(1);
    assertThat(stats.path("activeMembersThisMonth").asInt()).isEqualTo(1);
    assertThat(stats.path("averageReputationMicros").asLong()).isEqualTo(10_000_000);
    assertThat(contributors("all")).containsExactly("ada");
  }

  @Test
  void theAverageIsThatOfAllMembers() {
    town.member("ada", 3);
    town.member("bob", 1);
    town.member("cleo", 0);

    assertThat(town.stats().path("averageReputationMicros").asLong()).isEqualTo(13_333_333);
  }

  @Test
  void figuresAreCountedOnceAMinute() {
    var rfc = town.open("ada");
    var before = town.stats();
    town.comment("bob", rfc);

    assertThat(town.stats()).isEqualTo(before);
    town.later(Duration.ofMinutes(1));
    assertThat(town.stats().path("activeMembersThisMonth").asInt()).isEqualTo(2);
  }

  @Test
  void theMedianTurnoutIsThatOfTheLastNinetyDays() {
    List.of("ada", "bob", "cleo", "dan").forEach(name -> town.member(name, 1));
    var little = town.open("ada");
    var much = town.open("ada");
    town.at("04-20T12:00");
    town.vote("ada", little, false);
    town.vote("ada", much, false);
    town.cast(little, "ada");
    town.cast(much, "ada", "bob", "cleo");
    town.at("04-28T12:00");
    assertThat(town.stats().propertyNames()).doesNotContain("medianTurnoutBasisPoints");

    town.run("vote-closes");
    town.at("04-29T12:00");
    assertThat(part(town.stats(), "TURNOUT")).isEqualTo("25.0 for 5000");
    town.at("08-29T12:00");
    assertThat(part(town.stats(), "TURNOUT")).isEqualTo("0.0 for none");
  }

  @Test
  void hiddenBallotsShowInNoFigureBeforeTheClose() {
    var rfc = hiddenVote();
    var before = seen();
    town.cast(rfc, "bob", "cleo");
    town.later(Duration.ofMinutes(1));
    assertThat(seen()).isEqualTo(before);

    town.at("05-28T12:00");
    town.run("vote-closes");
    var after = town.stats();
    assertThat(after.path("activeMembersThisMonth").asInt()).isEqualTo(2);
    assertThat(after.path("totalContributions").asLong()).isEqualTo(3);
    assertThat(after.path("medianTurnoutBasisPoints").asInt()).isEqualTo(6_666);
  }

  @Test
  void hiddenBallotsOfAVoidedVoteNeverCount() {
    var rfc = hiddenVote();
    var before = seen();
    town.cast(rfc, "bob", "cleo");
    town.later(Duration.ofMinutes(1));
    assertThat(
            town.send(
                "max", HttpMethod.DELETE, "/rfcs/" + rfc + "/voting", Map.of("reason", "Mistaken")))
        .hasStatusOk();

    assertThat(town.stats().path("activeMembersThisMonth")).isEqualTo(before.get(0));
    town.at("05-30T12:00");
    assertThat(town.stats().path("totalContributions")).isEqualTo(before.get(1));
  }

  @Test
  void contributorsAreRankedByWhatTheyEarnedInThePeriod() {
    town.member("ada", 1);
    town.member("eve", 0);
    town.at("05-10T12:00");
    town.member("bob", 3);
    town.member("cleo", 3);
    town.comment("cleo", town.open("bob"));

    assertThat(contributors("month")).containsExactly("bob", "cleo");
    assertThat(contributors("year")).containsExactly("bob", "cleo", "ada");
    assertThat(contributors("all")).containsExactly("bob", "cleo", "ada");
    var bob = town.read(null, "/community/contributors").path("items").path(0);
    assertThat(bob.toString())
        .isEqualTo(
            """
            {"username":"bob","displayName":"bob","reputationMicros":30000000,"earnedPoints":30,\
            "rfcs":1,"comments":0,"votes":0}\
            """);
  }

  @Test
  void contributorsComeInPages() {
    town.member("ada", 1);
    town.member("bob", 2);
    town.member("cleo", 1);
    var path = "/community/contributors?period=all&limit=2";

    var first = town.read(null, path);
    assertThat(names(first)).containsExactly("bob", "ada");
    var second = town.read(null, path + "&cursor=" + first.path("nextCursor").asString());
    assertThat(names(second)).containsExactly("cleo");
    assertThat(second.propertyNames()).doesNotContain("nextCursor");
  }

  @Test
  void anUnknownPeriodOrCursorIsRefused() {
    var period = town.send(null, HttpMethod.GET, "/community/contributors?period=week", null);
    assertThat(period).hasStatus(422);
    assertThat(Town.json(period).at("/errors/0/pointer").asString()).isEqualTo("/period");
    town.member("ada", 1);
    assertThat(town.send(null, HttpMethod.GET, "/community/contributors?cursor=nonsense", null))
        .hasStatus(400);
  }

  /** The number of an RFC put to a hidden vote in May; nobody was active since. */
  private int hiddenVote() {
    List.of("ada", "bob", "cleo").forEach(name -> town.member(name, 1));
    town.member("max", 0);
    var rfc = town.open("ada");
    town.at("05-20T12:00");
    town.vote("ada", rfc, true);
    return rfc;
  }

  /** All anybody could compare. */
  private List<JsonNode> seen() {
    var stats = town.stats();
    return List.of(
        stats.path("activeMembersThisMonth"),
        stats.path("totalContributions"),
        stats.path("engagementScore"),
        stats.path("parts"),
        stats.path("averageReputationMicros"),
        town.read(null, "/community/contributors?period=all"),
        town.read(null, "/community/contributors?period=month"));
  }

  private List<String> contributors(String period) {
    return names(town.read(null, "/community/contributors?period=" + period));
  }

  private static List<String> names(JsonNode page) {
    return page.path("items").valueStream().map(it -> it.path("username").asString()).toList();
  }
}
