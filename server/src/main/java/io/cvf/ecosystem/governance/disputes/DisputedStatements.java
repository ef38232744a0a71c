package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.governance.StatementHolds;
import org.springframework.stereotype.Component;

/** Has what is disputed held back, as long as it is. */
@Component
class DisputedStatements {

  private final StatementHolds holds;

  DisputedStatements(StatementHolds holds) {
    this.holds = holds;
  }

  void hold(Dispute dispute) {
    var respondent = dispute.respondent().partner();
    if (respondent != null && !dispute.statements().isEmpty()) {
      holds.hold(dispute.caseId(), respondent, dispute.statements());
    }
  }

  void release(Dispute dispute) {
    if (!dispute.statements().isEmpty()) {
      holds.release(dispute.caseId());
    }
  }

  /** What the respondent was to be paid is reversed when it lost, and released otherwise. */
  void close(Dispute dispute, Ruling ruling) {
    if (ruling.against() != Side.RESPONDENT) {
      release(dispute);
    } else if (!dispute.statements().isEmpty()) {
      holds.reverse(dispute.caseId());
    }
  }
}
