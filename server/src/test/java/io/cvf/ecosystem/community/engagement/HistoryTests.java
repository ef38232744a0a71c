package io.cvf.ecosystem.community.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.testing.ApiTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class HistoryTests {

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  @Autowired History history;
  private Town town;

  @BeforeEach
  void aTownOfItsOwn() {
    town = new Town(context);
    town.at("04-10T12:00");
  }

  @Test
  void missingDaysAreFilledInFromTheFacts() {
    var rfc = openSince(town.at("04-10T12:00"));
    town.comment("bob", rfc);
    town.at("04-12T12:00");
    town.comment("ada", rfc);
    town.comment("ada", rfc);
    town.at("04-14T00:05");
    history.keepEndedDays();

    assertThat(kept("members")).containsExactly(1, 2, 2, 2, 2);
    assertThat(kept("active_members")).containsExactly(0, 2, 2, 2, 2);
    assertThat(kept("comments")).containsExactly(0, 1, 0, 2, 0);
    assertThat(kept("rfcs_opened")).containsExactly(0, 1, 0, 0, 0);
  }

  @Test
  void aDayIsKeptWhenItHasEndedAndNeverCountedAgain() {
    var rfc = openSince(town.at("04-10T12:00"));
    history.keepEndedDays();
    assertThat(kept("comments")).hasSize(1);
    town.at("04-11T00:00");
    history.keepEndedDays();
    database.sql("update community.engagement_day set comments = 99").update();
    town.comment("bob", rfc);
    history.keepEndedDays();

    assertThat(kept("comments")).containsExactly(99, 99);
  }

  @Test
  void activityBeginsAnewWithTheMonth() {
    openSince(town.at("04-30T12:00"));
    town.at("05-02T00:05");
    history.keepEndedDays();

    assertThat(kept("active_members")).containsExactly(0, 1, 0);
  }

  @Test
  void hiddenBallotsAreOfTheDayOfTheClose() {
    List.of("ada", "bob").forEach(name -> town.member(name, 1));
    var rfc = town.open("ada");
    town.at("05-20T12:00");
    joined(town.at("05-20T12:00"));
    town.vote("ada", rfc, true);
    town.cast(rfc, "ada", "bob");
    town.cast(rfc, "bob");
    town.at("05-22T00:05");
    history.keepEndedDays();
    assertThat(kept("ballots")).containsOnly(0);
    assertThat(kept("active_members")).containsOnly(0);

    town.at("05-29T00:05");
    town.run("vote-closes");
    history.keepEndedDays();
    assertThat(kept("ballots")).endsWith(0, 2, 0).contains(2);
  }

  @Test
  void daysAreShownAsWeeksThatEndWithTheLastOne() {
    var rfc = openSince(town.at("04-10T12:00"));
    town.comment("bob", rfc);
    town.at("04-12T12:00");
    town.comment("bob", rfc);
    town.at("04-18T00:05");
    history.keepEndedDays();

    var weeks = town.read(null, "/community/history").path("days").valueStream().toList();
    assertThat(weeks).hasSize(2);
    assertThat(weeks.get(0).path("day").asString()).endsWith("-04-10");
    assertThat(weeks.get(1).path("day").asString()).endsWith("-04-17");
    assertThat(weeks).extracting(it -> number(it, "comments")).containsExactly(1, 1);
    assertThat(weeks).extracting(it -> number(it, "rfcsOpened")).containsExactly(1, 0);
    assertThat(weeks).extracting(it -> number(it, "members")).containsExactly(2, 2);
    assertThat(weeks.get(1).path("engagementScore").asString()).matches("[0-9]+\\.[0-9]{1,2}");
  }

  /** An RFC opened at noon by ada, who joined the day before. */
  private int openSince(Instant noon) {
    town.member("ada", 0);
    joined(noon.minusSeconds(86_400));
    town.member("bob", 0);
    database
        .sql("update community.member set joined_at = :at where username = 'bob'")
        .param("at", Timestamps.of(noon))
        .update();
    return town.open("ada");
  }

  private void joined(Instant at) {
    database
        .sql("update community.member set joined_at = :at")
        .param("at", Timestamps.of(at))
        .update();
  }

  private List<Integer> kept(String figure) {
    return database
        .sql("select %s as figure from community.engagement_day order by day".formatted(figure))
        .query((row, index) -> row.getInt("figure"))
        .list();
  }

  private static int number(JsonNode week, String figure) {
    return week.path(figure).asInt();
  }
}
