package io.cvf.ecosystem.governance.status;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import io.cvf.ecosystem.platform.settings.Setting;
import io.cvf.ecosystem.platform.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds news, mails them no faster than the mail server wants, and forgets old things. */
@Configuration(proxyBeanMethods = false)
class StatusJobs {

  private static final Setting<Integer> PER_MINUTE =
      Setting.integer(
          "status.mails-per-minute",
          "How many mails about incidents and maintenance go out a minute at most.",
          "mails a minute",
          600,
          6,
          100_000);

  private static final int RUNS_A_MINUTE = 6;
  private static final int PAGE = 50;

  /** A run looks at so many at most, so that the next one comes soon. */
  private static final int MOST_PAGES = 200;

  private static final Duration NEWS_KEPT = Duration.ofDays(400);

  private final StatusReporter reporter;
  private final StatusMailing mailing;
  private final StatusNewsItems items;
  private final StatusSubscriptions subscriptions;
  private final Settings settings;
  private final Clock clock;

  StatusJobs(
      StatusReporter reporter,
      StatusMailing mailing,
      StatusNewsItems items,
      StatusSubscriptions subscriptions,
      Settings settings,
      Clock clock) {
    this.reporter = reporter;
    this.mailing = mailing;
    this.items = items;
    this.subscriptions = subscriptions;
    this.settings = settings;
    this.clock = clock;
  }

  @Bean
  static Setting<Integer> statusMailsPerMinute() {
    return PER_MINUTE;
  }

  @Bean
  RecurringJob reportStatus() {
    return new RecurringJob("report-status", Duration.ofSeconds(60 / RUNS_A_MINUTE), this::run);
  }

  @Bean
  RecurringJob forgetStatusNews() {
    return new RecurringJob("forget-status-news", Duration.ofHours(6), this::forget);
  }

  void run() {
    reporter.report();
    var left = settings.current(PER_MINUTE) / RUNS_A_MINUTE;
    for (var page = 0; page < MOST_PAGES && left > 0; page++) {
      var done = mailing.mailPage(Math.min(PAGE, left));
      left -= done.mailed();
      if (!done.more()) {
        break;
      }
    }
  }

  void forget() {
    var now = clock.instant();
    subscriptions.removeUnconfirmed(now.minus(StatusSubscribing.LINK_WORKS));
    items.removeBefore(now.minus(NEWS_KEPT));
  }
}
