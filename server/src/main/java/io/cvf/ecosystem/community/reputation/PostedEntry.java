package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.rules.reputation.EntryKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger, as far as decisions about it need it.
 *
 * @param standing its points and those of all its corrections together
 */
record PostedEntry(
    EntryId id,
    MemberId member,
    EntryKind kind,
    int points,
    int standing,
    LocalDate earnedOn,
    NewEntry.Subject subject,
    @Nullable MemberId giver,
    boolean takenBack,
    @Nullable Voiding voiding) {

  /**
   * A moderator voided it.
   *
   * @param reinstated whether an appeal was upheld
   */
  record Voiding(EntryId entry, @Nullable MemberId by, boolean reinstated) {}

  boolean isVoidable() {
    return !kind.isCorrection()
        && kind != EntryKind.CERTIFICATION
        && voiding == null
        && standing > 0;
  }

  /** Throws 409. */
  void requireVoidable() {
    if (kind == EntryKind.CERTIFICATION) {
      throw Problem.conflict(
          "entry-not-voidable", "A certification is not voided", "Revoke the certification.");
    }
    if (kind.isCorrection()) {
      throw Problem.conflict(
          "entry-not-voidable", "A correction is not voided", "Judge the entry it corrects.");
    }
    if (voiding != null) {
      throw Problem.conflict(
          "entry-voided", "It was voided before", "Each entry is judged once; see its appeal.");
    }
    if (standing <= 0) {
      throw Problem.conflict(
          "entry-not-voidable", "Nothing is left of it", "Its points were cut or taken back.");
    }
  }
}
