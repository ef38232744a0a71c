package io.cvf.ecosystem.integrations.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells those concerned, in the transaction that makes it happen:
 *
 * <table>
 *   <tr><td>an approval or refusal, an answered appeal</td><td>the publisher's people</td></tr>
 *   <tr><td>a member's first review of a skill</td><td>the publisher's people</td></tr>
 *   <tr><td>a reply to a review</td><td>who wrote the review</td></tr>
 * </table>
 *
 * Nobody is told of what they did themselves.
 */
@Component
public class SkillNotices {

  private static final int MAX_TEXT = 1_000;

  private final PartnerAccess partners;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SkillNotices(PartnerAccess partners, ApplicationEventPublisher events, Clock clock) {
    this.partners = partners;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Somebody who may approve has spoken.
   *
   * @param published with this approval it had all it needs
   */
  public void approved(
      Partner partner, String skill, String version, boolean published, String why, MemberId by) {
    tell(
        "approved:%s:%s:%s".formatted(skill, version, by),
        partners.people(partner),
        by,
        published
            ? "%s %s is approved and published".formatted(skill, version)
            : "%s %s is approved and waits for one more".formatted(skill, version),
        why,
        console(partner, skill));
  }

  public void declined(Partner partner, String skill, String version, String why, MemberId by) {
    tell(
        "declined:%s:%s:%s".formatted(skill, version, clock.instant()),
        partners.people(partner),
        by,
        "%s %s is declined".formatted(skill, version),
        why,
        console(partner, skill));
  }

  /** About what a check found. */
  public void appealDecided(
      UUID appeal, Partner partner, String skill, boolean accepted, String why, MemberId by) {
    tell(
        "check-appeal:" + appeal,
        partners.people(partner),
        by,
        accepted
            ? "Your objection to a check of %s is accepted".formatted(skill)
            : "Your objection to a check of %s is dismissed".formatted(skill),
        why,
        console(partner, skill));
  }

  public void reviewed(UUID review, Partner partner, String skill, String rating, MemberId by) {
    tell(
        "skill-review:" + review,
        partners.people(partner),
        by,
        "%s has a new review: %s of 5".formatted(skill, rating),
        null,
        reviews(skill));
  }

  public void replied(UUID review, MemberId to, Partner partner, String skill, String text) {
    tell(
        "skill-review-reply:%s:%s".formatted(review, clock.instant()),
        Set.of(to),
        null,
        "%s has replied to your review of %s".formatted(partner.name(), skill),
        text,
        reviews(skill));
  }

  private void tell(
      String happening,
      Collection<MemberId> members,
      @Nullable MemberId by,
      String title,
      @Nullable String text,
      String link) {
    events.publishEvent(
        new NotificationRequested(
            UUID.nameUUIDFromBytes(happening.getBytes(UTF_8)),
            NotificationKind.SKILL,
            Audience.members(members),
            by,
            title,
            text == null || text.length() <= MAX_TEXT
                ? text
                : text.substring(0, MAX_TEXT - 1) + "…",
            link,
            clock.instant()));
  }

  private static String console(Partner partner, String skill) {
    return "/publish/%s/skills/%s".formatted(partner.slug(), skill);
  }

  private static String reviews(String skill) {
    return "/skills/%s?tab=reviews".formatted(skill);
  }
}
