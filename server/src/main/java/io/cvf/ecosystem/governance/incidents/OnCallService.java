package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.mail.Mail;
import io.cvf.ecosystem.platform.mail.Mailer;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.cvf.ecosystem.platform.web.PublicAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps whom to mail, and makes sure that the address is theirs. */
@Service
class OnCallService {

  private static final Duration LINK_LASTS = Duration.ofHours(24);

  /** Keeps us from filling a mailbox on a stranger's behalf. */
  private static final Duration BETWEEN_LINKS = Duration.ofMinutes(5);

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^\\s\\p{Cntrl}@<>\",;:()\\\\\\[\\]]+@[^\\s\\p{Cntrl}@<>\",;:()\\\\\\[\\]]+");
  private static final int MAX_ADDRESS = 254;
  private static final int MAX_NAME = 100;
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]{3,30}");

  private final OnCallContacts contacts;
  private final PartnerDirectory partners;
  private final Mailer mailer;
  private final PublicAddress address;
  private final AuditLog audit;
  private final Clock clock;

  OnCallService(
      OnCallContacts contacts,
      PartnerDirectory partners,
      Mailer mailer,
      PublicAddress address,
      AuditLog audit,
      Clock clock) {
    this.contacts = contacts;
    this.partners = partners;
    this.mailer = mailer;
    this.address = address;
    this.audit = audit;
    this.clock = clock;
  }

  /** 404 {@code on-call-missing}; for owners and staff, as it holds somebody's address. */
  OnCallContact read(String slugOrId, Caller caller) {
    var partner = partners.find(slugOrId);
    if (!caller.isStaff()) {
      partners.requireInsider(partner.id(), caller);
    }
    return contacts
        .find(partner.id())
        .orElseThrow(() -> IncidentProblems.onCallMissing(partner.name()));
  }

  @Transactional
  public void put(
      String slugOrId,
      @Nullable String name,
      @Nullable String email,
      @Nullable String phone,
      IfMatch base,
      Caller caller) {
    var partner = partners.find(slugOrId);
    partners.requireOwner(partner.id(), caller);
    var entry = checked(partner, name, email, phone);
    var before = contacts.find(partner.id());
    base.require(before.map(OnCallContact::version).orElse(0L));
    if (!contacts.put(entry, base.version(), caller.id(), clock.instant())) {
      throw Problem.stale(contacts.find(partner.id()).map(OnCallContact::version).orElse(0L));
    }
    audit.record(caller.id(), "on-call.changed", "partner:" + partner.slug(), Map.of(), null);
    var after = contacts.find(partner.id()).orElseThrow();
    if (after.isVerified()) {
      contacts.unlink(partner.id());
    } else if (before.filter(it -> it.email().equals(after.email())).isEmpty()) {
      sendLink(partner, after, caller);
    }
  }

  private static OnCallContacts.Entry checked(
      PartnerDirectory.Entry partner,
      @Nullable String name,
      @Nullable String email,
      @Nullable String phone) {
    var who = IncidentText.clean(name);
    var to = IncidentText.clean(email);
    var number = IncidentText.clean(phone);
    new Violations()
        .require(IncidentText.isLine(who, MAX_NAME), "/name", "A name of 1 to 100 characters.")
        .require(
            to.length() <= MAX_ADDRESS && ADDRESS.matcher(to).matches(),
            "/email",
            "Enter an e-mail address such as name@example.org.")
        .require(
            number.isEmpty() || PHONE.matcher(number).matches(),
            "/phone",
            "A telephone number such as +49 30 1234, or nothing.")
        .refuseIfAny();
    return new OnCallContacts.Entry(partner.id(), who, to, number.isEmpty() ? null : number);
  }

  /** Once more, when the mail got lost; 409 {@code on-call-verified} when nothing is open. */
  @Transactional
  public void sendLink(String slugOrId, Caller caller) {
    var partner = partners.find(slugOrId);
    partners.requireOwner(partner.id(), caller);
    var contact = read(slugOrId, caller);
    if (contact.isVerified()) {
      throw Problem.conflict(
          "on-call-verified", "Nothing to verify", "The address is verified already.");
    }
    sendLink(partner, contact, caller);
  }

  private void sendLink(PartnerDirectory.Entry partner, OnCallContact contact, Caller caller) {
    var now = clock.instant();
    requirePatience(contact.linkSentAt(), now);
    var link = OnCallLink.random();
    contacts.link(partner.id(), link.sha256(), now.plus(LINK_LASTS), now);
    mailer.send(
        new Mail(
            contact.email(),
            "Are you on call for %s?".formatted(partner.name()),
            """
            Hello,

            %s wants to have incidents of %s mailed to this address at once. Open this link \
            within 24 hours if that is right:

            %s

            If you know nothing of it, do nothing: without the link no mail is sent.
            """
                .formatted(
                    caller.username(), partner.name(), address.of("/on-call#" + link.token()))));
  }

  private static void requirePatience(@Nullable Instant before, Instant now) {
    if (before == null) {
      return;
    }
    var wait = Duration.between(now, before.plus(BETWEEN_LINKS));
    if (wait.isPositive()) {
      throw Problem.of(
              HttpStatus.TOO_MANY_REQUESTS,
              "too-many-requests",
              "Too many requests",
              "A link was mailed a moment ago. Wait five minutes before you ask for another one.")
          .retryAfter(wait);
    }
  }

  /** By whoever has the link; 410 {@code link-expired}. */
  @Transactional
  public PartnerDirectory.Entry verify(@Nullable String token) {
    var link = new OnCallLink(IncidentText.clean(token));
    var contact =
        contacts.verify(link.sha256(), clock.instant()).orElseThrow(IncidentProblems::linkExpired);
    var partner = partners.find(contact.partner().toString());
    audit.record(null, "on-call.verified", "partner:" + partner.slug(), Map.of(), null);
    return partner;
  }
}
