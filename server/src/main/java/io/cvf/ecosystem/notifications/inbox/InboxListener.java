package io.cvf.ecosystem.notifications.inbox;

import io.cvf.ecosystem.identity.MemberRegistered;
import io.cvf.ecosystem.notifications.NotificationRequested;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;

/** Hears what the modules below and above report. */
@Component
class InboxListener {

  private final Arrivals arrivals;
  private final ReadMarks marks;

  InboxListener(Arrivals arrivals, ReadMarks marks) {
    this.arrivals = arrivals;
    this.marks = marks;
  }

  /**
   * One after another, as they were published: storing waits for a lock anyway, and this way it
   * neither takes a connection each nor shuffles what one transaction tells. Named, so that what
   * waits in the registry finds its listener after a refactoring too.
   */
  @Async(InboxThread.NAME)
  @ApplicationModuleListener(id = "notifications.inbox")
  void store(NotificationRequested request) {
    arrivals.store(request);
  }

  /** In the transaction that makes the account. */
  @EventListener
  void welcome(MemberRegistered registered) {
    marks.begin(registered.member());
  }
}
