package io.cvf.ecosystem.integrations.certification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.integrations.certification.CertificationReview.State;
import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells a partner's people what happens to its certification, in the transaction that does it. */
@Component
class PartnerCertificationNews {

  private static final int MAX_TEXT = 1_000;

  private final ApplicationEventPublisher events;

  PartnerCertificationNews(ApplicationEventPublisher events) {
    this.events = events;
  }

  void decided(CertificationReview review, Set<MemberId> people, MemberId by, Instant now) {
    var partner = review.partner();
    var title =
        review.state() == State.PASSED
            ? "%s is certified until %s with %s points"
                .formatted(partner.name(), review.validUntil(), review.score())
            : "%s did not pass its certification review".formatted(partner.name());
    tell("decided:" + review.id(), people, by, title, review.reason(), partner.slug(), now);
  }

  void refused(CertificationReview review, Set<MemberId> people, MemberId by, Instant now) {
    var partner = review.partner();
    tell(
        "refused:" + review.id(),
        people,
        by,
        "The review of %s was not confirmed; its application waits for another"
            .formatted(partner.name()),
        review.confirmation(),
        partner.slug(),
        now);
  }

  void appealDecided(
      CertificationReview review,
      boolean upheld,
      String reason,
      MemberId by,
      Set<MemberId> people,
      Instant now) {
    var partner = review.partner();
    tell(
        "appeal:" + review.id(),
        people,
        by,
        (upheld
                ? "The appeal of %s was upheld; it is reviewed again"
                : "The appeal of %s was dismissed")
            .formatted(partner.name()),
        reason,
        partner.slug(),
        now);
  }

  void failingMonth(
      Partner partner, YearMonth month, boolean suspended, Set<MemberId> people, Instant now) {
    tell(
        "month:%s:%s".formatted(partner.id(), month),
        people,
        null,
        (suspended
                ? "%s is suspended: a second month in a row (%s) failed"
                : "What was measured of %s in %s is below the requirements")
            .formatted(partner.name(), month),
        suspended
            ? "Its skills are no longer listed. Apply for a new review to return."
            : "A second failing month in a row suspends it.",
        partner.slug(),
        now);
  }

  void ending(Partner partner, LocalDate until, int days, Set<MemberId> people, Instant now) {
    tell(
        "ending:%s:%s:%d".formatted(partner.id(), until, days),
        people,
        null,
        "The certification of %s ends on %s".formatted(partner.name(), until),
        "Apply for its renewal in time to keep it without a gap.",
        partner.slug(),
        now);
  }

  private void tell(
      String key,
      Set<MemberId> people,
      @Nullable MemberId actor,
      String title,
      @Nullable String text,
      String slug,
      Instant now) {
    if (people.isEmpty()) {
      return;
    }
    events.publishEvent(
        new NotificationRequested(
            UUID.nameUUIDFromBytes(("partner-certification:" + key).getBytes(UTF_8)),
            NotificationKind.CERTIFICATION,
            Audience.members(people),
            actor,
            title,
            shortened(text),
            "/publish/%s/certification".formatted(slug),
            now));
  }

  private static @Nullable String shortened(@Nullable String text) {
    if (text == null || text.codePointCount(0, text.length()) <= MAX_TEXT) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, MAX_TEXT - 1)) + "…";
  }
}
