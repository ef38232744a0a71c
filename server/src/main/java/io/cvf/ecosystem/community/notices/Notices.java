package io.cvf.ecosystem.community.notices;

import static io.cvf.ecosystem.notifications.NotificationKind.COMMENT_ADDED;
import static io.cvf.ecosystem.notifications.NotificationKind.CONCERN_RAISED;
import static io.cvf.ecosystem.notifications.NotificationKind.CONCERN_RESOLVED;
import static io.cvf.ecosystem.notifications.NotificationKind.MENTION;
import static io.cvf.ecosystem.notifications.NotificationKind.RFC_ACCEPTED;
import static io.cvf.ecosystem.notifications.NotificationKind.RFC_OPENED;
import static io.cvf.ecosystem.notifications.NotificationKind.VOTING_CLOSED;
import static io.cvf.ecosystem.notifications.NotificationKind.VOTING_STARTED;

import io.cvf.ecosystem.community.CommentAdded;
import io.cvf.ecosystem.community.ConcernRaised;
import io.cvf.ecosystem.community.ConcernResolved;
import io.cvf.ecosystem.community.RfcOpened;
import io.cvf.ecosystem.community.VotingClosed;
import io.cvf.ecosystem.community.VotingStarted;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.access.MemberId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Which event is told to whom:
 *
 * <table>
 *   <tr><td>an RFC is opened, its vote started, it is accepted</td><td>all members</td></tr>
 *   <tr><td>a comment, the close of a vote</td><td>those who take part in the RFC</td></tr>
 *   <tr><td>a mention</td><td>who is named</td></tr>
 *   <tr><td>a concern</td><td>the RFC's authors, and who raised it</td></tr>
 * </table>
 *
 * Nobody is told of what they did themselves.
 */
@Component
class Notices {

  private final ApplicationEventPublisher events;

  Notices(ApplicationEventPublisher events) {
    this.events = events;
  }

  @EventListener
  void on(RfcOpened opened) {
    publish(
        RFC_OPENED,
        "%s %s".formatted(opened.rfc(), opened.openedAt()),
        Audience.everyone(),
        opened.openedBy(),
        "RFC %d is open: %s".formatted(opened.number(), opened.title()),
        "Comment until %s.".formatted(day(opened.commentPeriodEndsAt())),
        "/rfcs/" + opened.number(),
        opened.openedAt());
  }

  @EventListener
  void on(VotingStarted started) {
    publish(
        VOTING_STARTED,
        "%s %d".formatted(started.rfc(), started.round()),
        Audience.everyone(),
        started.startedBy(),
        "The vote about RFC %d has started: %s".formatted(started.number(), started.title()),
        "Vote until %s.".formatted(day(started.closesAt())),
        "/rfcs/%d#vote".formatted(started.number()),
        started.startedAt());
  }

  @EventListener
  void on(VotingClosed closed) {
    var key = "%s %d".formatted(closed.rfc(), closed.round());
    var link = "/rfcs/%d#vote".formatted(closed.number());
    publish(
        VOTING_CLOSED,
        key,
        Audience.topic(closed.rfc().topic()),
        null,
        "The vote about RFC %d has closed: %s".formatted(closed.number(), closed.title()),
        closed.accepted() ? "It is accepted." : "It is rejected: " + why(closed),
        link,
        closed.closedAt());
    if (closed.accepted()) {
      publish(
          RFC_ACCEPTED,
          key,
          Audience.everyone(),
          null,
          "RFC %d is accepted: %s".formatted(closed.number(), closed.title()),
          null,
          link,
          closed.closedAt());
    }
  }

  @EventListener
  void on(CommentAdded added) {
    var title = "New comment on RFC %d: %s".formatted(added.rfcNumber(), added.rfcTitle());
    var link = "/rfcs/%d#comment-%s".formatted(added.rfcNumber(), added.comment());
    publish(
        COMMENT_ADDED,
        added.comment().toString(),
        Audience.topic(added.rfc().topic()).without(added.mentioned()),
        added.author(),
        title,
        added.excerpt(),
        link,
        added.addedAt());
    if (!added.mentioned().isEmpty()) {
      publish(
          MENTION,
          added.comment().toString(),
          Audience.members(added.mentioned()),
          added.author(),
          "You are mentioned on RFC %d: %s".formatted(added.rfcNumber(), added.rfcTitle()),
          added.excerpt(),
          link,
          added.addedAt());
    }
  }

  @EventListener
  void on(ConcernRaised raised) {
    publish(
        CONCERN_RAISED,
        raised.concern().toString(),
        Audience.members(raised.authors()),
        raised.raisedBy(),
        "A concern about RFC %d: %s".formatted(raised.number(), raised.title()),
        "It has to be resolved or overruled before the vote.",
        "/rfcs/%d#concerns".formatted(raised.number()),
        raised.raisedAt());
  }

  @EventListener
  void on(ConcernResolved resolved) {
    var concerned = new HashSet<MemberId>(resolved.authors());
    concerned.add(resolved.raisedBy());
    publish(
        CONCERN_RESOLVED,
        resolved.concern().toString(),
        Audience.members(concerned),
        resolved.by(),
        "The concern about RFC %d is %s: %s"
            .formatted(
                resolved.number(),
                resolved.overruled() ? "overruled" : "resolved",
                resolved.title()),
        resolved.reason(),
        "/rfcs/%d#concerns".formatted(resolved.number()),
        resolved.at());
  }

  private static String why(VotingClosed closed) {
    return switch (String.join(" ", closed.failedGates())) {
      case "QUORUM" -> "the quorum was not reached.";
      case "APPROVAL" -> "the approval was not reached.";
      default -> "neither quorum nor approval was reached.";
    };
  }

  private static String day(Instant instant) {
    return instant.toString().substring(0, 16).replace('T', ' ') + " UTC";
  }

  /** The same happening always has the same id, so that it is kept once. */
  private void publish(
      NotificationKind kind,
      String key,
      Audience audience,
      @Nullable MemberId actor,
      String title,
      @Nullable String text,
      String link,
      Instant at) {
    var id = UUID.nameUUIDFromBytes((kind + " " + key).getBytes(StandardCharsets.UTF_8));
    events.publishEvent(
        new NotificationRequested(id, kind, audience, actor, title, text, link, at));
  }
}
