package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One item of one checklist.
 *
 * @param dueOn the last day on which it is done in time
 * @param owner null when everyone responsible may see to it
 * @param note what was said when it was done, or reopened
 * @param validUntil the first day it has to be done anew
 * @param evidenceSince evidence from before shows nothing; null when all of it counts
 */
record ItemState(
    ChecklistItem item,
    LocalDate dueOn,
    @Nullable MemberId owner,
    @Nullable Done done,
    @Nullable String note,
    @Nullable LocalDate validUntil,
    @Nullable Instant evidenceSince,
    long version) {

  /** Who says so, and since when. */
  record Done(Instant at, MemberId by) {}

  boolean isDone() {
    return done != null;
  }

  boolean isOverdue(LocalDate today) {
    return done == null && today.isAfter(dueOn);
  }

  boolean isExpired(LocalDate today) {
    return validUntil != null && !today.isBefore(validUntil);
  }

  /** Whether a renewal asks for it again. */
  boolean endsWithRenewal(LocalDate today) {
    return isDone() && (item.validity() == Validity.UNTIL_RENEWAL || isExpired(today));
  }
}
