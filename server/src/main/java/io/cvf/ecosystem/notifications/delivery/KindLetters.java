package io.cvf.ecosystem.notifications.delivery;

import io.cvf.ecosystem.identity.MailAddresses;
import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.notifications.Letters;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.preferences.MailRhythm;
import io.cvf.ecosystem.notifications.preferences.PreferenceService;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Collection;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mails letters, with the link that stops their kind. */
@Service
class KindLetters implements Letters {

  private final PreferenceService preferences;
  private final MailAddresses addresses;
  private final MemberDirectory members;
  private final NotificationMails mails;

  KindLetters(
      PreferenceService preferences,
      MailAddresses addresses,
      MemberDirectory members,
      NotificationMails mails) {
    this.preferences = preferences;
    this.addresses = addresses;
    this.members = members;
    this.mails = mails;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public int send(
      NotificationKind kind, Collection<MemberId> to, Function<MemberId, Letter> writer) {
    var wanted = preferences.of(to);
    var wanting =
        to.stream()
            .filter(it -> {
              var its = wanted.get(it);
              return its != null && its.email(kind) != MailRhythm.OFF;
            })
            .toList();
    var nameOf = members.usernames(wanting);
    var addressOf = addresses.addresses(wanting);
    addressOf.forEach((member, address) -> {
      var letter = writer.apply(member);
      mails.letter(
          new NotificationMails.Recipient(member, nameOf.getOrDefault(member, ""), address),
          kind,
          letter.subject(),
          letter.text());
    });
    return addressOf.size();
  }
}
