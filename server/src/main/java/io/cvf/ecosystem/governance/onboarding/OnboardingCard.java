package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.ecosystem.platform.access.People.Person;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One partner on the board. */
@Schema(name = "OnboardingCard")
public record OnboardingCard(
    UUID agreement,
    CardPartner partner,
    AgreementTier tier,
    int progressPercent,
    int daysInStage,
    boolean stuck,
    @Schema(description = "Absent when everything is done.") @Nullable NextItem next) {

  @Schema(name = "OnboardingCardPartner")
  public record CardPartner(String slug, String name, PartnerCategory category) {}

  @Schema(name = "OnboardingNextItem")
  public record NextItem(
      ChecklistItem item,
      String title,
      Side side,
      LocalDate dueOn,
      boolean overdue,
      @Nullable Person owner) {}

  static OnboardingCard of(
      BoardCards.Row it,
      PartnerDirectory.Entry partner,
      People.Known known,
      Instant now,
      LocalDate today) {
    var next = it.next();
    return new OnboardingCard(
        it.agreement().value(),
        new CardPartner(partner.slug(), partner.name(), partner.category()),
        it.tier(),
        Progress.percent(it.done(), ChecklistItem.values().length),
        Progress.daysBetween(it.since(), now),
        it.stuck(),
        next == null
            ? null
            : new NextItem(
                next.item(),
                next.item().title(),
                next.item().side(),
                next.dueOn(),
                today.isAfter(next.dueOn()),
                known.personOrNull(next.owner())));
  }
}
