package io.cvf.ecosystem.platform.mail;

import org.springframework.stereotype.Component;

/** Takes mail in the caller's transaction: a change that is rolled back sends nothing. */
@Component
public class Mailer {

  private final Mails mails;

  Mailer(Mails mails) {
    this.mails = mails;
  }

  /** Stores the mail; a job delivers it when SMTP is configured, else it stays in the outbox. */
  public void send(Mail mail) {
    mails.add(mail);
  }
}
