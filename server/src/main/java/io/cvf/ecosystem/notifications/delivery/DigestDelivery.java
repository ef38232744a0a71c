package io.cvf.ecosystem.notifications.delivery;

import io.cvf.ecosystem.identity.MailAddresses;
import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.notifications.delivery.Digests.Digest;
import io.cvf.ecosystem.notifications.inbox.Inbox;
import io.cvf.ecosystem.notifications.inbox.Notification;
import io.cvf.ecosystem.notifications.inbox.Reach;
import io.cvf.ecosystem.notifications.preferences.PreferenceService;
import io.cvf.ecosystem.notifications.preferences.Preferences;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the digests that are due. A page of them is one transaction: what they tell, the mail and
 * when the next is due commit together, so a crash neither loses a digest nor sends one twice.
 */
@Service
class DigestDelivery {

  /** More than anybody reads in a mail; the rest is counted. */
  private static final int MOST_LOOKED_AT = 200;

  private final Digests digests;
  private final PreferenceService preferences;
  private final Inbox inbox;
  private final MemberDirectory members;
  private final MailAddresses addresses;
  private final NotificationMails mails;
  private final Clock clock;

  DigestDelivery(
      Digests digests,
      PreferenceService preferences,
      Inbox inbox,
      MemberDirectory members,
      MailAddresses addresses,
      NotificationMails mails,
      Clock clock) {
    this.digests = digests;
    this.preferences = preferences;
    this.inbox = inbox;
    this.members = members;
    this.addresses = addresses;
    this.mails = mails;
    this.clock = clock;
  }

  /** How much was done: {@code due} is 0 when nobody waits any more. */
  record Page(int due, int mailed) {}

  @Transactional
  public Page deliverPage(int most) {
    var now = clock.instant();
    var due = digests.takeDue(now, most);
    var ids = due.stream().map(Digest::member).toList();
    var wanted = preferences.of(ids);
    var addressOf = addresses.addresses(ids);
    var nameOf = members.usernames(ids);
    var latest = inbox.latest();
    var mailed = 0;
    for (var digest : due) {
      var member = digest.member();
      var mine = wanted.getOrDefault(member, preferences.of(member));
      var address = addressOf.get(member);
      var news = address == null ? List.<Notification>of() : news(digest, mine, latest);
      if (address != null && !news.isEmpty()) {
        var to = new NotificationMails.Recipient(member, nameOf.getOrDefault(member, ""), address);
        mails.digest(to, digest.rhythm(), news);
        mailed++;
      }
      digests.told(digest, latest, DigestTimes.next(digest.rhythm(), mine, now));
    }
    return new Page(due.size(), mailed);
  }

  /** What is unread; of kinds that do not come to the inbox nothing can have been read there. */
  private List<Notification> news(Digest digest, Preferences wanted, long latest) {
    var reach =
        Reach.all(digest.member(), wanted.mailedKinds(digest.rhythm()))
            .after(digest.toldUpTo())
            .before(latest + 1);
    return inbox.newest(reach, MOST_LOOKED_AT).stream()
        .filter(it -> !it.read() || !wanted.inbox(it.kind()))
        .toList();
  }
}
