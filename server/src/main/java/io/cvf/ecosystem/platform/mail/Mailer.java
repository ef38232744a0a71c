package io.cvf.ecosystem.platform.mail;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes mail in the caller's transaction: a change that is rolled back sends nothing. */
@Component
public class Mailer {

  private static final Logger log = LoggerFactory.getLogger(Mailer.class);

  private final Mails mails;
  private final boolean delivers;
  private final Clock clock;

  Mailer(Mails mails, ObjectProvider<JavaMailSender> smtp, Clock clock) {
    this.mails = mails;
    this.delivers = smtp.getIfAvailable() != null;
    this.clock = clock;
  }

  /**
   * Stores the mail; a job delivers it within seconds when SMTP is configured ({@code
   * spring.mail.host}), else it stays in the outbox, where administrators read it.
   */
  @Transactional
  public void send(Mail mail) {
    mails.add(mail, delivers ? OutboxMail.State.WAITING : OutboxMail.State.KEPT, clock.instant());
    if (!delivers) {
      TransactionSynchronizationManager.registerSynchronization(new Announcement(mail));
    }
  }

  /** The envelope only: what is inside lets whoever reads it act as the recipient. */
  private record Announcement(Mail mail) implements TransactionSynchronization {

    @Override
    public void afterCommit() {
      log.info(
          "No SMTP server is configured. Mail to {}, \"{}\": read it under Administration → Outbox",
          mail.maskedTo(),
          mail.subject());
    }
  }
}
