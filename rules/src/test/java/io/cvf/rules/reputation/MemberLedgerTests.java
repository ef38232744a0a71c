package io.cvf.rules.reputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MemberLedgerTests {

  private static final LocalDate DAY = LocalDate.parse("2026-03-01");
  private static final UUID BOB = new UUID(1, 1);
  private static final UUID CLEO = new UUID(1, 2);

  private final Decay decay = Decay.halvingEvery(180);
  private final MemberLedger ledger = new MemberLedger();
  private int number;

  @Test
  void scoreIsWhatIsLeftOfEveryDay() {
    apply(earned(EntryKind.RFC_ACCEPTED, 50, DAY));
    apply(earned(EntryKind.VOTE_CAST, 1, DAY.plusDays(180)));

    assertThat(ledger.micros(DAY, decay)).isEqualTo(50_000_000);
    assertThat(ledger.micros(DAY.plusDays(180), decay)).isEqualTo(26_000_000);
    assertThat(ledger.days()).containsEntry(DAY, 50).containsEntry(DAY.plusDays(180), 1);
  }

  @Test
  void ofSeveralCertificationsTheHighestValidOneCountsAndDoesNotFade() {
    apply(certified(25, null));
    var architect = certified(150, DAY.plusDays(100));
    apply(architect);

    assertThat(ledger.micros(DAY.plusDays(99), decay)).isEqualTo(150_000_000);
    assertThat(ledger.micros(DAY.plusDays(100), decay)).isEqualTo(25_000_000);

    assertThat(correct(architect, EntryKind.VOID, -150)).isEmpty();
    assertThat(ledger.micros(DAY.plusDays(99), decay)).isEqualTo(25_000_000);
    assertThat(ledger.micros(DAY.plusDays(4_000), decay)).isEqualTo(25_000_000);
  }

  @Test
  void whatIsTakenBackFadedLikeWhatWasGiven() {
    var upvote = upvote(BOB, 2, Cut.NONE, DAY);
    apply(upvote);

    assertThat(correct(upvote, EntryKind.UPVOTE_TAKEN_BACK, -2)).isEmpty();

    assertThat(ledger.days()).isEmpty();
    assertThat(ledger.micros(DAY.plusDays(77), decay)).isZero();
  }

  @Test
  void pointsAboveTheLimitsAreAFault() {
    for (int i = 0; i < 5; i++) {
      assertThat(apply(upvote(BOB, 2, Cut.NONE, DAY))).isEmpty();
    }
    assertThat(apply(upvote(BOB, 0, Cut.GIVER_LIMIT, DAY.plusDays(89)))).isEmpty();
    assertThat(apply(upvote(BOB, 2, Cut.NONE, DAY.plusDays(89))))
        .containsExactly("It has 2 points; the rules give 0.");
    assertThat(apply(upvote(CLEO, 2, Cut.NONE, DAY.plusDays(89)))).isEmpty();
  }

  @Test
  void pointsOfAGiverCountForNinetyDays() {
    for (int i = 0; i < 5; i++) {
      apply(upvote(BOB, 2, Cut.NONE, DAY));
    }
    assertThat(apply(upvote(BOB, 2, Cut.NONE, DAY.plusDays(90)))).isEmpty();
  }

  @Test
  void correctionsTakeExactlyWhatIsLeft() {
    var vote = earned(EntryKind.RFC_ACCEPTED, 50, DAY);
    apply(vote);

    assertThat(correct(vote, EntryKind.VOID, -30)).hasSize(1);
    assertThat(correct(vote, EntryKind.VOID, -20)).isEmpty();
    assertThat(correct(vote, EntryKind.REINSTATEMENT, 51)).hasSize(1);
  }

  @Test
  void gapsAndUnknownCorrectionsAreFaults() {
    apply(earned(EntryKind.VOTE_CAST, 1, DAY));
    number++;
    assertThat(apply(earned(EntryKind.VOTE_CAST, 1, DAY))).containsExactly("It follows number 1.");
    var elsewhere = earned(EntryKind.VOTE_CAST, 1, DAY);
    number--;
    assertThat(correct(elsewhere, EntryKind.VOID, -1))
        .containsExactly("What it corrects is not in the ledger before it.");
  }

  @Test
  void pointsFadeFromTheDayTheyWereEarnedOn() {
    var vote = earned(EntryKind.VOTE_CAST, 1, DAY);
    var shifted =
        new LedgerEntry(
            vote.id(),
            1,
            vote.kind(),
            1,
            1,
            Cut.NONE,
            DAY.plusDays(100),
            vote.occurredAt(),
            null,
            null,
            null,
            null);
    assertThat(ledger.apply(shifted)).hasSize(1);
  }

  private List<String> apply(LedgerEntry entry) {
    return ledger.apply(entry);
  }

  private List<String> correct(LedgerEntry entry, EntryKind kind, int points) {
    return ledger.apply(
        entry(kind, points, points, Cut.NONE, entry.earnedOn(), entry.giver(), entry.id(), null));
  }

  private LedgerEntry earned(EntryKind kind, int points, LocalDate on) {
    return entry(kind, points, points, Cut.NONE, on, null, null, null);
  }

  private LedgerEntry certified(int points, @Nullable LocalDate expiresOn) {
    return entry(EntryKind.CERTIFICATION, points, points, Cut.NONE, DAY, null, null, expiresOn);
  }

  private LedgerEntry upvote(UUID giver, int points, Cut cut, LocalDate on) {
    return entry(EntryKind.COMMENT_UPVOTED, 2, points, cut, on, giver, null, null);
  }

  private LedgerEntry entry(
      EntryKind kind,
      int nominal,
      int points,
      Cut cut,
      LocalDate on,
      @Nullable UUID giver,
      @Nullable UUID corrects,
      @Nullable LocalDate expiresOn) {
    return new LedgerEntry(
        UUID.randomUUID(),
        ++number,
        kind,
        nominal,
        points,
        cut,
        on,
        on.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
        giver,
        giver == null || corrects != null ? null : PeerLimits.defaults(),
        corrects,
        expiresOn);
  }
}
