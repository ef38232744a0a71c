package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.community.CommentId;
import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.rules.reputation.EntryKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Where other rooms say what members did that earns points. Everything is written in the caller's
 * transaction, and makes whoever posts for the same members wait until it ends.
 */
@Service
public class Points {

  private final Ledger ledger;
  private final Entries entries;
  private final ReputationRules rules;
  private final Clock clock;

  Points(Ledger ledger, Entries entries, ReputationRules rules, Clock clock) {
    this.ledger = ledger;
    this.entries = entries;
    this.rules = rules;
    this.clock = clock;
  }

  /** The vote about it began. Each author gets it once per RFC, whatever is told again. */
  public void reachedVoting(RfcId rfc, int number, Collection<MemberId> authors, Instant at) {
    var points = rules.points(at).reachedVoting();
    ledger.post(ofRfc(EntryKind.RFC_REACHED_VOTING, points, rfc, number, at), authors);
  }

  /** It was accepted, by a vote here. Each author gets it once per RFC. */
  public void accepted(RfcId rfc, int number, Collection<MemberId> authors, Instant at) {
    var points = rules.points(at).accepted();
    ledger.post(ofRfc(EntryKind.RFC_ACCEPTED, points, rfc, number, at), authors);
  }

  /** It was implemented. Each author gets it once per RFC. */
  public void implemented(RfcId rfc, int number, Collection<MemberId> authors, Instant at) {
    var points = rules.points(at).implemented();
    ledger.post(ofRfc(EntryKind.RFC_IMPLEMENTED, points, rfc, number, at), authors);
  }

  /**
   * A vote closed. Each voter gets it once per round. A few statements for any number of voters.
   *
   * @param voters those whose ballot had weight
   */
  public void votesCast(RfcId rfc, int number, int round, Collection<MemberId> voters, Instant at) {
    var deed = "%s:%s:%d".formatted(EntryKind.VOTE_CAST, rfc, round);
    var subject = new NewEntry.Subject(rfc.value(), number, null);
    var points = rules.points(at).voteCast();
    ledger.post(NewEntry.earned(EntryKind.VOTE_CAST, deed, points, subject, at), voters);
  }

  private static NewEntry ofRfc(EntryKind kind, int points, RfcId rfc, int number, Instant at) {
    var subject = new NewEntry.Subject(rfc.value(), number, null);
    return NewEntry.earned(kind, kind + ":" + rfc, points, subject, at);
  }

  /**
   * The giver found the author's comment good. The entry has fewer points or none when the giver
   * stands below the floor or a limit is reached; it says why. Nothing comes from oneself.
   */
  public void upvoted(
      CommentId comment, RfcId rfc, int rfcNumber, MemberId author, MemberId giver, Instant at) {
    if (!author.equals(giver)) {
      var subject = new NewEntry.Subject(rfc.value(), rfcNumber, comment.value());
      var deed = upvote(comment, giver);
      ledger.post(
          new Gift(EntryKind.COMMENT_UPVOTED, deed, giver, author, subject),
          rules.points(at).upvote(),
          at);
    }
  }

  /** The giver thinks again: what the author got for it and still has is taken back. */
  public void upvoteTakenBack(
      CommentId comment, RfcId rfc, int rfcNumber, MemberId author, MemberId giver, Instant at) {
    takeBack(author, upvote(comment, giver), at);
  }

  private void takeBack(MemberId receiver, String deed, Instant at) {
    entries.lock(List.of(receiver));
    entries
        .latest(receiver, deed)
        .filter(gift -> !gift.takenBack())
        .ifPresent(gift -> {
          var kind = EntryKind.UPVOTE_TAKEN_BACK;
          var taken = -gift.standing();
          ledger.correct(NewEntry.correcting(gift, kind, taken, null, null, at), receiver);
        });
  }

  /** The giver found the author's review helpful: worth an upvote, under the same limits. */
  public void reviewHelpful(UUID review, MemberId author, MemberId giver, Instant at) {
    if (!author.equals(giver)) {
      var gift =
          new Gift(
              EntryKind.REVIEW_HELPFUL,
              helpful(review, giver),
              giver,
              author,
              NewEntry.Subject.NONE);
      ledger.post(gift, rules.points(at).upvote(), at);
    }
  }

  /** The giver thinks again: what the author got for it and still has is taken back. */
  public void reviewHelpfulTakenBack(UUID review, MemberId author, MemberId giver, Instant at) {
    takeBack(author, helpful(review, giver), at);
  }

  private static String helpful(UUID review, MemberId giver) {
    return "%s:%s:%s".formatted(EntryKind.REVIEW_HELPFUL, review, giver);
  }

  private static String upvote(CommentId comment, MemberId giver) {
    return "%s:%s:%s".formatted(EntryKind.COMMENT_UPVOTED, comment, giver);
  }

  /**
   * A certification was granted; of several valid ones the highest counts.
   *
   * @param expiresOn the first day it no longer counts; null when it does not expire
   */
  public void certified(
      MemberId member,
      UUID certification,
      CertificationLevel level,
      @Nullable LocalDate expiresOn,
      Instant at) {
    var certificate = new NewEntry.Certificate(certification, level.name(), expiresOn);
    var points = points(level, at);
    ledger.post(
        NewEntry.certified(certifying(certification), points, certificate, at), List.of(member));
  }

  /** A certification was revoked, and counts no longer. */
  public void certificationRevoked(
      MemberId member, UUID certification, MemberId by, String reason, Instant at) {
    entries.lock(List.of(member));
    entries
        .latest(member, certifying(certification))
        .filter(entry -> entry.voiding() == null)
        .ifPresent(entry -> {
          var lost = -entry.standing();
          ledger.correct(NewEntry.correcting(entry, EntryKind.VOID, lost, by, reason, at), member);
        });
  }

  /** The points a level counts now. */
  public int worth(CertificationLevel level) {
    return points(level, clock.instant());
  }

  private static String certifying(UUID certification) {
    return EntryKind.CERTIFICATION + ":" + certification;
  }

  private int points(CertificationLevel level, Instant at) {
    var points = rules.points(at);
    return switch (level) {
      case NONE -> 0;
      case FOUNDATION -> points.foundation();
      case PRACTITIONER -> points.practitioner();
      case ARCHITECT -> points.architect();
      case SPECIALIST -> points.specialist();
    };
  }
}
