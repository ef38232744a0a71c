package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.governance.TermsInForce;
import io.cvf.ecosystem.identity.MailAddresses;
import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.identity.StaffDirectory;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.mail.Mail;
import io.cvf.ecosystem.platform.mail.Mailer;
import io.cvf.ecosystem.platform.web.PublicAddress;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Mails those who have to act, at once and whatever they chose to hear of. */
@Component
class IncidentMails {

  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z]{2,24}");

  private final OnCallContacts contacts;
  private final PartnerDirectory partners;
  private final OrganisationDirectory organisations;
  private final StaffDirectory staff;
  private final MailAddresses addresses;
  private final TermsInForce terms;
  private final Mailer mailer;
  private final PublicAddress address;

  IncidentMails(
      OnCallContacts contacts,
      PartnerDirectory partners,
      OrganisationDirectory organisations,
      StaffDirectory staff,
      MailAddresses addresses,
      TermsInForce terms,
      Mailer mailer,
      PublicAddress address) {
    this.contacts = contacts;
    this.partners = partners;
    this.organisations = organisations;
    this.staff = staff;
    this.addresses = addresses;
    this.terms = terms;
    this.mailer = mailer;
    this.address = address;
  }

  /** To whoever is on call. */
  void opened(Incident it) {
    var partner = partners.find(it.partner().toString());
    var text =
        """
        %s

        %s

        Acknowledge it here%s:

        %s
        """
            .formatted(it.title(), it.description(), before(it), address.of(it.link()));
    send(onCall(partner), "[%s] %s at %s".formatted(it.severity(), it.id(), partner.name()), text);
  }

  /** To whoever is on call, the agreement's escalation contact and the maintainers. */
  void escalated(Incident it, int percent) {
    var partner = partners.find(it.partner().toString());
    var contact =
        terms
            .at(it.partner(), it.openedAt())
            .map(found -> found.sla().escalationContact())
            .orElse("nobody");
    var to = new TreeSet<>(onCall(partner));
    mailed(contact).ifPresent(to::add);
    to.addAll(of(staff.holding(Role.MAINTAINER)));
    var text =
        """
        %s of %s is not acknowledged, and %d %% of the time to answer is over%s.

        %s

        Escalation contact of the agreement: %s

        %s
        """
            .formatted(
                it.id(),
                partner.name(),
                percent,
                before(it),
                it.title(),
                contact,
                address.of(it.link()));
    send(
        to, "[%s] Nobody answers %s at %s".formatted(it.severity(), it.id(), partner.name()), text);
  }

  private static String before(Incident it) {
    return it.dueAt() == null
        ? ""
        : " before %s".formatted(it.dueAt().truncatedTo(ChronoUnit.SECONDS));
  }

  /** The contact is free text: a name, a telephone number, perhaps an address. */
  static Optional<String> mailed(String contact) {
    var found = ADDRESS.matcher(contact);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  /** Who answers for the partner when it named nobody: its owners and developers. */
  private Collection<String> onCall(PartnerDirectory.Entry partner) {
    var verified = contacts.find(partner.id()).map(OnCallContact::verifiedEmail).orElse(null);
    return verified == null
        ? of(
            organisations.people(partner.organisation()).entrySet().stream()
                .filter(it -> it.getValue() != Position.FINANCE)
                .map(Map.Entry::getKey)
                .toList())
        : List.of(verified);
  }

  private Collection<String> of(Collection<MemberId> members) {
    return new TreeSet<>(addresses.addresses(members).values());
  }

  private void send(Collection<String> to, String subject, String text) {
    to.forEach(it -> mailer.send(new Mail(it, subject, text)));
  }
}
