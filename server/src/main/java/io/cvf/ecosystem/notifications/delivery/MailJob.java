package io.cvf.ecosystem.notifications.delivery;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import io.cvf.ecosystem.platform.settings.Setting;
import io.cvf.ecosystem.platform.settings.Settings;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts notifications into the outbox, no faster than the mail server wants them. */
@Configuration(proxyBeanMethods = false)
class MailJob {

  private static final Setting<Integer> PER_MINUTE =
      Setting.integer(
          "notifications.mails-per-minute",
          "How many notification mails go out a minute at most.",
          "mails a minute",
          600,
          6,
          100_000);

  private static final int RUNS_A_MINUTE = 6;
  private static final int PAGE = 50;

  /** A run looks at so many at most, so that the next one comes soon. */
  private static final int MOST_PAGES = 200;

  private final InstantDelivery instant;
  private final DigestDelivery digests;
  private final Settings settings;

  MailJob(InstantDelivery instant, DigestDelivery digests, Settings settings) {
    this.instant = instant;
    this.digests = digests;
    this.settings = settings;
  }

  @Bean
  static Setting<Integer> notificationMailsPerMinute() {
    return PER_MINUTE;
  }

  @Bean
  RecurringJob mailNotifications() {
    return new RecurringJob(
        "mail-notifications", Duration.ofSeconds(60 / RUNS_A_MINUTE), this::run);
  }

  void run() {
    var left = settings.current(PER_MINUTE) / RUNS_A_MINUTE;
    left -= mailAtOnce(left);
    mailDigests(left);
  }

  private int mailAtOnce(int most) {
    var mailed = 0;
    for (var page = 0; page < MOST_PAGES && mailed < most; page++) {
      var done = instant.deliverPage(Math.min(PAGE, most - mailed));
      mailed += done.mailed();
      if (!done.more()) {
        break;
      }
    }
    return mailed;
  }

  private void mailDigests(int most) {
    var mailed = 0;
    for (var page = 0; page < MOST_PAGES && mailed < most; page++) {
      var done = digests.deliverPage(Math.min(PAGE, most - mailed));
      mailed += done.mailed();
      if (done.due() == 0) {
        break;
      }
    }
  }
}
