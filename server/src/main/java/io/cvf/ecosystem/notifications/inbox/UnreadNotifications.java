package io.cvf.ecosystem.notifications.inbox;

import io.cvf.ecosystem.notifications.UnreadCounts;
import io.cvf.ecosystem.platform.access.MemberId;
import org.springframework.stereotype.Component;

@Component
class UnreadNotifications implements UnreadCounts {

  private final Inbox inbox;

  UnreadNotifications(Inbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public int of(MemberId member) {
    return inbox.unread(inbox.of(member));
  }
}
