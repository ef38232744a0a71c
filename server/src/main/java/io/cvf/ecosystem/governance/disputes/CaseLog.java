package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.governance.disputes.DisputeEvent.What;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes every step of a dispute where it is asked for: timeline, audit log, inboxes. */
@Component
class CaseLog {

  private final DisputeEvents events;
  private final DisputeEvidenceItems evidence;
  private final DisputeNews news;
  private final AuditLog audit;

  CaseLog(DisputeEvents events, DisputeEvidenceItems evidence, DisputeNews news, AuditLog audit) {
    this.events = events;
    this.evidence = evidence;
    this.news = news;
    this.audit = audit;
  }

  /**
   * @param at when it happened by the rules
   * @param by null when the platform did it by rule
   * @param text as the parties may read it
   */
  void happened(
      Dispute dispute, What what, Instant at, @Nullable MemberId by, @Nullable String text) {
    happened(dispute, what, at, by, text, Map.of());
  }

  void happened(
      Dispute dispute,
      What what,
      Instant at,
      @Nullable MemberId by,
      @Nullable String text,
      Map<String, ?> detail) {
    var number = events.add(dispute.id(), what, at, by, text);
    var kept = new LinkedHashMap<String, Object>(detail);
    kept.put("at", at.toString());
    if (isDecision(what)) {
      kept.put("evidence", evidence.fingerprints(dispute.id()));
    }
    audit.record(by, action(what), dispute.subject(), kept, text);
    news.happened(dispute, what, number, by, text);
  }

  /** What the audit log can be asked about: on what evidence? */
  private static boolean isDecision(What what) {
    return switch (what) {
      case RESOLVED, APPEAL_DECIDED, SUSPENDED, REINSTATED, TERMINATED, FINAL -> true;
      case FILED,
          RESPONDED,
          DEFAULTED,
          EVIDENCE_ADDED,
          SETTLEMENT_OFFERED,
          SETTLED,
          MEDIATOR_ASSIGNED,
          MEDIATOR_MISSING,
          MEDIATION_OVERDUE,
          APPEALED,
          REMEDIATION_PLANNED,
          REMEDIATION_DONE,
          REMEDIATION_MISSED ->
          false;
    };
  }

  private static String action(What what) {
    return "dispute." + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
