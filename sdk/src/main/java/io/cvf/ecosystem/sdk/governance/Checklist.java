package io.cvf.ecosystem.sdk.governance;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is done of an onboarding, and what is not.
 *
 * @param next the item that is next; null when all are done
 * @param frozen whether a signature keeps it as it is
 */
public record Checklist(
    UUID agreement,
    OnboardingStage stage,
    int done,
    int total,
    int progressPercent,
    @Nullable OnboardingStep next,
    boolean frozen,
    boolean stuck,
    List<Item> items) {

  public Checklist {
    items = List.copyOf(requireNonNullElse(items, List.of()));
  }

  /**
   * @param side who completes it, {@code PARTNER} or {@code STAFF}
   * @param evidenceMissing whether something has to be shown first
   * @param version names this state of the item when it is changed
   */
  public record Item(
      OnboardingStep item,
      String title,
      OnboardingStage stage,
      String side,
      boolean done,
      @Nullable Instant doneAt,
      @Nullable By doneBy,
      @Nullable By owner,
      LocalDate dueOn,
      boolean overdue,
      boolean evidenceMissing,
      long version) {}

  public record By(String username) {}

  public Item item(OnboardingStep step) {
    return items.stream()
        .filter(it -> it.item() == step)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No such item: " + step));
  }
}
