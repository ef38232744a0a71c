package io.cvf.ecosystem.notifications.inbox;

import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores what happened, once, and tells the other rooms of this module. */
@Service
class Arrivals {

  private final StoredEvents events;
  private final ApplicationEventPublisher rooms;

  Arrivals(StoredEvents events, ApplicationEventPublisher rooms) {
    this.events = events;
    this.rooms = rooms;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void store(NotificationRequested request) {
    var leftOut = leftOut(request);
    events
        .add(request, leftOut)
        .ifPresent(position -> {
          if (request.audience().to() == Audience.To.MEMBERS) {
            var told = new HashSet<>(request.audience().members());
            told.removeAll(leftOut);
            events.addRecipients(position, told);
          }
          rooms.publishEvent(new NotificationStored(position, request));
          events.announceNews();
        });
  }

  /** Nobody is told what they did themselves. */
  private static Set<MemberId> leftOut(NotificationRequested request) {
    var leftOut = new HashSet<>(request.audience().except());
    if (request.actor() != null) {
      leftOut.add(request.actor());
    }
    return leftOut;
  }
}
