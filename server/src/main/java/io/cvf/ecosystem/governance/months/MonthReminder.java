package io.cvf.ecosystem.governance.months;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.identity.StaffDirectory;
import io.cvf.ecosystem.metering.MonthDue;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.access.Role;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells FINANCE that a month waits to be sealed. */
@Component
class MonthReminder {

  private static final int MAX_TEXT = 1_000;

  private final StaffDirectory staff;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MonthReminder(StaffDirectory staff, ApplicationEventPublisher events, Clock clock) {
    this.staff = staff;
    this.events = events;
    this.clock = clock;
  }

  /** Twice is once: the notification has the same id. */
  @ApplicationModuleListener(id = "governance.month-due")
  void remind(MonthDue due) {
    var finance = staff.holding(Role.FINANCE);
    if (finance.isEmpty()) {
      return;
    }
    var trouble = due.trouble();
    events.publishEvent(
        new NotificationRequested(
            UUID.nameUUIDFromBytes(("month-due:" + due.month()).getBytes(UTF_8)),
            NotificationKind.USAGE,
            Audience.members(finance),
            null,
            trouble == null
                ? "%s waits to be sealed".formatted(due.month())
                : "%s could not be sealed".formatted(due.month()),
            trouble == null
                ? "Its grace ended at %s. Statements and invoices follow the seal."
                    .formatted(due.since())
                : trouble.substring(0, Math.min(trouble.length(), MAX_TEXT)),
            "/finance/months",
            clock.instant()));
  }
}
