package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.governance.Penalties;
import io.cvf.ecosystem.governance.SlaMonthFacts;
import io.cvf.ecosystem.governance.SlaMonthOverruled;
import io.cvf.ecosystem.integrations.PartnerId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What sealed months say, and what becomes of them when a partner was right to contest one. */
@Component
class ContestedSlaMonths {

  private final ObjectProvider<SlaMonthFacts> facts;
  private final Penalties penalties;
  private final ApplicationEventPublisher events;

  ContestedSlaMonths(
      ObjectProvider<SlaMonthFacts> facts, Penalties penalties, ApplicationEventPublisher events) {
    this.facts = facts;
    this.penalties = penalties;
    this.events = events;
  }

  Optional<SlaMonthFacts.Facts> sealed(PartnerId partner, YearMonth month) {
    return facts.stream().flatMap(it -> it.of(partner, month).stream()).findFirst();
  }

  /** The penalty is taken back; whoever follows the month does no more because of it. */
  @Transactional(propagation = Propagation.MANDATORY)
  void overrule(Dispute dispute, Instant at) {
    var partner = Objects.requireNonNull(dispute.claimant().partner(), "A partner contests");
    var month = Objects.requireNonNull(dispute.slaMonth(), "Only sealed months are contested");
    sealed(partner, month)
        .ifPresent(it -> {
          var _ =
              penalties.waive(
                  it.penaltyReference(), "%s: a mediator decided so.".formatted(dispute.caseId()));
        });
    events.publishEvent(new SlaMonthOverruled(partner, month, dispute.caseId(), at));
  }
}
