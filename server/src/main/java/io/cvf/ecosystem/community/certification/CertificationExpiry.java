package io.cvf.ecosystem.community.certification;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells members that certificates run out. That they count no longer needs nobody: scores and
 * states follow from the date.
 */
@Service
class CertificationExpiry {

  static final int REMINDER_DAYS = 30;
  private static final int BATCH = 500;

  private final Certificates certificates;
  private final Certifications certifications;
  private final CertificationNews news;
  private final Levels levels;
  private final Clock clock;

  CertificationExpiry(
      Certificates certificates,
      Certifications certifications,
      CertificationNews news,
      Levels levels,
      Clock clock) {
    this.certificates = certificates;
    this.certifications = certifications;
    this.news = news;
    this.levels = levels;
    this.clock = clock;
  }

  /** The rest waits for the next run. */
  @Transactional
  void tell() {
    var now = clock.instant();
    var today = certifications.today();
    for (var it : certificates.expire(today, now, BATCH)) {
      news.expired(it.id(), it.member(), levels.of(it.level()).title(), now);
    }
    List<Certificates.Expiring> soon =
        certificates.remind(today, today.plusDays(REMINDER_DAYS), now, BATCH);
    for (var it : soon) {
      var title = levels.of(it.level()).title();
      news.expiring(it.id(), it.member(), title, it.expiresOn(), now);
    }
  }
}
