package io.cvf.ecosystem.integrations.checks;

import io.cvf.ecosystem.integrations.SkillVersionId;
import io.cvf.ecosystem.integrations.notices.SkillNotices;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.integrations.requirements.CheckKind;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objections of publishers to what checks found, and what became of them. */
@Service
@Transactional
public class CheckAppeals {

  private final CheckAppealRows rows;
  private final PartnerAccess partners;
  private final SkillNotices notices;
  private final AuditLog audit;
  private final Clock clock;

  CheckAppeals(
      CheckAppealRows rows,
      PartnerAccess partners,
      SkillNotices notices,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.partners = partners;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * About what the check found last. The caller makes sure that it is theirs to object.
   *
   * @throws Problem 422 {@code invalid-input}; 409 {@code nothing-to-appeal} when the check passed
   *     or was not run, {@code already-appealed}
   */
  public void file(SkillVersionId version, CheckKind check, @Nullable String text, Caller by) {
    var why = Reason.checked(text, "/text");
    if (!rows.hasFinding(version, check)) {
      throw Problem.conflict(
          "nothing-to-appeal",
          "There is nothing to object to",
          "%s found nothing. Run the checks, and appeal against one that failed.".formatted(check));
    }
    if (!rows.add(version, check, why, by.id(), clock.instant())) {
      throw Problem.conflict(
          "already-appealed",
          "You have objected already",
          "The same finding is appealed against once. Change the draft, or wait for the answer.");
    }
  }

  /** By a certifier or maintainer who shares no organisation with the publisher. */
  CheckAppealRows.Listed decide(UUID id, boolean accepted, @Nullable String reason, Caller by) {
    var why = Reason.checked(reason);
    var appeal = rows.find(id).orElseThrow(CheckAppeals::notFound);
    var partner = partners.find(appeal.partner());
    partners.requireImpartial(partner, by);
    var decision = accepted ? Appeal.Decision.ACCEPTED : Appeal.Decision.DISMISSED;
    if (!rows.decide(id, decision, why, by.id(), clock.instant())) {
      throw Problem.conflict(
          "appeal-decided", "It is decided already", "Somebody else has answered this appeal.");
    }
    audit.record(
        by.id(),
        "skill.check-appeal-decided",
        "skill:" + appeal.skillId(),
        Map.of("check", appeal.check(), "decision", decision),
        why);
    notices.appealDecided(id, partner, appeal.skillId(), accepted, why, by.id());
    return rows.find(id).orElseThrow(CheckAppeals::notFound);
  }

  private static Problem notFound() {
    return Problem.notFound(
        "check-appeal-not-found", "No such appeal", "No appeal has this id, or its draft is gone.");
  }
}
