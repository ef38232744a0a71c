package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.community.reputation.PostedEntry.Voiding;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Reason;
import io.cvf.rules.reputation.EntryKind;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Voiding entries, and what their receivers can do about it. Every step is written down. */
@Service
class Judgement {

  private final Entries entries;
  private final Ledger ledger;
  private final Appeals appeals;
  private final Impartiality impartiality;
  private final AuditLog audit;
  private final Clock clock;

  Judgement(
      Entries entries,
      Ledger ledger,
      Appeals appeals,
      Impartiality impartiality,
      AuditLog audit,
      Clock clock) {
    this.entries = entries;
    this.ledger = ledger;
    this.appeals = appeals;
    this.impartiality = impartiality;
    this.audit = audit;
    this.clock = clock;
  }

  /** Takes what is left of an entry from its receiver, by an entry that says why. */
  @Transactional
  void voidEntry(EntryId id, @Nullable String reason, Caller moderator) {
    var why = Reason.checked(reason);
    var entry = locked(id);
    entry.requireVoidable();
    impartiality.require(moderator, entry);
    voidEntry(entry, why, moderator);
  }

  /** Of an entry that may be voided, by somebody who may; its receiver is locked. */
  void voidEntry(PostedEntry entry, String reason, Caller moderator) {
    var lost = -entry.standing();
    ledger.correct(
        NewEntry.correcting(entry, EntryKind.VOID, lost, moderator.id(), reason, clock.instant()),
        entry.member());
    record(moderator, "reputation.entry-voided", entry, reason);
  }

  @Transactional
  void appeal(EntryId id, @Nullable String text, Caller by) {
    var why = Reason.checked(text, "/text");
    var entry = locked(id);
    if (!by.is(entry.member())) {
      throw Problem.forbidden("Only who lost the points can appeal.");
    }
    if (!appeals.add(voiding(entry).entry(), why, clock.instant())) {
      throw Problem.conflict(
          "already-appealed", "It was appealed before", "An entry can be appealed once.");
    }
    record(by, "reputation.appealed", entry, why);
  }

  /** Upheld gives the points back, unless the giver has taken them back meanwhile. */
  @Transactional
  void decide(EntryId id, boolean upheld, @Nullable String reason, Caller moderator) {
    var why = Reason.checked(reason);
    var entry = locked(id);
    var voiding = voiding(entry);
    if (moderator.id().equals(voiding.by())) {
      throw Problem.forbidden("You voided it; another moderator decides the appeal.");
    }
    impartiality.require(moderator, entry);
    var now = clock.instant();
    if (!appeals.decide(voiding.entry(), upheld, why, moderator.id(), now)) {
      throw Problem.conflict(
          "no-open-appeal", "Nobody waits for a decision", "There is no appeal to decide.");
    }
    if (upheld) {
      var points = entry.takenBack() ? 0 : entry.points();
      ledger.correct(
          NewEntry.correcting(entry, EntryKind.REINSTATEMENT, points, moderator.id(), why, now),
          entry.member());
    }
    record(
        moderator, upheld ? "reputation.appeal-upheld" : "reputation.appeal-rejected", entry, why);
  }

  private static Voiding voiding(PostedEntry entry) {
    var voiding = entry.voiding();
    if (voiding == null || entry.kind() == EntryKind.CERTIFICATION) {
      throw Problem.conflict(
          "entry-not-voided", "No moderator voided it", "Only a voided entry can be appealed.");
    }
    return voiding;
  }

  private PostedEntry locked(EntryId id) {
    entries.lock(List.of(find(id).member()));
    return find(id);
  }

  private PostedEntry find(EntryId id) {
    return entries
        .find(id)
        .orElseThrow(() ->
            Problem.notFound(
                "reputation-entry-not-found", "There is no such entry", "No entry has this id."));
  }

  private void record(Caller by, String action, PostedEntry entry, String reason) {
    var detail = Map.of("member", entry.member().toString(), "kind", entry.kind());
    audit.record(by.id(), action, "reputation-entry:" + entry.id().value(), detail, reason);
  }
}
