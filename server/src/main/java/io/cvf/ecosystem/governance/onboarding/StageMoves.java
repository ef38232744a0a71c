package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.OnboardingStage;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets the stage follow the items; whoever changes an item calls it in the same transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class StageMoves {

  private final ChecklistRows rows;
  private final StageStays stays;
  private final OnboardingNews news;
  private final AuditLog audit;
  private final Clock clock;

  StageMoves(
      ChecklistRows rows, StageStays stays, OnboardingNews news, AuditLog audit, Clock clock) {
    this.rows = rows;
    this.stays = stays;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param by null for the platform
   * @return the checklist as it is now
   */
  Checklist follow(Checklist before, @Nullable MemberId by) {
    var changed = rows.find(before.agreement()).orElseThrow();
    return move(before, changed, changed.stageByItems(), by);
  }

  /** Both sides have signed. */
  Checklist activate(Checklist before) {
    return move(before, before, OnboardingStage.ACTIVE, null);
  }

  private Checklist move(
      Checklist before, Checklist changed, OnboardingStage stage, @Nullable MemberId by) {
    var now = clock.instant();
    var moves = stage != changed.stage();
    rows.settle(changed, stage, moves ? now : changed.stageSince());
    if (moves) {
      stays.enter(changed.agreement(), stage, now);
      audit.record(
          by,
          "onboarding.stage-changed",
          changed.subject(),
          Map.of("from", changed.stage(), "to", stage, "open", changed.open()),
          null);
    }
    var after = find(changed.agreement());
    news.moved(before, after, by, now);
    return after;
  }

  private Checklist find(AgreementId agreement) {
    return rows.find(agreement).orElseThrow();
  }
}
