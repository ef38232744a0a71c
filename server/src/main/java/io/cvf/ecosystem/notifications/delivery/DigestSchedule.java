package io.cvf.ecosystem.notifications.delivery;

import io.cvf.ecosystem.identity.MemberRegistered;
import io.cvf.ecosystem.notifications.inbox.Inbox;
import io.cvf.ecosystem.notifications.preferences.MailRhythm;
import io.cvf.ecosystem.notifications.preferences.PreferenceService;
import io.cvf.ecosystem.notifications.preferences.Preferences;
import io.cvf.ecosystem.notifications.preferences.PreferencesChanged;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the digests of a member as that member wants them. */
@Component
class DigestSchedule {

  private static final List<MailRhythm> RHYTHMS = List.of(MailRhythm.DAILY, MailRhythm.WEEKLY);

  private final Digests digests;
  private final PreferenceService preferences;
  private final Inbox inbox;
  private final Clock clock;

  DigestSchedule(Digests digests, PreferenceService preferences, Inbox inbox, Clock clock) {
    this.digests = digests;
    this.preferences = preferences;
    this.inbox = inbox;
    this.clock = clock;
  }

  @EventListener
  void welcome(MemberRegistered registered) {
    schedule(registered.member(), preferences.of(registered.member()));
  }

  @EventListener
  void changed(PreferencesChanged change) {
    schedule(change.member(), change.preferences());
  }

  private void schedule(MemberId member, Preferences wanted) {
    for (var rhythm : RHYTHMS) {
      if (wanted.mailedKinds(rhythm).isEmpty()) {
        digests.end(member, rhythm);
      } else {
        var next = DigestTimes.next(rhythm, wanted, clock.instant());
        digests.schedule(member, rhythm, inbox.latest(), next);
      }
    }
  }
}
