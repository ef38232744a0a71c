package io.cvf.ecosystem.notifications.stream;

import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.notifications.inbox.Happening;
import io.cvf.ecosystem.notifications.inbox.Inbox;
import io.cvf.ecosystem.notifications.inbox.NotificationView;
import io.cvf.ecosystem.notifications.preferences.PreferenceService;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings what happens to the streams of those it concerns. For each happening it asks the database
 * a few times, however many streams are open. Only the listening thread calls it.
 */
@Component
class Dispatcher {

  private static final int AT_ONCE = 500;
  private static final long NOTHING_YET = -1;

  private final Streams streams;
  private final Inbox inbox;
  private final PreferenceService preferences;
  private final MemberDirectory members;
  private final JsonMapper json;
  private long seen = NOTHING_YET;

  Dispatcher(
      Streams streams,
      Inbox inbox,
      PreferenceService preferences,
      MemberDirectory members,
      JsonMapper json) {
    this.streams = streams;
    this.inbox = inbox;
    this.preferences = preferences;
    this.members = members;
    this.json = json;
  }

  /**
   * All that happened since the last time, also while nobody listened. What nobody is there to hear
   * is passed over; a stream that opens meanwhile looks up by itself what it has missed.
   */
  void catchUp() {
    var latest = inbox.latest();
    if (seen == NOTHING_YET || streams.readers().isEmpty()) {
      seen = latest;
      return;
    }
    for (var more = true; more; ) {
      var happenings = inbox.after(seen, AT_ONCE);
      for (var happening : happenings) {
        dispatch(happening);
        seen = happening.position();
      }
      more = happenings.size() == AT_ONCE;
    }
  }

  private void dispatch(Happening happening) {
    var concerned = inbox.concerned(happening, streams.readers());
    if (concerned.isEmpty()) {
      return;
    }
    var news = new Message.News(happening.position(), json(happening));
    preferences
        .of(concerned)
        .forEach((member, wanted) -> {
          if (wanted.inbox(happening.notification().kind())) {
            streams.tell(member, news);
          }
        });
  }

  private String json(Happening happening) {
    var actor = happening.notification().actor();
    Map<MemberId, String> names = actor == null ? Map.of() : members.usernames(List.of(actor));
    return json.writeValueAsString(NotificationView.of(happening.notification(), names));
  }

  /** Counts anew what is unread of those who have read something here or elsewhere. */
  void recount(Collection<MemberId> read) {
    var readers = streams.readers();
    for (var member : Set.copyOf(read)) {
      if (readers.contains(member)) {
        var unread = inbox.unread(inbox.of(member).before(seen + 1));
        streams.tell(member, new Message.Unread(unread));
      }
    }
  }
}
