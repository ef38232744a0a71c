package io.cvf.ecosystem.community.reputation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.community.CommentId;
import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.community.reputation.LedgerRows.Line;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.testing.DatabaseTest;
import io.cvf.ecosystem.testing.TestClock;
import io.cvf.rules.reputation.Decay;
import io.cvf.rules.reputation.LedgerEntry;
import io.cvf.rules.reputation.MemberLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whatever happens, replaying the ledger gives the scores that are kept. */
@DatabaseTest
class ReplayTests {

  private static final List<String> PEOPLE = List.of("ada", "bob", "cleo", "dan", "eve");

  @Autowired ApplicationContext context;
  @Autowired LedgerRows rows;
  @Autowired Scores scores;
  @Autowired Founding founding;
  @Autowired Judgement judgement;
  @Autowired Points points;
  @Autowired TestClock clock;

  private record Given(CommentId comment, String giver, String receiver) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 20_261_122, 77})
  void replayEqualsTheProjectionsAfterAnySequence(long seed) {
    clock.set(Instant.parse("2026-02-01T12:00:00Z"));
    var random = new Random(seed);
    var community = new Community(context);
    var given = new ArrayList<Given>();
    var certified = new HashMap<UUID, String>();
    PEOPLE.forEach(community::member);
    community.caller("mo", Role.MODERATOR);
    community.caller("may", Role.MODERATOR);

    for (int step = 0; step < 120; step++) {
      var who = any(PEOPLE, random);
      var other = any(PEOPLE, random);
      switch (random.nextInt(10)) {
        case 0 ->
            community.accepted(
                new RfcId(new UUID(9, random.nextInt(8))), who, other.equals(who) ? "may" : other);
        case 1 ->
            community.votesCast(Community.RFC, random.nextInt(6), PEOPLE.toArray(String[]::new));
        case 2 -> {
          var id = new UUID(3, step);
          var levels = CertificationLevel.values();
          community.certify(who, id, levels[1 + random.nextInt(levels.length - 1)]);
          certified.put(id, who);
        }
        case 3 ->
            certified.entrySet().stream()
                .findAny()
                .ifPresent(it -> {
                  var member = community.member(it.getValue());
                  community.in(() ->
                      points.certificationRevoked(
                          member, it.getKey(), community.member("mo"), "Forged", clock.instant()));
                  certified.remove(it.getKey());
                });
        case 4 -> {
          if (!given.isEmpty()) {
            var it = any(given, random);
            community.takeBack(it.comment(), it.giver(), it.receiver());
          }
        }
        case 5 -> {
          if (!given.isEmpty()) {
            var it = any(given, random);
            community.upvote(it.comment(), it.giver(), it.receiver());
          }
        }
        case 6 -> judge(community, random);
        case 7 -> clock.advance(Duration.ofHours(random.nextInt(24 * 20)));
        default -> {
          if (!who.equals(other)) {
            given.add(new Given(community.upvote(who, other), who, other));
          }
        }
      }
    }

    assertReplayed(seed);
  }

  private void judge(Community community, Random random) {
    var posted = rows.after(LedgerRows.FIRST, 0, 100_000);
    if (posted.isEmpty()) {
      return;
    }
    var entry = new EntryId(any(posted, random).id());
    var receiver = community.caller(any(PEOPLE, random));
    var mo = community.caller("mo", Role.MODERATOR);
    var may = community.caller("may", Role.MODERATOR);
    var upheld = random.nextBoolean();
    asFarAsAllowed(() -> judgement.voidEntry(entry, "Odd", mo));
    asFarAsAllowed(() -> judgement.appeal(entry, "No", receiver));
    asFarAsAllowed(() -> judgement.decide(entry, upheld, "Looked", may));
  }

  /** Most of what chance proposes is refused, and then changes nothing. */
  private static void asFarAsAllowed(Runnable act) {
    try {
      act.run();
    } catch (Problem refused) {
      assertThat(refused.status().is4xxClientError()).isTrue();
    }
  }

  private void assertReplayed(long seed) {
    var replayed = new HashMap<UUID, MemberLedger>();
    for (var line : rows.after(LedgerRows.FIRST, 0, 100_000)) {
      var faults =
          replayed.computeIfAbsent(line.member(), _ -> new MemberLedger()).apply(entry(line));
      assertThat(faults).as("seed %d, %s", seed, line).isEmpty();
    }
    var moment = founding.moment(clock.instant());
    var kept = scores.kept(rows.membersAfter(LedgerRows.FIRST, 1_000), moment);
    assertThat(kept).as("seed %d", seed).hasSize(replayed.size()).hasSizeGreaterThan(4);
    for (var score : kept) {
      var ledger = replayed.get(score.member());
      assertThat(ledger.entries()).as("seed %d", seed).isEqualTo(score.entries());
      assertThat(ledger.days()).as("seed %d", seed).isEqualTo(score.days());
      assertThat(ledger.micros(moment.on(), Decay.halvingEvery(180)))
          .as("seed %d", seed)
          .isEqualTo(score.reputationMicros());
    }
  }

  static LedgerEntry entry(Line line) {
    return new LedgerEntry(
        line.id(),
        line.number(),
        line.kind(),
        line.nominal(),
        line.points(),
        line.cut(),
        line.earnedOn(),
        line.occurredAt(),
        line.giver(),
        line.limits(),
        line.corrects(),
        line.expiresOn());
  }

  private static <T> T any(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
