package io.cvf.ecosystem.community.comments;

import io.cvf.ecosystem.community.CommentId;
import io.cvf.ecosystem.community.rfcs.Discussions;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hiding comments, and what their authors can do about it. Every step is written down. */
@Service
public class Moderation {

  private final Comments comments;
  private final Reports reports;
  private final Discussions discussions;
  private final AuditLog audit;
  private final Clock clock;

  Moderation(
      Comments comments, Reports reports, Discussions discussions, AuditLog audit, Clock clock) {
    this.comments = comments;
    this.reports = reports;
    this.discussions = discussions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whoever reported the comment was right. */
  @Transactional
  public void hide(CommentId id, @Nullable String reason, Caller moderator) {
    var why = Reason.checked(reason);
    var now = clock.instant();
    judge(id, "comment.hidden", why, moderator, it -> it.hide(why, moderator, now));
    reports.close(id, Reports.State.UPHELD, why, moderator.id(), now);
  }

  @Transactional
  public void show(CommentId id, Caller moderator) {
    judge(id, "comment.shown", null, moderator, it -> it.show(moderator));
  }

  @Transactional
  public void appeal(CommentId id, @Nullable String text, Caller by) {
    var why = Reason.checked(text, "/text");
    judge(id, "comment.appealed", why, by, it -> it.appeal(why, by, clock.instant()));
  }

  @Transactional
  public void decide(CommentId id, boolean upheld, @Nullable String reason, Caller moderator) {
    var why = Reason.checked(reason);
    judge(
        id,
        upheld ? "comment.appeal-upheld" : "comment.appeal-rejected",
        why,
        moderator,
        it -> it.decide(upheld, why, moderator));
  }

  private void judge(
      CommentId id,
      String action,
      @Nullable String reason,
      Caller by,
      UnaryOperator<Comment> judgement) {
    var comment = comments.lock(id).orElseThrow(CommentService::notFound);
    comments.update(judgement.apply(comment));
    var rfc = discussions.of(comment.rfc()).number();
    audit.record(by.id(), action, "comment:" + id, Map.of("rfc", rfc), reason);
  }
}
