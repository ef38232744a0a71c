package io.cvf.ecosystem.integrations.partners;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.partners.PartnerLifecycle.Decision;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the people of a partner what happens to it, in the transaction that does it. */
@Component
class PartnerNews {

  private static final int MAX_TEXT = 1_000;

  private final PartnerAccess access;
  private final ApplicationEventPublisher events;

  PartnerNews(PartnerAccess access, ApplicationEventPublisher events) {
    this.access = access;
    this.events = events;
  }

  /** What a review decides, the certification tells itself, with what the review found. */
  void moved(Partner partner, PartnerStatus to, Decision decision, Instant now) {
    if (decision.review() == null) {
      var title =
          switch (to) {
            case REGISTERED -> "%s is registered";
            case CERTIFIED -> "%s is certified again";
            case SUSPENDED -> "%s is suspended; its skills are not listed";
            case EXPIRED -> "The certification of %s has expired";
            case TERMINATED -> "The partnership of %s has ended";
          };
      tell(
          partner,
          "%s %s %s".formatted(partner.id(), to, now),
          decision.by(),
          title.formatted(partner.name()),
          decision.reason(),
          "/partners/" + partner.slug(),
          now);
    }
  }

  void websiteLost(Partner partner, Website website, Instant now) {
    tell(
        partner,
        "%s website %s".formatted(partner.id(), now),
        null,
        "The website of %s is no longer verified".formatted(partner.name()),
        website.lastResult(),
        "/publish/%s/settings".formatted(partner.slug()),
        now);
  }

  private void tell(
      Partner partner,
      String key,
      @Nullable MemberId actor,
      String title,
      @Nullable String text,
      String link,
      Instant now) {
    events.publishEvent(
        new NotificationRequested(
            UUID.nameUUIDFromBytes(("partner:" + key).getBytes(UTF_8)),
            NotificationKind.CERTIFICATION,
            Audience.members(access.people(partner)),
            actor,
            title,
            shortened(text),
            link,
            now));
  }

  private static @Nullable String shortened(@Nullable String text) {
    return text == null || text.codePointCount(0, text.length()) <= MAX_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_TEXT - 1)) + "…";
  }
}
