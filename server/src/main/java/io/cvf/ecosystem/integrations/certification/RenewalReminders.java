package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds partners 60, 30 and 7 days before their certification ends, each time once; after a pause
 * only of the nearest. From the first reminder on the renewal stands in the certifiers' queue.
 */
@Service
class RenewalReminders {

  /** The nearest first, so that nobody gets two at once. */
  private static final List<Integer> DAYS = List.of(7, 30, 60);

  private static final int BATCH = 500;

  private final Renewals renewals;
  private final PartnerAccess access;
  private final PartnerCertificationNews news;
  private final Clock clock;

  RenewalReminders(
      Renewals renewals, PartnerAccess access, PartnerCertificationNews news, Clock clock) {
    this.renewals = renewals;
    this.access = access;
    this.news = news;
    this.clock = clock;
  }

  /** The rest waits for the next run. */
  @Transactional
  public void remind() {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    for (var days : DAYS) {
      for (var it : renewals.ending(today, today.plusDays(days), days, BATCH)) {
        if (renewals.reminded(it, days, now)) {
          var partner = access.find(it.partner());
          news.ending(partner, it.until(), days, access.people(partner), now);
        }
      }
    }
  }
}
