package io.cvf.ecosystem.governance.statements;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.governance.ledger.BookCurrency;
import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.StaffDirectory;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Text;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells a partner's people, and finance, what happens to its statements; each thing once. */
@Component
public class StatementNews {

  private static final int MAX_TEXT = 1_000;

  private final PartnerDirectory partners;
  private final OrganisationDirectory organisations;
  private final StaffDirectory staff;
  private final BookCurrency currency;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StatementNews(
      PartnerDirectory partners,
      OrganisationDirectory organisations,
      StaffDirectory staff,
      BookCurrency currency,
      ApplicationEventPublisher events,
      Clock clock) {
    this.partners = partners;
    this.organisations = organisations;
    this.staff = staff;
    this.currency = currency;
    this.events = events;
    this.clock = clock;
  }

  /** To the partners' people; finance hears of the month as a whole. */
  public void issued(Collection<Statement> statements) {
    var named = partners.of(statements.stream().map(Statement::partner).toList());
    var people =
        organisations.people(
            named.values().stream().map(PartnerDirectory.Entry::organisation).toList());
    for (var statement : statements) {
      var partner = named.get(statement.partner());
      if (partner != null) {
        issued(statement, people.getOrDefault(partner.organisation(), Map.of()).keySet());
      }
    }
  }

  private void issued(Statement it, Set<MemberId> people) {
    var payable = it.amounts().payable();
    tell(
        it,
        "issued",
        people,
        "Your statement of %s is there: %s".formatted(it.month(), amount(payable)),
        payable >= it.minimumPayoutMinor() && payable > 0
            ? "It is paid until %s.".formatted(it.dueOn())
            : "It is carried over to the next one.");
  }

  void held(Statement it, String caseId, long minor) {
    tell(
        it,
        "held:" + caseId,
        all(it),
        "%s of %s is held back by %s".formatted(amount(minor), it.id(), caseId),
        "It is released or reversed when the dispute is over.");
  }

  void released(Statement it, String caseId, long minor) {
    tell(
        it,
        "released:" + caseId,
        all(it),
        "%s of %s is released: %s is over".formatted(amount(minor), it.id(), caseId),
        "It is paid with the next payout.");
  }

  void reversed(Statement it, String caseId, long minor) {
    tell(
        it,
        "reversed:" + caseId,
        all(it),
        "%s is reversed by %s: %s".formatted(it.id(), caseId, amount(minor)),
        "Those who had to pay it get it back.");
  }

  void penalty(Statement it, String reference, long minor, String reason) {
    tell(
        it,
        "penalty:" + reference,
        all(it),
        "A penalty of %s for %s".formatted(amount(minor), it.month()),
        reason);
  }

  void penaltyWaived(Statement it, String reference, long minor, String reason) {
    tell(
        it,
        "penalty-waived:" + reference,
        all(it),
        "A penalty of %s for %s is taken back".formatted(amount(minor), it.month()),
        reason);
  }

  /** Of earlier suspense. */
  public void shared(Statement it, long minor) {
    tell(
        it,
        "shared",
        partners.people(it.partner()),
        "%s of %s is yours: an agreement is in force".formatted(amount(minor), it.month()),
        "It stands on your next statement.");
  }

  /** Of suspense nobody agreed on in time. */
  public void voided(Statement it, long minor) {
    tell(
        it,
        "voided",
        all(it),
        "%s of %s went back to the consumers".formatted(amount(minor), it.month()),
        "No agreement came into force in time.");
  }

  private String amount(long minor) {
    return currency.units().textWithCode(minor);
  }

  private Set<MemberId> all(Statement it) {
    return Stream.concat(
            partners.people(it.partner()).stream(), staff.holding(Role.FINANCE).stream())
        .collect(Collectors.toSet());
  }

  private void tell(Statement it, String what, Set<MemberId> whom, String title, String text) {
    if (whom.isEmpty()) {
      return;
    }
    var key = "statement:%s:%s".formatted(it.id(), what);
    events.publishEvent(
        new NotificationRequested(
            UUID.nameUUIDFromBytes(key.getBytes(UTF_8)),
            NotificationKind.BILLING,
            Audience.members(whom),
            null,
            title,
            Text.shortened(text, MAX_TEXT),
            "/statements/" + it.id(),
            clock.instant()));
  }
}
