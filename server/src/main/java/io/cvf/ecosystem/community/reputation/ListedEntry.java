package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.rules.reputation.Cut;
import io.cvf.rules.reputation.EntryKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry with what a list shows beside it.
 *
 * @param standing its points and those of its corrections
 * @param fades unless it is about a certification
 * @param giver null when nobody gave it
 * @param giverName null also when the giver is suspended
 * @param reason given by who decided a correction
 */
record ListedEntry(
    EntryId id,
    int number,
    EntryKind kind,
    int points,
    int nominal,
    Cut cut,
    LocalDate earnedOn,
    Instant occurredAt,
    int standing,
    boolean fades,
    @Nullable Subject subject,
    @Nullable MemberId giver,
    @Nullable String giverName,
    @Nullable String reason,
    @Nullable Voided voided,
    @Nullable Appeal appeal) {

  /** What it is about; the link is a path of the UI. */
  record Subject(String title, String link) {

    static @Nullable Subject of(
        @Nullable Integer rfc,
        @Nullable String title,
        @Nullable UUID comment,
        @Nullable UUID certification,
        @Nullable String level) {
      if (certification != null) {
        return new Subject("Certification " + level, "/certificates/" + certification);
      }
      if (rfc == null) {
        return null;
      }
      var name = title == null ? "RFC " + rfc : "RFC %d: %s".formatted(rfc, title);
      return comment == null
          ? new Subject(name, "/rfcs/" + rfc)
          : new Subject(
              "Comment on " + name, "/rfcs/%d?tab=discussion#comment-%s".formatted(rfc, comment));
    }
  }

  record Voided(
      String reason, Instant at, @Nullable MemberId by, @Nullable String byName, UUID entry) {}

  record Appeal(
      String text, Instant at, @Nullable Boolean upheld, @Nullable String decisionReason) {}

  enum Action {
    VOID,
    APPEAL,
    DECIDE_APPEAL
  }

  /**
   * What the caller may do with it now.
   *
   * @param owner whose entry it is
   * @param impartial whether a moderator has no organisation in common with the owner
   */
  List<Action> actions(MemberId owner, @Nullable Caller caller, boolean impartial) {
    var actions = new ArrayList<Action>();
    if (caller == null || kind.isCorrection() || kind == EntryKind.CERTIFICATION) {
      return actions;
    }
    var judges =
        caller.is(Role.MODERATOR) && impartial && !caller.is(owner) && !caller.id().equals(giver);
    if (judges && voided == null && standing > 0) {
      actions.add(Action.VOID);
    }
    if (caller.is(owner) && voided != null && appeal == null) {
      actions.add(Action.APPEAL);
    }
    if (judges && isAppealOpen() && voided != null && !caller.id().equals(voided.by())) {
      actions.add(Action.DECIDE_APPEAL);
    }
    return actions;
  }

  private boolean isAppealOpen() {
    return appeal != null && appeal.upheld() == null;
  }
}
