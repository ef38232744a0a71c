package io.cvf.ecosystem.community.certification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells members what happens to their certifications, in the transaction that does it. */
@Component
class CertificationNews {

  private static final int MAX_TEXT = 1_000;

  private final ApplicationEventPublisher events;

  CertificationNews(ApplicationEventPublisher events) {
    this.events = events;
  }

  void granted(UUID certificate, MemberId member, String level, MemberId by, Instant now) {
    tell(
        "granted:" + certificate,
        member,
        by,
        "You are certified: " + level,
        null,
        page(certificate),
        now);
  }

  void revoked(
      UUID certificate, MemberId member, String level, String reason, MemberId by, Instant now) {
    tell(
        "revoked:" + certificate,
        member,
        by,
        "Your certification was revoked: " + level,
        reason,
        page(certificate),
        now);
  }

  void expiring(UUID certificate, MemberId member, String level, LocalDate on, Instant now) {
    tell(
        "expiring:" + certificate,
        member,
        null,
        "Your certification expires on %s: %s".formatted(on, level),
        "Apply again in time to keep it without a gap.",
        page(certificate),
        now);
  }

  void expired(UUID certificate, MemberId member, String level, Instant now) {
    tell(
        "expired:" + certificate,
        member,
        null,
        "Your certification has expired: " + level,
        "Apply again to renew it.",
        page(certificate),
        now);
  }

  void refused(
      UUID application, MemberId member, String level, String reason, MemberId by, Instant now) {
    tell(
        "refused:" + application,
        member,
        by,
        "Your application was refused: " + level,
        reason,
        "/certification",
        now);
  }

  private void tell(
      String key,
      MemberId member,
      @Nullable MemberId actor,
      String title,
      @Nullable String text,
      String link,
      Instant now) {
    events.publishEvent(
        new NotificationRequested(
            UUID.nameUUIDFromBytes(("certification:" + key).getBytes(UTF_8)),
            NotificationKind.CERTIFICATION,
            Audience.members(List.of(member)),
            actor,
            title,
            shortened(text),
            link,
            now));
  }

  private static String page(UUID certificate) {
    return "/certificates/" + certificate;
  }

  private static @Nullable String shortened(@Nullable String text) {
    if (text == null || text.codePointCount(0, text.length()) <= MAX_TEXT) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, MAX_TEXT - 1)) + "…";
  }
}
