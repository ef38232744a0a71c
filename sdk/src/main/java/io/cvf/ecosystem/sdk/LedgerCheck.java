package io.cvf.ecosystem.sdk;

import java.util.List;

/** Whether the books agree with themselves and with everything beside them. */
public record LedgerCheck(boolean ok, List<Finding> checks) {

  public LedgerCheck {
    checks = List.copyOf(checks);
  }

  /**
   * One thing that was looked at.
   *
   * @param name stable, such as {@code balances-replay}
   * @param detail what was compared, or where it differs
   */
  public record Finding(String name, boolean ok, String detail) {}
}
