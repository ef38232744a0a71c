package io.cvf.ecosystem.notifications.inbox;

import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stored happening and whom it is for.
 *
 * @param notification as somebody who has not read it sees it
 * @param topic of {@link Audience.To#TOPIC} only
 * @param leftOut the actor and whom the request excepts
 */
public record Happening(
    Notification notification,
    Audience.To audience,
    @Nullable String topic,
    Set<MemberId> leftOut) {

  public long position() {
    return notification.position();
  }
}
