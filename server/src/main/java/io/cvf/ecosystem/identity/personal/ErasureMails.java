package io.cvf.ecosystem.identity.personal;

import io.cvf.ecosystem.identity.accounts.Account;
import io.cvf.ecosystem.platform.mail.Mail;
import io.cvf.ecosystem.platform.mail.Mailer;
import io.cvf.ecosystem.platform.web.PublicAddress;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** What we write to people who are about to go. */
@Component
class ErasureMails {

  private final Mailer mailer;
  private final PublicAddress address;

  ErasureMails(Mailer mailer, PublicAddress address) {
    this.mailer = mailer;
    this.address = address;
  }

  void asked(Account account, Erasure erasure) {
    mailer.send(
        new Mail(
            account.email(),
            "Your account will be erased",
            """
            Hello %s,

            %s that your account be erased. It will be done on %s: what names you is taken away, \
            and nobody can undo it. Until then it can be taken back, and your data fetched:

            %s

            If it was not you, take it back at once and choose a new password. If you cannot sign \
            in, tell an administrator.
            """
                .formatted(
                    account.username(),
                    erasure.requestedBy().equals(account.id())
                        ? "you asked"
                        : "an administrator asked",
                    erasure.dueAt().atOffset(ZoneOffset.UTC).toLocalDate(),
                    address.of("/me/data"))));
  }

  void takenBack(Account account) {
    mailer.send(
        new Mail(
            account.email(),
            "Your account stays",
            """
            Hello %s,

            the erasure of your account was taken back. Everything stays as it is.
            """
                .formatted(account.username())));
  }
}
