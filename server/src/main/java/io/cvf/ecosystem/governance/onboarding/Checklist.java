package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.AgreementStatus;
import io.cvf.ecosystem.governance.OnboardingStage;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one agreement's partner has behind it and before it.
 *
 * @param stage where it stands since {@code stageSince}
 * @param frozen since the first signature
 * @param items all there are, in the order of the stages
 */
record Checklist(
    AgreementId agreement,
    PartnerId partner,
    AgreementStatus status,
    AgreementTier tier,
    OnboardingStage stage,
    Instant stageSince,
    boolean frozen,
    List<ItemState> items) {

  Checklist {
    items = List.copyOf(items);
  }

  /** How the audit log calls it. */
  String subject() {
    return "agreement:" + agreement;
  }

  ItemState item(ChecklistItem item) {
    return items.stream().filter(it -> it.item() == item).findFirst().orElseThrow();
  }

  List<ChecklistItem> open() {
    return items.stream().filter(it -> !it.isDone()).map(ItemState::item).toList();
  }

  int done() {
    return items.size() - open().size();
  }

  Optional<ItemState> next() {
    return items.stream().filter(it -> !it.isDone()).findFirst();
  }

  Progress progress() {
    var done = done();
    return new Progress(
        stage, stageSince, done, items.size(), Progress.percent(done, items.size()), open());
  }

  /** Its agreement is neither given up nor ended. */
  boolean isAlive() {
    return switch (status) {
      case ONBOARDING, ACTIVE, EXPIRED -> true;
      case TERMINATED, WITHDRAWN -> false;
    };
  }

  /** Where it stands by what is open, until both sides have signed. */
  OnboardingStage stageByItems() {
    return stageOf(open());
  }

  /** The stage of the first open item: a later one that is done already skips nothing. */
  static OnboardingStage stageOf(List<ChecklistItem> open) {
    return open.stream()
        .map(ChecklistItem::stage)
        .min(OnboardingStage::compareTo)
        .orElse(OnboardingStage.MONITORING);
  }
}
