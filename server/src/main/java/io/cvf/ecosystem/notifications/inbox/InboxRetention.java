package io.cvf.ecosystem.notifications.inbox;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import io.cvf.ecosystem.platform.settings.Setting;
import io.cvf.ecosystem.platform.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Notifications are of interest for about a year, not for ever. */
@Configuration(proxyBeanMethods = false)
class InboxRetention {

  private static final Setting<Duration> KEPT =
      Setting.duration(
          "notifications.kept",
          "How long notifications stay in the inbox.",
          Duration.ofDays(400),
          Duration.ofDays(7),
          Duration.ofDays(3_650));

  /** A transaction each, so that nobody waits long for one. */
  private static final int AT_ONCE = 1_000;

  private static final Logger log = LoggerFactory.getLogger(InboxRetention.class);

  private final StoredEvents events;
  private final Subscriptions subscriptions;
  private final Settings settings;
  private final Clock clock;

  InboxRetention(StoredEvents events, Subscriptions subscriptions, Settings settings, Clock clock) {
    this.events = events;
    this.subscriptions = subscriptions;
    this.settings = settings;
    this.clock = clock;
  }

  @Bean
  static Setting<Duration> notificationsKept() {
    return KEPT;
  }

  @Bean
  RecurringJob removeOldNotifications() {
    return new RecurringJob("remove-old-notifications", Duration.ofHours(6), this::removeOld);
  }

  void removeOld() {
    var limit = clock.instant().minus(settings.current(KEPT));
    var all = 0;
    for (var removed = AT_ONCE; removed == AT_ONCE; all += removed) {
      removed = events.removeSomeBefore(limit, AT_ONCE);
    }
    if (all > 0) {
      log.info("Removed {} notifications from before {}", all, limit);
    }
    subscriptions.removeEnded();
  }
}
