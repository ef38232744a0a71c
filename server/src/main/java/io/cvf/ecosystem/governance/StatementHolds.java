package io.cvf.ecosystem.governance;

import io.cvf.ecosystem.integrations.PartnerId;
import java.util.Collection;

/** Keeps disputed money back. Called in the transaction of the decision; twice is once. */
public interface StatementHolds {

  /**
   * @param caseId of the dispute
   * @param respondent whose statements can be held; nobody holds those of a third party
   * @param statements that are disputed; those that are not the respondent's are left out
   */
  void hold(String caseId, PartnerId respondent, Collection<String> statements);

  /** What was held is paid as if there had been no dispute. */
  void release(String caseId);

  /** What was held is not paid; its entries are reversed. */
  void reverse(String caseId);
}
