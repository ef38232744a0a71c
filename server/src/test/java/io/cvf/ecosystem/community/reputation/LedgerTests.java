package io.cvf.ecosystem.community.reputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.community.CommentId;
import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.testing.DatabaseTest;
import io.cvf.ecosystem.testing.TestClock;
import io.cvf.rules.reputation.Cut;
import io.cvf.rules.reputation.EntryKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class LedgerTests {

  private static final RfcId OTHER = new RfcId(new UUID(7, 8));

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  @Autowired Standings standings;
  @Autowired LedgerRows rows;
  @Autowired TestClock clock;
  private Community community;

  @BeforeEach
  void morning() {
    clock.set(Instant.parse("2026-06-01T08:00:00Z"));
    community = new Community(context);
  }

  @Test
  void eachDeedIsRewardedOnceEach() {
    for (int told = 0; told < 3; told++) {
      community.accepted(Community.RFC, "ada", "bob");
      community.accepted(OTHER, "ada");
      community.votesCast(Community.RFC, 1, "ada", "cleo");
      community.votesCast(Community.RFC, 2, "cleo");
    }

    assertThat(points("ada")).isEqualTo(101);
    assertThat(points("bob")).isEqualTo(50);
    assertThat(points("cleo")).isEqualTo(2);
  }

  @Test
  void pointsFadeAsTimeGoesBy() {
    community.accepted(Community.RFC, "ada");

    clock.advance(Duration.ofDays(180));
    assertThat(micros("ada")).isEqualTo(25_000_000);
    clock.advance(Duration.ofDays(90));
    assertThat(micros("ada")).isEqualTo(17_677_669);
  }

  @Test
  void onlyMembersAboveTheFloorGive() {
    community.upvote("nobody", "ada");
    assertThat(points("ada")).isZero();
    assertThat(last("ada").cut()).isEqualTo(Cut.GIVER_BELOW_FLOOR);
    assertThat(last("ada").nominal()).isEqualTo(2);

    for (int vote = 1; vote <= 5; vote++) {
      community.votesCast(Community.RFC, vote, "nobody");
    }
    community.upvote("nobody", "ada");
    assertThat(points("ada")).isEqualTo(2);
  }

  @Test
  void nothingComesFromOneself() {
    community.trusted("ada");
    community.upvote("ada", "ada");
    assertThat(micros("ada")).isEqualTo(25_000_000);
  }

  @Test
  void oneGiverGivesOneReceiverAtMostTenPointsInNinetyDays() {
    community.trusted("bob");
    for (int i = 0; i < 7; i++) {
      community.upvote("bob", "ada");
    }
    assertThat(points("ada")).isEqualTo(10);
    assertThat(last("ada").cut()).isEqualTo(Cut.GIVER_LIMIT);

    clock.advance(Duration.ofDays(89));
    community.upvote("bob", "ada");
    assertThat(last("ada").points()).isZero();
    clock.advance(Duration.ofDays(1));
    community.upvote("bob", "ada");
    assertThat(last("ada").points()).isEqualTo(2);
  }

  @Test
  void peersGiveOneMemberAtMostFortyPointsADay() {
    for (int giver = 0; giver < 5; giver++) {
      community.trusted("giver-" + giver);
      for (int i = 0; i < 5; i++) {
        community.upvote("giver-" + giver, "ada");
      }
    }
    assertThat(points("ada")).isEqualTo(40);
    assertThat(last("ada").cut()).isEqualTo(Cut.DAY_LIMIT);

    clock.set(Instant.parse("2026-06-02T00:00:00Z"));
    community.upvote("giver-4", "ada");
    assertThat(last("ada").points()).isEqualTo(2);
  }

  @Test
  void limitsHoldWhenManyGiveAtOnce() throws Exception {
    var givers = IntStream.range(0, 30).mapToObj(i -> "giver-" + i).toList();
    givers.forEach(community::trusted);
    community.member("ada");
    try (var threads = Executors.newFixedThreadPool(8)) {
      var work = new ArrayList<java.util.concurrent.Future<?>>();
      for (var giver : givers) {
        work.add(threads.submit(() -> community.upvote(giver, "ada")));
      }
      for (var each : work) {
        each.get();
      }
    }
    assertThat(points("ada")).isEqualTo(40);
    assertThat(entries("ada"))
        .extracting(LedgerRows.Line::number)
        .hasSize(30)
        .doesNotHaveDuplicates();
  }

  @Test
  void anUpvoteTakenBackRestoresWhatItGave() {
    community.trusted("bob");
    var comment = community.upvote("bob", "ada");
    clock.advance(Duration.ofDays(100));

    community.takeBack(comment, "bob", "ada");
    community.takeBack(comment, "bob", "ada");

    assertThat(micros("ada")).isZero();
    assertThat(entries("ada")).extracting(LedgerRows.Line::points).containsExactly(2, -2);
  }

  @Test
  void votingUpAgainEvadesNoLimit() {
    community.trusted("bob");
    var comments = new ArrayList<CommentId>();
    for (int i = 0; i < 5; i++) {
      comments.add(community.upvote("bob", "ada"));
    }
    for (int again = 0; again < 4; again++) {
      for (var comment : comments) {
        community.takeBack(comment, "bob", "ada");
        community.upvote(comment, "bob", "ada");
      }
    }
    assertThat(points("ada")).isEqualTo(10);
    community.upvote("bob", "ada");
    assertThat(points("ada")).isEqualTo(10);
  }

  @Test
  void highestValidCertificationCounts() {
    var foundation = new UUID(1, 1);
    var architect = new UUID(1, 2);
    community.certify("ada", foundation, CertificationLevel.FOUNDATION);
    community.certify("ada", architect, CertificationLevel.ARCHITECT);
    assertThat(micros("ada")).isEqualTo(150_000_000);

    clock.advance(Duration.ofDays(400));
    assertThat(micros("ada")).isEqualTo(150_000_000);
    var points = context.getBean(Points.class);
    community.in(() ->
        points.certificationRevoked(
            id("ada"), architect, id("mo"), "Forged evidence", clock.instant()));

    assertThat(micros("ada")).isEqualTo(25_000_000);
    assertThat(standings.of(id("ada"), clock.instant()).certified()).isTrue();
  }

  @Test
  void standingsNameEveryoneWithWeightAndNobodyElse() {
    community.member("below");
    community.votesCast(Community.RFC, 1, "below");
    community.accepted(Community.RFC, "ada");
    community.trusted("bob");
    community.accepted(OTHER, "suspended");
    database
        .sql("update community.member set suspended_at = now() where username = 'suspended'")
        .update();

    assertThat(standings.all(clock.instant()))
        .extracting(Standing::member)
        .containsExactlyInAnyOrder(id("ada"), id("bob"));
    assertThat(standings.all(clock.instant()))
        .allMatch(it -> it.equals(standings.of(it.member(), clock.instant())));
  }

  @Test
  void theLedgerCannotBeRewritten() {
    community.accepted(Community.RFC, "ada");
    for (var sql :
        List.of(
            "update community.reputation_entry set points = 500",
            "delete from community.reputation_entry",
            "truncate community.reputation_entry cascade")) {
      assertThatThrownBy(() -> database.sql(sql).update()).hasMessageContaining("append-only");
    }
  }

  @Test
  void entriesKeepTheirPointsWhenTheRulesChange() {
    community.accepted(Community.RFC, "ada");
    database
        .sql(
            """
            insert into platform.setting_version (
              name, effective_from, value, changed_by, reason)
            values ('community.reputation.accepted', :now, '20', :by, 'Less')
            """)
        .param("now", clock.instant().plusSeconds(1).atOffset(java.time.ZoneOffset.UTC))
        .param("by", UUID.randomUUID())
        .update();
    clock.advance(Duration.ofMinutes(1));
    community.accepted(OTHER, "ada");

    assertThat(entries("ada")).extracting(LedgerRows.Line::points).containsExactly(50, 20);
    assertThat(entries("ada"))
        .extracting(LedgerRows.Line::kind)
        .containsOnly(EntryKind.RFC_ACCEPTED);
  }

  private MemberId id(String username) {
    return community.member(username);
  }

  private long micros(String username) {
    return standings.of(id(username), clock.instant()).reputationMicros();
  }

  /** Of entries that do not fade within the test. */
  private int points(String username) {
    return entries(username).stream().mapToInt(LedgerRows.Line::points).sum();
  }

  private LedgerRows.Line last(String username) {
    return entries(username).getLast();
  }

  private List<LedgerRows.Line> entries(String username) {
    return rows.after(LedgerRows.FIRST, 0, 100_000).stream()
        .filter(line -> line.username().equals(username))
        .toList();
  }
}
