package io.cvf.ecosystem.governance;

import java.util.Collection;

/** Keeps disputed money back. Called in the transaction of the decision; twice is once. */
public interface StatementHolds {

  /**
   * @param caseId of the dispute
   * @param statements that are disputed
   */
  void hold(String caseId, Collection<String> statements);

  /** What was held is paid as if there had been no dispute. */
  void release(String caseId);

  /** What was held is not paid; its entries are reversed. */
  void reverse(String caseId);
}
