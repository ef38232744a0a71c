package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An RFC as it stands: its current text and where it is on its way. It never changes; what is done
 * to it gives the next one, or a {@link Problem} that says why not.
 *
 * @param revision the number of the current text, from 1
 * @param decidedElsewhere it arrived as accepted: no votes, no points
 * @param version rises with every change, for {@code If-Match}
 */
public record Rfc(
    RfcId id,
    int number,
    RfcText text,
    List<Author> authors,
    RfcStatus status,
    int revision,
    boolean decidedElsewhere,
    RfcDates dates,
    @Nullable DiscussionLock lock,
    long version) {

  public Rfc {
    authors = List.copyOf(authors);
  }

  static Rfc draft(RfcId id, int number, RfcText text, Author author, Instant now) {
    return new Rfc(
        id,
        number,
        text,
        List.of(author),
        RfcStatus.DRAFT,
        1,
        false,
        RfcDates.createdAt(now),
        null,
        1);
  }

  static Rfc arrived(
      RfcId id, int number, RfcArrival arrival, Duration commentPeriod, Instant now) {
    var written = arrival.createdAt() == null ? now : arrival.createdAt();
    var dates = new RfcDates(written, now, now, null, null, null);
    return switch (arrival.as()) {
      case DRAFT -> arrived(id, number, arrival, RfcStatus.DRAFT, dates);
      case OPEN -> {
        var opened = dates.opened(now, CommentPeriod.of(now, commentPeriod));
        yield arrived(id, number, arrival, RfcStatus.OPEN, opened);
      }
      case ACCEPTED -> {
        var decided = new RfcDates(written, now, now, written, null, written);
        yield arrived(id, number, arrival, RfcStatus.ACCEPTED, decided);
      }
    };
  }

  private static Rfc arrived(
      RfcId id, int number, RfcArrival arrival, RfcStatus status, RfcDates dates) {
    var decidedElsewhere = arrival.as() == RfcArrival.As.ACCEPTED;
    return new Rfc(
        id, number, arrival.text(), arrival.authors(), status, 1, decidedElsewhere, dates, null, 1);
  }

  /** The number and the title, for addresses people read: {@code 12-typed-arrays}. */
  public String slug() {
    return Slug.of(number, text.title());
  }

  /** Whether everyone may see it; before, only its authors do. */
  public boolean isPublic() {
    return dates.openedAt() != null;
  }

  public boolean isAuthor(@Nullable Caller caller) {
    return caller != null && isAuthor(caller.id());
  }

  public boolean isAuthor(MemberId member) {
    return authors.stream().anyMatch(author -> author.is(member));
  }

  public boolean isVisibleTo(@Nullable Caller caller) {
    return isPublic() || isAuthor(caller) || isKeeper(caller);
  }

  /** Its authors; for one that came from elsewhere and has no member as author, the maintainers. */
  boolean isKeeper(@Nullable Caller caller) {
    return isAuthor(caller)
        || (caller != null
            && caller.is(Role.MAINTAINER, Role.ADMIN)
            && authors.stream().allMatch(author -> author.member() == null));
  }

  void requireKeeper(Caller caller) {
    if (!isKeeper(caller)) {
      throw Problem.forbidden("Only the authors of RFC %d may do this.".formatted(number));
    }
  }

  /** Whether the caller may reopen it, or say that it is done or replaced. */
  boolean mayBeMovedBy(Caller caller) {
    return isKeeper(caller) || caller.is(Role.MAINTAINER);
  }

  void requireKeeperOrMaintainer(Caller caller) {
    if (!mayBeMovedBy(caller)) {
      throw Problem.forbidden(
          "Only the authors of RFC %d and maintainers may do this.".formatted(number));
    }
  }

  /** Whether its text may change: while it is written and while it is discussed. */
  boolean isRevisable() {
    return status == RfcStatus.DRAFT || status == RfcStatus.OPEN;
  }

  /** Whether new comments are taken, the lock left out. */
  public boolean isDiscussable() {
    return isPublic() && status.takesComments();
  }

  /** The same RFC when nothing changes, otherwise one with the next revision. */
  Rfc revise(RfcText next, Duration commentPeriod, Instant now) {
    if (!isRevisable()) {
      throw Problem.conflict(
          "rfc-not-revisable",
          "The text cannot change any more",
          "RFC %d is %s; only drafts and open RFCs can be revised.".formatted(number, status));
    }
    requireBody(next, isPublic());
    return withText(next, commentPeriod, now);
  }

  /** The text of one decided elsewhere follows its source, whatever its status. */
  Rfc follow(RfcText next, Duration commentPeriod, Instant now) {
    return decidedElsewhere ? withText(next, commentPeriod, now) : revise(next, commentPeriod, now);
  }

  private Rfc withText(RfcText next, Duration commentPeriod, Instant now) {
    if (next.equals(text)) {
      return this;
    }
    var nextDates = next.body().equals(text.body()) ? dates.updated(now) : dates.bodyChanged(now);
    var period = nextDates.commentPeriod();
    if (period != null && next.track() != text.track()) {
      nextDates = nextDates.with(period.atLeast(commentPeriod));
    }
    return new Rfc(
        id,
        number,
        next,
        authors,
        status,
        revision + 1,
        decidedElsewhere,
        nextDates,
        lock,
        version + 1);
  }

  /** DRAFT → OPEN. */
  Rfc publish(Duration commentPeriod, Instant now) {
    if (status != RfcStatus.DRAFT) {
      throw status.refused(
          RfcStatus.OPEN, "Only a draft can be published; RFC %d is %s.".formatted(number, status));
    }
    return open(commentPeriod, now);
  }

  /** STAGNANT or REJECTED → OPEN, with a new comment period. */
  Rfc reopen(Duration commentPeriod, Instant now) {
    if (status != RfcStatus.STAGNANT && status != RfcStatus.REJECTED) {
      throw status.refused(
          RfcStatus.OPEN,
          "Only a stagnant or rejected RFC can be reopened; RFC %d is %s."
              .formatted(number, status));
    }
    return open(commentPeriod, now);
  }

  /** A rejected one rests first, and whoever agrees to reopen it must not have written it. */
  void requireReopenableBy(Caller caller, Duration rest, Instant now) {
    if (status != RfcStatus.REJECTED) {
      requireKeeperOrMaintainer(caller);
      return;
    }
    if (!caller.is(Role.MAINTAINER) || isAuthor(caller)) {
      throw Problem.forbidden("A maintainer who did not write a rejected RFC has to reopen it.");
    }
    var decided = dates.decidedAt();
    if (decided != null && now.isBefore(decided.plus(rest))) {
      throw status.refused(
          RfcStatus.OPEN,
          "RFC %d was rejected; it can be reopened from %s.".formatted(number, decided.plus(rest)));
    }
  }

  private Rfc open(Duration commentPeriod, Instant now) {
    requireBody(text, true);
    return moved(RfcStatus.OPEN, dates.opened(now, CommentPeriod.of(now, commentPeriod)));
  }

  Rfc withdraw(Instant now) {
    return moved(RfcStatus.WITHDRAWN, dates.updated(now));
  }

  /** OPEN → VOTING: the text is frozen, because only drafts and open RFCs are revised. */
  Rfc beginVote(Instant now) {
    return moved(RfcStatus.VOTING, dates.updated(now));
  }

  /** VOTING → ACCEPTED or REJECTED. */
  Rfc decide(boolean accepted, Instant at) {
    return moved(accepted ? RfcStatus.ACCEPTED : RfcStatus.REJECTED, dates.updated(at).decided(at));
  }

  /** VOTING → OPEN: nothing was decided; its comment period is not begun anew. */
  Rfc voidVote(Instant now) {
    return moved(RfcStatus.OPEN, dates.updated(now));
  }

  /**
   * The earliest moment for a vote about the current text; only for what was ever open.
   *
   * @param cooldown after a change of the body that was not editorial
   */
  public Instant votableFrom(Duration cooldown) {
    var period = Objects.requireNonNull(dates.commentPeriod());
    var cool = dates.bodyChangedAt().plus(cooldown);
    return dates.bodyChangedAt().isAfter(period.beganAt()) && cool.isAfter(period.endsAt())
        ? cool
        : period.endsAt();
  }

  /** Its authors who are members. */
  public List<MemberId> memberAuthors() {
    return authors.stream().map(Author::member).filter(Objects::nonNull).toList();
  }

  Rfc implement(Instant now) {
    return moved(RfcStatus.IMPLEMENTED, dates.updated(now));
  }

  Rfc supersede(Instant now) {
    return moved(RfcStatus.SUPERSEDED, dates.updated(now));
  }

  /** After a revision was marked editorial. */
  Rfc bodyChangedAt(Instant at) {
    var nextDates =
        new RfcDates(
            dates.createdAt(),
            dates.updatedAt(),
            at,
            dates.openedAt(),
            dates.commentPeriod(),
            dates.decidedAt());
    return new Rfc(
        id,
        number,
        text,
        authors,
        status,
        revision,
        decidedElsewhere,
        nextDates,
        lock,
        version + 1);
  }

  Rfc locked(@Nullable DiscussionLock next) {
    return new Rfc(
        id, number, text, authors, status, revision, decidedElsewhere, dates, next, version + 1);
  }

  private Rfc moved(RfcStatus to, RfcDates nextDates) {
    status.requireMoveTo(to);
    return new Rfc(
        id, number, text, authors, to, revision, decidedElsewhere, nextDates, lock, version + 1);
  }

  private static void requireBody(RfcText text, boolean needed) {
    if (needed && text.body().isBlank()) {
      throw Problem.invalid("/body", "A published RFC has a body; write down what you propose.");
    }
  }
}
