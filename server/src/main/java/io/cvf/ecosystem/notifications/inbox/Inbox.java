package io.cvf.ecosystem.notifications.inbox;

import io.cvf.ecosystem.notifications.preferences.PreferenceService;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the rooms of this module may ask about who is told what. */
@Component
public class Inbox {

  /** Beyond that the number of unread notifications is of no interest. */
  public static final int MOST_UNREAD = 100;

  private static final ReadMark AS_A_STRANGER = new ReadMark(0, 0);

  private final InboxPages pages;
  private final ReadMarks marks;
  private final StoredEvents events;
  private final Happenings happenings;
  private final PreferenceService preferences;

  Inbox(
      InboxPages pages,
      ReadMarks marks,
      StoredEvents events,
      Happenings happenings,
      PreferenceService preferences) {
    this.pages = pages;
    this.marks = marks;
    this.events = events;
    this.happenings = happenings;
    this.preferences = preferences;
  }

  /** All of a member's, of the kinds that member wants in the inbox. */
  public Reach of(MemberId member) {
    return Reach.all(member, preferences.of(member).inboxKinds());
  }

  /** The latest, newest first. */
  public List<Notification> newest(Reach reach, int limit) {
    return pages.newest(reach, markOf(reach.member()), limit);
  }

  /** At most {@value #MOST_UNREAD}. */
  public int unread(Reach reach) {
    return pages.unread(reach, markOf(reach.member()), MOST_UNREAD);
  }

  /** The position of the latest happening; 0 before the first. */
  public long latest() {
    return events.latest();
  }

  /** What concerns everyone, newest first. */
  public List<Notification> announcements(int limit) {
    return happenings.announcements(limit);
  }

  /** What happened after a position, the earliest first, with whom it is for. */
  public List<Happening> after(long position, int limit) {
    return happenings.after(position, limit);
  }

  /** Those of the members whom a happening concerns, whatever their preferences. */
  public Set<MemberId> concerned(Happening happening, Collection<MemberId> members) {
    return happenings.concerned(happening, members);
  }

  private ReadMark markOf(MemberId member) {
    return marks.of(member).orElse(AS_A_STRANGER);
  }
}
