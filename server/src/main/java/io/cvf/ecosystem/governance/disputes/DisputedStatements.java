package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.governance.StatementHolds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks whoever keeps statements to hold what is disputed; there may be nobody. */
@Component
class DisputedStatements {

  private final ObjectProvider<StatementHolds> holds;

  DisputedStatements(ObjectProvider<StatementHolds> holds) {
    this.holds = holds;
  }

  void hold(Dispute dispute) {
    var respondent = dispute.respondent().partner();
    if (respondent != null && !dispute.statements().isEmpty()) {
      holds
          .orderedStream()
          .forEach(it -> it.hold(dispute.caseId(), respondent, dispute.statements()));
    }
  }

  void release(Dispute dispute) {
    if (!dispute.statements().isEmpty()) {
      holds.orderedStream().forEach(it -> it.release(dispute.caseId()));
    }
  }

  /** What the respondent was to be paid is reversed when it lost, and released otherwise. */
  void close(Dispute dispute, Ruling ruling) {
    if (ruling.against() != Side.RESPONDENT) {
      release(dispute);
    } else if (!dispute.statements().isEmpty()) {
      holds.orderedStream().forEach(it -> it.reverse(dispute.caseId()));
    }
  }
}
