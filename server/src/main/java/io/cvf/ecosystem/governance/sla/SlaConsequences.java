package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.governance.sla.SlaSealing.Made;
import io.cvf.ecosystem.governance.sla.SlaSteps.NewStep;
import io.cvf.ecosystem.integrations.MonthlyScores;
import io.cvf.ecosystem.integrations.PartnerId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Decides what follows from sealed months. Two failing months in a row suspend: the one before is
 * the last with data of the three months before it, so a month without data neither breaks a row
 * nor makes it longer; nor does one that a mediator overruled. Else what a month was sealed as
 * counts, also where its steps were waived.
 */
@Component
class SlaConsequences {

  private static final int MEMORY_MONTHS = 3;

  private final SlaSteps steps;
  private final SealedSlaMonthRows months;
  private final SlaSettings settings;
  private final MonthlyScores scores;

  SlaConsequences(
      SlaSteps steps, SealedSlaMonthRows months, SlaSettings settings, MonthlyScores scores) {
    this.steps = steps;
    this.months = months;
    this.settings = settings;
    this.scores = scores;
  }

  void follow(YearMonth month, List<Made> sealed, Instant at) {
    var failing =
        sealed.stream().filter(it -> Boolean.FALSE.equals(it.month().compliant())).toList();
    if (failing.isEmpty()) {
      return;
    }
    var before = before(failing.stream().map(it -> it.month().partner()).toList(), month);
    var scale = settings.scale(SlaReports.begin(month.plusMonths(1)));
    var due = at.plus(settings.enforcementDelay());
    var scored = scores.from(month);
    var certified = scored.isAfter(due) ? scored : due;
    var made = new ArrayList<NewStep>();
    for (var it : failing) {
      var partner = it.month().partner();
      var points = it.figures().total().penalty(scale);
      made.add(new NewStep(partner, month, StepKind.PENALTY, due, points));
      made.add(new NewStep(partner, month, StepKind.NOTICE, due, null));
      made.add(new NewStep(partner, month, StepKind.RESCORE, certified, null));
      if (failedBefore(before, partner)) {
        made.add(new NewStep(partner, month, StepKind.SUSPENSION, certified, null));
      }
    }
    steps.add(made);
  }

  /** Whether the month, when it was not kept, is still the second in a row. */
  boolean isSecond(PartnerId partner, YearMonth month) {
    return failedBefore(before(List.of(partner), month), partner);
  }

  private Map<PartnerId, Boolean> before(List<PartnerId> partners, YearMonth month) {
    return months.failedLast(partners, month.minusMonths(MEMORY_MONTHS), month);
  }

  private static boolean failedBefore(Map<PartnerId, Boolean> before, PartnerId partner) {
    return before.getOrDefault(partner, false);
  }
}
