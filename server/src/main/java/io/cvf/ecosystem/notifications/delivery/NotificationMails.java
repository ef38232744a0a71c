package io.cvf.ecosystem.notifications.delivery;

import static java.util.stream.Collectors.joining;

import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.inbox.Notification;
import io.cvf.ecosystem.notifications.preferences.MailRhythm;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.mail.Mail;
import io.cvf.ecosystem.platform.mail.Mailer;
import io.cvf.ecosystem.platform.web.PublicAddress;
import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Component;

/** What we write to members about what happened. Every such mail can be stopped with one click. */
@Component
class NotificationMails {

  private static final int MOST_SHOWN = 50;

  private final Mailer mailer;
  private final Unsubscriptions unsubscriptions;
  private final PublicAddress address;

  NotificationMails(Mailer mailer, Unsubscriptions unsubscriptions, PublicAddress address) {
    this.mailer = mailer;
    this.unsubscriptions = unsubscriptions;
    this.address = address;
  }

  record Recipient(MemberId member, String username, String email) {}

  void digest(Recipient to, MailRhythm rhythm, List<Notification> news) {
    var token = unsubscriptions.tokenFor(to.member(), new Unsubscription.Digest(rhythm));
    var subject =
        news.size() == 1 ? news.getFirst().title() : "%d new notifications".formatted(news.size());
    var items = news.stream().limit(MOST_SHOWN).map(this::item).collect(joining("\n"));
    var more =
        news.size() > MOST_SHOWN
            ? "\n%d more are in your inbox.\n".formatted(news.size() - MOST_SHOWN)
            : "";
    var text =
        """
        Hello %s,

        you have not read this yet:

        %s%s
        Your inbox: %s
        """
            .formatted(to.username(), items, more, address.of("/notifications"));
    send(to, subject, text, "your %s digest".formatted(Unsubscription.word(rhythm)), token);
  }

  void instant(Recipient to, Notification news) {
    var token = unsubscriptions.tokenFor(to.member(), new Unsubscription.Instant(news.kind()));
    var text =
        """
        Hello %s,

        %s\
        """
            .formatted(to.username(), item(news));
    send(to, news.title(), text, "mail of this kind", token);
  }

  void letter(Recipient to, NotificationKind kind, String subject, String text) {
    var token = unsubscriptions.tokenFor(to.member(), new Unsubscription.Instant(kind));
    var body = "Hello %s,\n\n%s\n".formatted(to.username(), text.strip());
    send(to, subject, body, "mail of this kind", token);
  }

  private String item(Notification news) {
    var text = news.text() == null ? "" : "  " + news.text().strip().replace("\n", "\n  ") + "\n";
    return "- %s\n%s  %s\n".formatted(news.title(), text, address.of(news.link()));
  }

  private void send(Recipient to, String subject, String text, String what, String token) {
    var footer =
        """

        --
        Choose what you hear of: %s
        Stop %s: %s
        """
            .formatted(address.of("/me/notifications"), what, address.of("/unsubscribe#" + token));
    mailer.send(
        new Mail(
            to.email(),
            subject,
            text + footer,
            URI.create(address.of(UnsubscriptionController.PATH + "/" + token))));
  }
}
