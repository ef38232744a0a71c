package io.cvf.ecosystem.governance.agreements;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.governance.documents.DocumentKind;
import io.cvf.ecosystem.governance.documents.Side;
import io.cvf.ecosystem.identity.StaffDirectory;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the partner's people and the maintainers what happens to an agreement. */
@Component
class AgreementNews {

  private static final int MAX_TEXT = 1_000;

  private final PartnerDirectory partners;
  private final StaffDirectory staff;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AgreementNews(
      PartnerDirectory partners,
      StaffDirectory staff,
      ApplicationEventPublisher events,
      Clock clock) {
    this.partners = partners;
    this.staff = staff;
    this.events = events;
    this.clock = clock;
  }

  /** The partner's people hear of it from their checklist. */
  void begun(Agreement it, MemberId by) {
    var title = "An agreement with %s is being prepared".formatted(name(it));
    tell(it, UUID.randomUUID(), maintainers(), by, title, null);
  }

  void termsChanged(Agreement it, MemberId by) {
    tellBoth(it, by, "The terms of the agreement with %s were changed".formatted(name(it)), null);
  }

  void signed(Agreement it, DocumentKind kind, Side side, MemberId by) {
    var who =
        switch (side) {
          case PARTNER -> name(it) + " has signed";
          case PLATFORM -> "The platform has signed";
        };
    tellBoth(
        it,
        by,
        "%s the %s; the other signature is missing".formatted(who, words(kind, name(it))),
        "Read the document and sign it.");
  }

  void signatureWithdrawn(Agreement it, DocumentKind kind, MemberId by) {
    tellBoth(
        it, by, "The signature under the %s was taken back".formatted(words(kind, name(it))), null);
  }

  void complete(Agreement it, DocumentKind kind, LocalDate effectiveOn, MemberId by) {
    tellBoth(
        it,
        by,
        "Both sides have signed the %s".formatted(words(kind, name(it))),
        "It takes effect on %s. The signed PDF can be downloaded.".formatted(effectiveOn));
  }

  void tierProposed(Agreement it, AgreementDocument document, MemberId by) {
    tellBoth(
        it,
        by,
        "%s from %s on is proposed for %s"
            .formatted(document.terms().tier(), document.proposal().effectiveOn(), name(it)),
        document.proposal().reason());
  }

  void tierCancelled(Agreement it, MemberId by) {
    tellBoth(it, by, "The change of tier for %s was cancelled".formatted(name(it)), null);
  }

  void renewalBegun(Agreement it, MemberId by) {
    tellBoth(
        it,
        by,
        "The renewal of the agreement with %s has begun".formatted(name(it)),
        "Complete what was opened again on the checklist, then sign.");
  }

  void withdrawn(Agreement it, String reason, MemberId by) {
    tellBoth(it, by, "The agreement with %s was given up".formatted(name(it)), reason);
  }

  void terminating(Agreement it, Agreement.Termination termination) {
    tellBoth(
        it,
        termination.by(),
        "The agreement with %s ends on %s".formatted(name(it), termination.effectiveOn()),
        termination.reason());
  }

  void expired(Agreement it) {
    tellBoth(
        it,
        null,
        "The agreement with %s has expired".formatted(name(it)),
        "Prices and skills of risk level R3 need one. Renew it to go on.");
  }

  void ending(Agreement it, LocalDate endsOn, int days) {
    var key = "agreement-ending:%s:%s:%d".formatted(it.id(), endsOn, days);
    tell(
        it,
        UUID.nameUUIDFromBytes(key.getBytes(UTF_8)),
        both(it),
        null,
        "The agreement with %s ends on %s".formatted(name(it), endsOn),
        "Renew it in time to keep it without a gap.");
  }

  private static String words(DocumentKind kind, String partner) {
    return switch (kind) {
      case AGREEMENT -> "agreement with " + partner;
      case AMENDMENT -> "change of tier of " + partner;
      case RENEWAL -> "renewal of the agreement with " + partner;
    };
  }

  private String name(Agreement agreement) {
    return partners.find(agreement.partner().toString()).name();
  }

  private Set<MemberId> maintainers() {
    return staff.holding(Role.MAINTAINER);
  }

  private Set<MemberId> both(Agreement agreement) {
    var both = new HashSet<>(partners.people(agreement.partner()));
    both.addAll(maintainers());
    return both;
  }

  private void tellBoth(
      Agreement agreement, @Nullable MemberId by, String title, @Nullable String text) {
    tell(agreement, UUID.randomUUID(), both(agreement), by, title, text);
  }

  private void tell(
      Agreement agreement,
      UUID id,
      Set<MemberId> whom,
      @Nullable MemberId by,
      String title,
      @Nullable String text) {
    if (whom.isEmpty()) {
      return;
    }
    events.publishEvent(
        new NotificationRequested(
            id,
            NotificationKind.AGREEMENT,
            Audience.members(whom),
            by,
            title,
            text == null ? null : Text.shortened(text, MAX_TEXT),
            "/agreements/" + agreement.id(),
            clock.instant()));
  }
}
