package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.governance.payouts.Payees.Payee;
import io.cvf.ecosystem.identity.StaffDirectory;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells owners and finance staff what happens to the money. */
@Component
class PayoutNews {

  private static final int MAX_TEXT = 1_000;

  private final Payees payees;
  private final StaffDirectory staff;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PayoutNews(Payees payees, StaffDirectory staff, ApplicationEventPublisher events, Clock clock) {
    this.payees = payees;
    this.staff = staff;
    this.events = events;
    this.clock = clock;
  }

  /** Also to the owner whose account did it: that may not have been the owner. */
  void detailsEntered(
      PartnerDirectory.Entry partner,
      BankAccount account,
      @Nullable Instant pausedUntil,
      String by) {
    var text =
        "%s says that %s is to be paid to %s, %s. If that is not right, change it and tell us."
            .formatted(by, partner.name(), account.holder(), account.maskedIban());
    var pause =
        pausedUntil == null
            ? ""
            : " Nothing is paid before %s."
                .formatted(LocalDate.ofInstant(pausedUntil, ZoneOffset.UTC));
    var title =
        pausedUntil == null
            ? "Payout details of %s were entered"
            : "Payout details of %s were changed";
    tell(
        payees.owners(partner), null, title.formatted(partner.name()), text + pause, page(partner));
    tell(
        staff.holding(Role.FINANCE),
        null,
        "Payout details of %s have to be verified".formatted(partner.name()),
        null,
        page(partner));
  }

  void detailsJudged(
      PartnerDirectory.Entry partner, boolean verified, @Nullable String note, MemberId by) {
    var title =
        verified ? "Payout details of %s are verified" : "Payout details of %s were rejected";
    tell(payees.owners(partner), by, title.formatted(partner.name()), note, page(partner));
  }

  /** Whoever prepared it cannot release it. */
  void waitsForRelease(PayoutRun run) {
    tell(
        staff.holding(Role.FINANCE),
        run.preparedBy(),
        "Payout run %s waits to be released".formatted(run.id()),
        "%d payouts, %s in all. It takes another person than who prepared it."
            .formatted(run.payouts(), run.money().textWithCode(run.totalMinor())),
        "/finance/payouts?run=" + run.id());
  }

  void prepared(Payee payee, PayoutRun run, long minor) {
    owners(payee, "A payout of %s to %s is prepared", run, minor, null);
  }

  void cancelled(Payee payee, PayoutRun run, long minor) {
    owners(
        payee,
        "The payout of %s to %s was called off",
        run,
        minor,
        "What you have earned stays yours and is paid with another run.");
  }

  void paid(Payee payee, PayoutRun run, long minor) {
    owners(payee, "%s were paid to %s", run, minor, "Reference: " + run.id());
  }

  void returned(Payee payee, PayoutRun run, long minor, String reason) {
    owners(
        payee,
        "A payout of %s to %s came back",
        run,
        minor,
        "The bank says: %s. Check the payout details; what you have earned stays yours."
            .formatted(reason));
  }

  private void owners(Payee payee, String title, PayoutRun run, long minor, @Nullable String text) {
    var partner = payee.partner();
    var amount = run.money().textWithCode(minor);
    tell(payee.owners(), null, title.formatted(amount, partner.name()), text, page(partner));
  }

  private static String page(PartnerDirectory.Entry partner) {
    return "/partners/%s/revenue".formatted(partner.slug());
  }

  private void tell(
      Collection<MemberId> whom,
      @Nullable MemberId by,
      String title,
      @Nullable String text,
      String link) {
    if (whom.isEmpty()) {
      return;
    }
    events.publishEvent(
        new NotificationRequested(
            UUID.randomUUID(),
            NotificationKind.BILLING,
            Audience.members(whom),
            by,
            title,
            shortened(text),
            link,
            clock.instant()));
  }

  private static @Nullable String shortened(@Nullable String text) {
    if (text == null || text.codePointCount(0, text.length()) <= MAX_TEXT) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, MAX_TEXT - 1)) + "…";
  }
}
