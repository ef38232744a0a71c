package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.OnboardingStage;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells people what happens to a checklist, in the transaction that does it. */
@Component
class OnboardingNews {

  private static final int MAX_TEXT = 1_000;

  private final Concerned concerned;
  private final ApplicationEventPublisher events;

  OnboardingNews(Concerned concerned, ApplicationEventPublisher events) {
    this.concerned = concerned;
    this.events = events;
  }

  void begun(Checklist checklist, Instant now) {
    tell(
        concerned.people(checklist.partner()),
        null,
        "The onboarding of %s has begun".formatted(name(checklist)),
        "Its checklist has %d items; the first days are on it.".formatted(checklist.items().size()),
        checklist.agreement(),
        now);
    checklist.next().ifPresent(it -> next(checklist, it, null, now));
  }

  /** The partner's people hear where they are, whoever is next that it is their turn. */
  void moved(Checklist before, Checklist after, @Nullable MemberId by, Instant now) {
    if (after.stage() != before.stage() && after.stage() != OnboardingStage.ACTIVE) {
      tell(
          concerned.people(after.partner()),
          by,
          "The onboarding of %s is now at %s".formatted(name(after), inWords(after.stage())),
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
        "Next for %s: %s".formatted(name(checklist), next.item().title()),
        "It is due on %s.".formatted(next.dueOn()),
        checklist.agreement(),
        now);
  }

  void reopened(
      Checklist checklist, ItemState item, @Nullable String note, MemberId by, Instant now) {
    var whom = new HashSet<>(concerned.people(checklist.partner()));
    whom.addAll(concerned.with(item, checklist.partner()));
    tell(
        whom,
        by,
        "Open again for %s: %s".formatted(name(checklist), item.item().title()),
        shortened(note),
        checklist.agreement(),
        now);
  }

  void assigned(
      Checklist checklist,
      ChecklistItem item,
      LocalDate dueOn,
      MemberId owner,
      MemberId by,
      Instant now) {
    tell(
        Set.of(owner),
        by,
        "Yours to see to for %s: %s".formatted(name(checklist), item.title()),
        "It is due on %s.".formatted(dueOn),
        checklist.agreement(),
        now);
  }

  /** Both sides' people who have to do with it, and whoever said something before. */
  void commented(
      Checklist checklist,
      ItemState item,
      Set<MemberId> before,
      String text,
      MemberId by,
      Instant now) {
    var whom = new HashSet<>(before);
    whom.addAll(concerned.people(checklist.partner()));
    whom.addAll(concerned.with(item, checklist.partner()));
    tell(
        whom,
        by,
        "A comment on the onboarding of %s: %s".formatted(name(checklist), item.item().title()),
        shortened(text),
        checklist.agreement(),
        now);
  }

  void due(Checklist checklist, ItemState item, boolean overdue, Instant now) {
    tell(
        concerned.with(item, checklist.partner()),
        null,
        (overdue ? "Overdue for %s: %s" : "Due soon for %s: %s")
            .formatted(name(checklist), item.item().title()),
        (overdue ? "It was due on %s." : "It is due on %s.").formatted(item.dueOn()),
        checklist.agreement(),
        now);
  }

  void stuck(Checklist checklist, Set<MemberId> maintainers, Instant now) {
    tell(
        maintainers,
        null,
        "%s is stuck: %d days at %s"
            .formatted(
                name(checklist), checklist.progress().daysInStage(now), inWords(checklist.stage())),
        checklist
            .next()
            .map(it -> "Next would be: %s, due on %s.".formatted(it.item().title(), it.dueOn()))
            .orElse("Everything is done; the signatures are missing."),
        checklist.agreement(),
        now);
  }

  private String name(Checklist checklist) {
    return concerned.partner(checklist.partner()).name();
  }

  private static @Nullable String shortened(@Nullable String text) {
    return text == null || text.codePointCount(0, text.length()) <= MAX_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_TEXT - 1)) + "…";
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
