package io.cvf.ecosystem.governance.ledger;

import java.util.List;

/** Rooms that keep something the books must agree with prove here that they do. */
public interface LedgerProof {

  /**
   * What was found.
   *
   * @param name stable, such as {@code balances}
   * @param detail what was compared, or where it differs first
   */
  record Finding(String name, boolean ok, String detail) {

    /** Fine when nothing differs, else it names the first that do. */
    public static Finding of(String name, String compared, List<String> differences) {
      return differences.isEmpty()
          ? new Finding(name, true, compared)
          : new Finding(name, false, String.join("; ", differences));
    }
  }

  /** How many differences a finding names. */
  int MOST = 5;

  /**
   * Reads everything anew; may take long.
   *
   * @param months how many of the latest settled months are compared with what was executed
   */
  List<Finding> prove(int months);
}
