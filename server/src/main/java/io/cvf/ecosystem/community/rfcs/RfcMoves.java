package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.community.reputation.Points;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moving RFCs from status to status: each method is one move in one transaction. */
@Service
public class RfcMoves {

  private final RfcService service;
  private final Rfcs rfcs;
  private final RfcHistory history;
  private final RfcLinks links;
  private final RfcPeriods periods;
  private final Points points;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;
  private final Clock clock;

  RfcMoves(
      RfcService service,
      Rfcs rfcs,
      RfcHistory history,
      RfcLinks links,
      RfcPeriods periods,
      Points points,
      ApplicationEventPublisher events,
      AuditLog audit,
      Clock clock) {
    this.service = service;
    this.rfcs = rfcs;
    this.history = history;
    this.links = links;
    this.periods = periods;
    this.points = points;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** DRAFT → OPEN: everyone can read it, and the comment period of its track begins. */
  @Transactional
  public Rfc publish(int number, Caller by) {
    var rfc = service.visible(number, by);
    rfc.requireKeeper(by);
    var next = rfc.publish(periods.comments(rfc.text().track()), clock.instant());
    keep(rfc, next, by, null);
    events.publishEvent(RfcService.opened(next, by));
    return next;
  }

  /** DRAFT or OPEN → WITHDRAWN. */
  @Transactional
  public Rfc withdraw(int number, @Nullable String reason, Caller by) {
    var rfc = service.visible(number, by);
    rfc.requireKeeper(by);
    return keep(rfc, rfc.withdraw(clock.instant()), by, Reason.checked(reason));
  }

  /** STAGNANT or REJECTED → OPEN, with a new comment period. */
  @Transactional
  public Rfc reopen(int number, @Nullable String reason, Caller by) {
    var rfc = service.visible(number, by);
    var now = clock.instant();
    rfc.requireReopenableBy(by, periods.rest(), now);
    var next = rfc.reopen(periods.comments(rfc.text().track()), now);
    keep(rfc, next, by, Reason.checked(reason));
    events.publishEvent(RfcService.opened(next, by));
    return next;
  }

  /**
   * ACCEPTED → IMPLEMENTED.
   *
   * @param url where to see it; may be absent
   */
  @Transactional
  public Rfc implement(int number, @Nullable String url, Caller by) {
    var rfc = service.visible(number, by);
    rfc.requireKeeperOrMaintainer(by);
    var now = clock.instant();
    var next = keep(rfc, rfc.implement(now), by, null);
    if (!rfc.decidedElsewhere()) {
      points.implemented(rfc.id(), number, rfc.memberAuthors(), now);
    }
    if (url != null && !url.isBlank()) {
      var page = url.strip();
      links.addPage(rfc.id(), RfcLink.toPage(RfcLink.Kind.IMPLEMENTED_BY, page, page));
    }
    return next;
  }

  /** ACCEPTED or IMPLEMENTED → SUPERSEDED, by another RFC that is one of the two. */
  @Transactional
  public Rfc supersede(int number, int successor, Caller by) {
    var rfc = service.visible(number, by);
    rfc.requireKeeperOrMaintainer(by);
    var newer =
        rfcs.find(successor)
            .filter(other -> other.isVisibleTo(by) && other.number() != number)
            .orElseThrow(
                () -> Problem.invalid("/by", "Name the number of another RFC that you can see."));
    var next = rfc.supersede(clock.instant());
    if (newer.status() != RfcStatus.ACCEPTED && newer.status() != RfcStatus.IMPLEMENTED) {
      throw rfc.status()
          .refused(
              RfcStatus.SUPERSEDED,
              "RFC %d is %s; only an accepted or implemented RFC can take its place."
                  .formatted(successor, newer.status()));
    }
    keep(rfc, next, by, "Superseded by RFC %d".formatted(successor));
    links.addRfc(rfc.id(), RfcLink.Kind.SUPERSEDED_BY, newer.id());
    links.addRfc(newer.id(), RfcLink.Kind.SUPERSEDES, rfc.id());
    return next;
  }

  /** Every RFC nobody revised or discussed for too long becomes STAGNANT. */
  @Transactional
  public int stagnate() {
    var now = clock.instant();
    return rfcs.stagnate(
        now.minus(periods.idle()),
        now,
        "Nothing happened for %d days.".formatted(periods.idle().toDays()));
  }

  private Rfc keep(Rfc before, Rfc next, Caller by, @Nullable String reason) {
    rfcs.update(next);
    history.add(
        next.id(), before.status(), next.status(), next.dates().updatedAt(), by.id(), reason);
    if (!before.isAuthor(by)) {
      audit.record(
          by.id(),
          "rfc.status-changed",
          "rfc:" + next.number(),
          Map.of("from", before.status(), "to", next.status()),
          reason);
    }
    return next;
  }
}
