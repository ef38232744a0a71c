package io.cvf.ecosystem.platform.mail;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators see of the mail, and do about it. */
@Service
class Outbox {

  private final Mails mails;
  private final boolean delivers;
  private final AuditLog audit;
  private final Clock clock;

  Outbox(Mails mails, ObjectProvider<JavaMailSender> smtp, AuditLog audit, Clock clock) {
    this.mails = mails;
    this.delivers = smtp.getIfAvailable() != null;
    this.audit = audit;
    this.clock = clock;
  }

  Page<OutboxMail> page(Paging paging) {
    return mails.page(paging);
  }

  /** Puts a mail that was kept, waits or has failed in line for its first attempt. */
  @Transactional
  public OutboxMail retry(UUID id, MemberId by) {
    if (!mails.exists(id)) {
      throw Problem.notFound(
          "mail-not-found",
          "No such mail",
          "No mail has this id. Mails are removed after %d days."
              .formatted(MailJobs.KEPT.toDays()));
    }
    if (!delivers) {
      throw Problem.conflict(
          "smtp-not-configured",
          "Mail cannot be delivered",
          "Configure an SMTP server with spring.mail.host and start the platform again.");
    }
    var mail =
        mails
            .queue(id, clock.instant())
            .orElseThrow(() ->
                Problem.conflict(
                    "mail-already-sent",
                    "The mail was sent already",
                    "Have it written anew if it got lost on the way."));
    audit.record(by, "mail.retried", "mail:" + id, Map.of(), null);
    return mail;
  }
}
