package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.governance.OnboardingStage;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.People;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what a checklist's page shows, in a few queries. */
@Component
class ChecklistViews {

  private final Concerned concerned;
  private final ChecklistAccess access;
  private final ItemEvidences evidence;
  private final ItemComments comments;
  private final People people;
  private final OnboardingSettings settings;
  private final Clock clock;

  ChecklistViews(
      Concerned concerned,
      ChecklistAccess access,
      ItemEvidences evidence,
      ItemComments comments,
      People people,
      OnboardingSettings settings,
      Clock clock) {
    this.concerned = concerned;
    this.access = access;
    this.evidence = evidence;
    this.comments = comments;
    this.people = people;
    this.settings = settings;
    this.clock = clock;
  }

  ChecklistView of(Checklist it, Caller caller) {
    var now = clock.instant();
    var shown = evidence.of(it.agreement());
    return ChecklistView.of(
        it,
        new ChecklistView.Parts(
            concerned.partner(it.partner()),
            shown,
            comments.counts(it.agreement()),
            people.of(named(it, shown)),
            access.rights(it, caller),
            isStuck(it),
            now,
            LocalDate.ofInstant(now, ZoneOffset.UTC)));
  }

  private boolean isStuck(Checklist it) {
    return it.isAlive()
        && it.stage() != OnboardingStage.ACTIVE
        && it.stageSince().isBefore(settings.stuckBefore(clock.instant()));
  }

  private static List<MemberId> named(Checklist it, List<ItemEvidence> shown) {
    var named = new ArrayList<MemberId>();
    shown.forEach(piece -> named.add(piece.addedBy()));
    for (var item : it.items()) {
      if (item.owner() != null) {
        named.add(item.owner());
      }
      if (item.done() != null) {
        named.add(item.done().by());
      }
    }
    return named;
  }
}
