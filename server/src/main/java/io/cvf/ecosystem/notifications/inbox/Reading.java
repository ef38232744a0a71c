package io.cvf.ecosystem.notifications.inbox;

import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.problems.Problem;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What members do with their inbox. Nothing is kept for what is read in order; whatever is read or
 * unread out of order is an exception, until the mark passes it.
 */
@Service
class Reading {

  private final ReadMarks marks;
  private final InboxPages pages;
  private final StoredEvents events;

  Reading(ReadMarks marks, InboxPages pages, StoredEvents events) {
    this.marks = marks;
    this.pages = pages;
    this.events = events;
  }

  @Transactional
  public void read(UUID id, MemberId member) {
    var mark = marks.lock(member);
    var position = positionOf(id, member, mark);
    if (position > mark.readUpTo()) {
      marks.except(member, position);
      moveToTheFirstUnread(member, mark);
    } else {
      marks.follow(member, position);
    }
    events.announceReading(member);
  }

  @Transactional
  public void unread(UUID id, MemberId member) {
    var mark = marks.lock(member);
    var position = positionOf(id, member, mark);
    if (position > mark.readUpTo()) {
      marks.follow(member, position);
    } else {
      marks.except(member, position);
    }
    events.announceReading(member);
  }

  /** That one and all before it. */
  @Transactional
  public void readUpTo(UUID id, MemberId member) {
    var mark = marks.lock(member);
    marks.move(member, 0, positionOf(id, member, mark));
    moveToTheFirstUnread(member, marks.lock(member));
    events.announceReading(member);
  }

  private void moveToTheFirstUnread(MemberId member, ReadMark mark) {
    var latest = events.latest();
    var firstUnread =
        pages.firstUnread(everythingOf(member).before(latest + 1), mark).orElse(latest + 1);
    if (firstUnread - 1 > mark.readUpTo()) {
      marks.move(member, mark.readUpTo(), firstUnread - 1);
    }
  }

  private long positionOf(UUID id, MemberId member, ReadMark mark) {
    return events
        .positionOf(id)
        .filter(position ->
            !pages
                .newest(everythingOf(member).after(position - 1).before(position + 1), mark, 1)
                .isEmpty())
        .orElseThrow(() ->
            Problem.notFound(
                "notification-not-found",
                "No such notification",
                "Nothing in your inbox has this id. Old notifications are removed."));
  }

  /** Also of kinds the member has turned off: they may be turned on again. */
  private static Reach everythingOf(MemberId member) {
    return Reach.all(member, Arrays.asList(NotificationKind.values()));
  }
}
