package io.cvf.ecosystem.community.comments;

import io.cvf.ecosystem.community.CommentId;
import io.cvf.ecosystem.community.comments.Reports.State;
import io.cvf.ecosystem.community.rfcs.Discussions;
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

/** Reporting comments to moderators, and finding nothing wrong with them. */
@Service
class Reporting {

  private final Reports reports;
  private final Comments comments;
  private final Discussions discussions;
  private final AuditLog audit;
  private final Clock clock;

  Reporting(
      Reports reports, Comments comments, Discussions discussions, AuditLog audit, Clock clock) {
    this.reports = reports;
    this.comments = comments;
    this.discussions = discussions;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public void report(CommentId id, @Nullable String reason, Caller by) {
    var why = Reason.checked(reason);
    var comment = locked(id);
    comment.requireReportableBy(by);
    if (!reports.add(id, by.id(), why, clock.instant())) {
      throw Problem.conflict(
          "already-reported",
          "You reported it before",
          "A comment can be reported once; moderators have your report.");
    }
    record(comment, "comment.reported", Map.of(), why, by);
  }

  /** Leaves the comment as it is, and closes every open report of it: they are one case. */
  @Transactional
  public void dismiss(UUID report, @Nullable String reason, Caller moderator) {
    var why = Reason.checked(reason);
    var comment = locked(reports.commentOf(report).orElseThrow(Reporting::notFound));
    comment.requireNotOwn(moderator);
    if (reports.waitsFrom(comment.id(), moderator.id())) {
      throw Problem.forbidden("You reported the comment; another moderator judges it.");
    }
    var closed = reports.close(comment.id(), State.DISMISSED, why, moderator.id(), clock.instant());
    if (!closed.contains(report)) {
      throw Problem.conflict(
          "report-closed", "The report is closed", "A moderator judged the comment before you.");
    }
    record(comment, "comment.reports-dismissed", Map.of("reports", closed.size()), why, moderator);
  }

  private Comment locked(CommentId id) {
    return comments.lock(id).orElseThrow(CommentService::notFound);
  }

  private void record(
      Comment comment, String action, Map<String, Integer> detail, String reason, Caller by) {
    var all = new java.util.HashMap<String, Object>(detail);
    all.put("rfc", discussions.of(comment.rfc()).number());
    audit.record(by.id(), action, "comment:" + comment.id(), all, reason);
  }

  private static Problem notFound() {
    return Problem.notFound(
        "report-not-found", "There is no such report", "No report has this id.");
  }
}
