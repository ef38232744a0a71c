package io.cvf.ecosystem.governance.status;

import io.cvf.ecosystem.platform.mail.Mail;
import io.cvf.ecosystem.platform.mail.Mailer;
import io.cvf.ecosystem.platform.web.PublicAddress;
import java.net.URI;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What we write to subscribers. Every such mail can be stopped with one click. */
@Component
class StatusMails {

  private final Mailer mailer;
  private final PublicAddress address;

  StatusMails(Mailer mailer, PublicAddress address) {
    this.mailer = mailer;
    this.address = address;
  }

  /**
   * @param what such as "the status of Acme"
   */
  void confirm(StatusSubscription to, String what, String secret) {
    mailer.send(
        new Mail(
            to.email(),
            "Confirm that you want to hear of " + what,
            """
            Hello,

            somebody, hopefully you, asked for mail about incidents and maintenance: %s. Open \
            this link within 24 hours to get it:

            %s

            If it was not you, do nothing: without the link you get no mail.
            """
                .formatted(what, address.of("/status-mails/confirm#" + secret))));
  }

  void subscribedAlready(StatusSubscription to, String what) {
    send(
        to,
        "You hear of " + what + " already",
        """
        Hello,

        somebody, perhaps you, asked again for mail about incidents and maintenance: %s. You get \
        it already, and nothing has changed.
        """
            .formatted(what));
  }

  void news(StatusSubscription to, StatusNews news, String page) {
    var text = news.text() == null ? "" : news.text().strip() + "\n\n";
    send(to, news.title(), "%s\n\n%s%s\n".formatted(news.title(), text, address.of(page)));
  }

  private void send(StatusSubscription to, String subject, String text) {
    var footer =
        """

        --
        Stop this mail: %s
        """
            .formatted(address.of("/status-mails/stop#" + to.stopKey()));
    mailer.send(new Mail(to.email(), subject, text + footer, stopAt(to.stopKey())));
  }

  private URI stopAt(UUID key) {
    return URI.create(address.of(StatusUnsubscriptionController.PATH + "/" + key));
  }
}
