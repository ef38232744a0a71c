package io.cvf.ecosystem.notifications.delivery;

import io.cvf.ecosystem.identity.MailAddresses;
import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.notifications.delivery.InstantMails.Progress;
import io.cvf.ecosystem.notifications.inbox.Happening;
import io.cvf.ecosystem.notifications.inbox.Inbox;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to those who want to hear at once, event by event and member by member. Each page commits
 * with how far it got, so a crash neither leaves anybody out nor writes to anybody twice.
 */
@Service
class InstantDelivery {

  private final InstantMails instant;
  private final Inbox inbox;
  private final MemberDirectory members;
  private final MailAddresses addresses;
  private final NotificationMails mails;

  InstantDelivery(
      InstantMails instant,
      Inbox inbox,
      MemberDirectory members,
      MailAddresses addresses,
      NotificationMails mails) {
    this.instant = instant;
    this.inbox = inbox;
    this.members = members;
    this.addresses = addresses;
    this.mails = mails;
  }

  /**
   * @param more whether there may be somebody else to write to
   */
  record Page(int mailed, boolean more) {}

  @Transactional
  public Page deliverPage(int most) {
    var progress = instant.take().orElse(null);
    if (progress == null) {
      return new Page(0, false);
    }
    var next = inbox.after(progress.doneUpTo(), 1);
    if (next.isEmpty()) {
      return new Page(0, false);
    }
    var happening = next.getFirst();
    var page = instant.wanting(happening, progress.member(), most);
    instant.save(
        page.size() < most
            ? new Progress(happening.position(), null)
            : new Progress(progress.doneUpTo(), page.getLast().value()));
    return new Page(mail(happening, page), true);
  }

  private int mail(Happening happening, List<MemberId> page) {
    var nameOf = members.usernames(page);
    var addressOf = addresses.addresses(page);
    addressOf.forEach((member, address) ->
        mails.instant(
            new NotificationMails.Recipient(member, nameOf.getOrDefault(member, ""), address),
            happening.notification()));
    return addressOf.size();
  }
}
