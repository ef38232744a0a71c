package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.governance.Penalties;
import io.cvf.ecosystem.governance.SlaMonthOverruled;
import io.cvf.ecosystem.governance.SuspensionGround;
import io.cvf.ecosystem.integrations.PartnerStanding;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.PartnerStatusChanged;
import io.cvf.ecosystem.platform.audit.AuditLog;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Nothing more follows from a month that a mediator overruled, and a suspension ends that rested on
 * it: its own, or that of a later month which is no longer the second in a row. What others did to
 * the partner is not taken back.
 */
@Component
class Overruling {

  private final SlaOverrulings overrulings;
  private final SlaSteps steps;
  private final SlaSuspensions suspensions;
  private final SlaConsequences consequences;
  private final ObjectProvider<SuspensionGround> grounds;
  private final Penalties penalties;
  private final PartnerStanding standing;
  private final AuditLog audit;

  Overruling(
      SlaOverrulings overrulings,
      SlaSteps steps,
      SlaSuspensions suspensions,
      SlaConsequences consequences,
      ObjectProvider<SuspensionGround> grounds,
      Penalties penalties,
      PartnerStanding standing,
      AuditLog audit) {
    this.overrulings = overrulings;
    this.steps = steps;
    this.suspensions = suspensions;
    this.consequences = consequences;
    this.grounds = grounds;
    this.penalties = penalties;
    this.standing = standing;
    this.audit = audit;
  }

  /** Twice is once. */
  @ApplicationModuleListener(id = "governance.sla-month-overruled")
  void follow(SlaMonthOverruled it) {
    if (!overrulings.add(it)) {
      return;
    }
    var reason = "%s: a mediator decided so.".formatted(it.caseId());
    steps.waiveAll(it.partner(), it.month(), reason, it.at());
    // The penalty may have been booked just while the decision was taken, which did not see it.
    var _ = penalties.waive(StepActions.reference(it.partner(), it.month()), reason);
    if (endSuspensions(it) && grounds.stream().noneMatch(of -> of.takesOver(it.partner()))) {
      standing.reinstate(
          it.partner(),
          "The suspension for %s ended with %s.".formatted(it.month(), it.caseId()),
          null);
    }
    audit.record(
        null,
        "sla-month.overruled",
        "partner:" + it.partner(),
        Map.of("month", it.month().toString(), "case", it.caseId()),
        reason);
  }

  /** Whether one of them was what suspended the partner. */
  private boolean endSuspensions(SlaMonthOverruled it) {
    var tookEffect = false;
    for (var suspension : suspensions.of(it.partner())) {
      if (suspension.month().equals(it.month())
          || !consequences.isSecond(it.partner(), suspension.month())) {
        suspensions.end(suspension.step());
        tookEffect |= suspension.tookEffect();
      }
    }
    return tookEffect;
  }

  /** Whoever else ends a suspension ends those of months too. */
  @EventListener
  void onStatusChanged(PartnerStatusChanged event) {
    if (event.from() == PartnerStatus.SUSPENDED) {
      suspensions.ended(event.partner());
    }
  }
}
