package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.governance.disputes.DisputeEvent.What;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a locked dispute to where its deadlines have put it: one step after the other, each at the
 * moment it was due. Every use case asks it first, so nothing depends on when the job runs.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseClock {

  private final Disputes disputes;
  private final Mediators mediators;
  private final Consequences consequences;
  private final Rulings rulings;
  private final CaseLog log;

  CaseClock(
      Disputes disputes,
      Mediators mediators,
      Consequences consequences,
      Rulings rulings,
      CaseLog log) {
    this.disputes = disputes;
    this.mediators = mediators;
    this.consequences = consequences;
    this.rulings = rulings;
    this.log = log;
  }

  Dispute upTo(Dispute locked, Instant now) {
    var dispute = locked;
    for (var due = dispute.due(); due != null && due.isPast(now); due = dispute.due()) {
      dispute = passed(dispute, due);
    }
    return dispute;
  }

  private Dispute passed(Dispute dispute, Dispute.Due due) {
    return switch (due.what()) {
      case RESPONSE -> defaulted(dispute, due.at());
      case MEDIATION, APPEAL -> mediators.replaceOverdue(dispute, due.at());
      case APPEAL_PERIOD ->
          consequences.makeFinal(
              dispute, rulings.find(dispute.id(), Instance.FIRST).orElseThrow(), due.at(), null);
      case REMEDIATION ->
          consequences.missed(dispute, Objects.requireNonNull(dispute.remediation()));
    };
  }

  private Dispute defaulted(Dispute dispute, Instant at) {
    dispute.requireNext(DisputeState.DEFAULTED);
    disputes.await(dispute.id(), DisputeState.DEFAULTED, at);
    log.happened(dispute, What.DEFAULTED, at, null, null);
    return mediators.assign(disputes.get(dispute.id()), at);
  }
}
