package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.platform.access.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people once when an item is due soon, once when it is overdue, and maintainers once a stay
 * that a partner is stuck in its stage. After a pause only what is still so is told.
 */
@Service
class ChecklistReminders {

  static final int DAYS_BEFORE = 3;
  private static final int BATCH = 200;

  private final DueItems due;
  private final ChecklistRows rows;
  private final Concerned concerned;
  private final OnboardingNews news;
  private final OnboardingSettings settings;
  private final Clock clock;

  ChecklistReminders(
      DueItems due,
      ChecklistRows rows,
      Concerned concerned,
      OnboardingNews news,
      OnboardingSettings settings,
      Clock clock) {
    this.due = due;
    this.rows = rows;
    this.concerned = concerned;
    this.news = news;
    this.settings = settings;
    this.clock = clock;
  }

  /** One batch; true when more may wait. */
  @Transactional
  public boolean remind() {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var items = due.untold(today, today.plusDays(DAYS_BEFORE), BATCH);
    var checklists = checklists(items.stream().map(DueItems.Due::agreement).distinct().toList());
    for (var it : items) {
      var checklist = checklists.get(it.agreement());
      if (checklist != null && due.told(it, now)) {
        news.due(checklist, checklist.item(it.item()), it.kind() == DueItems.Kind.OVERDUE, now);
      }
    }
    return items.size() == BATCH;
  }

  /** One batch; true when more may wait. */
  @Transactional
  public boolean alert() {
    var now = clock.instant();
    var stuck = due.stuck(settings.stuckBefore(now), now, BATCH);
    for (var checklist : checklists(stuck).values()) {
      news.stuck(checklist, concerned.staff(Role.MAINTAINER, checklist.partner()), now);
    }
    return stuck.size() == BATCH;
  }

  private Map<AgreementId, Checklist> checklists(List<AgreementId> agreements) {
    return rows.of(agreements).stream().collect(Collectors.toMap(Checklist::agreement, it -> it));
  }
}
