package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.problems.Problem;
import java.util.Set;

/** One administrator who can act always remains. */
final class LastAdministrator {

  private LastAdministrator() {}

  /** 409 {@code last-administrator}; the others are locked until the transaction ends. */
  static void refuse(Accounts accounts, MemberId leaving) {
    if (accounts.lockAdministrators().equals(Set.of(leaving))) {
      throw Problem.conflict(
          "last-administrator",
          "The last administrator stays",
          "Make somebody else an administrator first.");
    }
  }
}
