package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.OnboardingStage;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells people what happens to a checklist, in the transaction that does it. */
@Component
class OnboardingNews {

  private final Concerned concerned;
  private final ApplicationEventPublisher events;

  OnboardingNews(Concerned concerned, ApplicationEventPublisher events) {
    this.concerned = concerned;
    this.events = events;
  }

  void begun(Checklist checklist, Instant now) {
    var partner = concerned.partner(checklist.partner());
    tell(
        concerned.people(checklist.partner()),
        null,
        "The onboarding of %s has begun".formatted(partner.name()),
        "Its checklist has %d items; the first days are on it.".formatted(checklist.items().size()),
        checklist.agreement(),
        now);
    checklist.next().ifPresent(it -> next(checklist, it, null, now));
  }

  /** The partner's people hear where they are, whoever is next that it is their turn. */
  void moved(Checklist before, Checklist after, @Nullable MemberId by, Instant now) {
    var partner = concerned.partner(after.partner());
    if (after.stage() != before.stage() && after.stage() != OnboardingStage.ACTIVE) {
      tell(
          concerned.people(after.partner()),
          by,
          "The onboarding of %s is now at %s".formatted(partner.name(), inWords(after.stage())),
          "%d of %d items are done.".formatted(after.done(), after.items().size()),
          after.agreement(),
          now);
    }
    var next = after.next().orElse(null);
    if (next != null && before.next().filter(it -> it.item() == next.item()).isEmpty()) {
      next(after, next, by, now);
    }
  }

  private void next(Checklist checklist, ItemState next, @Nullable MemberId by, Instant now) {
    tell(
        concerned.with(next, checklist.partner()),
        by,
        "Next for %s: %s"
            .formatted(concerned.partner(checklist.partner()).name(), next.item().title()),
        "It is due on %s.".formatted(next.dueOn()),
        checklist.agreement(),
        now);
  }

  static String inWords(OnboardingStage stage) {
    return switch (stage) {
      case INTAKE -> "intake";
      case SECURITY_REVIEW -> "security review";
      case TECHNICAL_INTEGRATION -> "technical integration";
      case TRAINING -> "training";
      case PRE_PRODUCTION -> "pre-production";
      case MONITORING -> "monitoring";
      case ACTIVE -> "active";
    };
  }

  void tell(
      Set<MemberId> whom,
      @Nullable MemberId actor,
      String title,
      @Nullable String text,
      AgreementId agreement,
      Instant now) {
    if (whom.isEmpty()) {
      return;
    }
    events.publishEvent(
        new NotificationRequested(
            UUID.randomUUID(),
            NotificationKind.ONBOARDING,
            Audience.members(whom),
            actor,
            title,
            text,
            "/agreements/%s/onboarding".formatted(agreement),
            now));
  }
}
