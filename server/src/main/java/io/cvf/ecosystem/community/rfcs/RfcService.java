package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.community.RfcOpened;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.markdown.Markdown;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing RFCs: each method is one use case in one transaction. */
@Service
public class RfcService {

  private final Rfcs rfcs;
  private final RfcRevisions revisions;
  private final RfcHistory history;
  private final RfcFollowing following;
  private final RfcPeriods periods;
  private final Markdown markdown;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;
  private final Clock clock;

  RfcService(
      Rfcs rfcs,
      RfcRevisions revisions,
      RfcHistory history,
      RfcFollowing following,
      RfcPeriods periods,
      Markdown markdown,
      ApplicationEventPublisher events,
      AuditLog audit,
      Clock clock) {
    this.rfcs = rfcs;
    this.revisions = revisions;
    this.history = history;
    this.following = following;
    this.periods = periods;
    this.markdown = markdown;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What became of a new text.
   *
   * @param changed false when it said what the RFC says already, and nothing was kept
   */
  public record Revised(Rfc rfc, boolean changed) {}

  /** Whether no RFC was ever begun here. */
  public boolean nothingWritten() {
    return rfcs.lastNumber() == 0;
  }

  /** Begins a draft, which its author follows. */
  @Transactional
  public Rfc create(RfcText text, Caller by) {
    var author = new Author(by.id(), by.username(), by.username());
    var rfc = Rfc.draft(rfcs.newId(), rfcs.nextNumber(), text, author, clock.instant());
    return keep(rfc, by, null);
  }

  /**
   * Brings in an RFC that was written elsewhere. Its authors who are members follow it.
   *
   * @param by who brings it in, and is kept as the writer of its first revision
   */
  @Transactional
  public Rfc admit(RfcArrival arrival, Caller by) {
    var preferred = arrival.preferredNumber();
    var number = preferred != null && rfcs.takeNumber(preferred) ? preferred : rfcs.nextNumber();
    var period = periods.comments(arrival.text().track());
    return keep(
        Rfc.arrived(rfcs.newId(), number, arrival, period, clock.instant()), by, "Imported");
  }

  private Rfc keep(Rfc rfc, Caller by, @Nullable String reason) {
    rfcs.insert(rfc, plain(rfc));
    revisions.insert(rfc, "", by.id());
    history.add(rfc.id(), null, rfc.status(), rfc.dates().updatedAt(), by.id(), reason);
    following.begin(rfc.id(), rfc.memberAuthors(), rfc.dates().updatedAt());
    if (rfc.status() == RfcStatus.OPEN) {
      events.publishEvent(opened(rfc, by));
    }
    return rfcs.find(rfc.id()).orElseThrow();
  }

  /**
   * Gives an RFC a new text.
   *
   * @param expectedVersion what the author edited; another answers 412 {@code stale-version}
   */
  @Transactional
  public Revised revise(
      int number, RfcText text, @Nullable String note, long expectedVersion, Caller by) {
    var rfc = visible(number, by);
    rfc.requireKeeper(by);
    if (rfc.version() != expectedVersion) {
      throw Problem.stale(rfc.version());
    }
    var next = rfc.revise(text, periods.comments(text.track()), clock.instant());
    return keep(rfc, next, Notes.note(note), by);
  }

  /** A new text from the source of an RFC that was brought in, whatever was done here since. */
  @Transactional
  public Revised follow(RfcId id, RfcText text, String note, Caller by) {
    var known = rfcs.find(id).orElseThrow();
    var rfc = rfcs.lock(known.number()).orElseThrow();
    var next = rfc.follow(text, periods.comments(text.track()), clock.instant());
    return keep(rfc, next, Notes.note(note), by);
  }

  private Revised keep(Rfc before, Rfc next, String note, Caller by) {
    if (next.revision() == before.revision()) {
      return new Revised(before, false);
    }
    rfcs.update(next, plain(next));
    revisions.insert(next, note, by.id());
    return new Revised(next, true);
  }

  /**
   * States that a revision changed no meaning, so that a vote need not wait because of it.
   *
   * @param maintainer must not be one of the authors
   */
  @Transactional
  public void markEditorial(int number, int revision, @Nullable String reason, Caller maintainer) {
    var why = Reason.checked(reason);
    var rfc = visible(number, maintainer);
    if (rfc.isAuthor(maintainer)) {
      throw Problem.forbidden(
          "A maintainer who did not write RFC %d has to say so.".formatted(number));
    }
    if (revisions.find(rfc.id(), revision).isEmpty()) {
      throw RfcNotFound.revision(number, revision);
    }
    if (revision == 1) {
      throw Problem.conflict(
          "first-revision",
          "The first revision changes nothing",
          "Only a revision after the first can be marked editorial.");
    }
    revisions.markEditorial(rfc.id(), revision, why, maintainer.id(), clock.instant());
    rfcs.update(rfc.bodyChangedAt(revisions.bodyChangedAt(rfc.id())));
    audit.record(
        maintainer.id(),
        "rfc.revision-marked-editorial",
        "rfc:" + number,
        Map.of("revision", revision),
        why);
  }

  /** The RFC for a change, kept from everyone else; 404 where the caller may not see it. */
  Rfc visible(int number, Caller by) {
    return rfcs.lock(number)
        .filter(rfc -> rfc.isVisibleTo(by))
        .orElseThrow(() -> RfcNotFound.rfc(number));
  }

  static RfcOpened opened(Rfc rfc, Caller by) {
    var period = Objects.requireNonNull(rfc.dates().commentPeriod());
    return new RfcOpened(
        rfc.id(),
        rfc.number(),
        rfc.text().title(),
        rfc.memberAuthors(),
        by.id(),
        period.beganAt(),
        period.endsAt());
  }

  private PlainText plain(Rfc rfc) {
    return PlainText.of(markdown.render(rfc.text().body()));
  }
}
