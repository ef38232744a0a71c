package io.cvf.ecosystem.governance.invoices;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.governance.ledger.BookCurrency;
import io.cvf.ecosystem.governance.statements.Statement;
import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.web.Text;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells owners and finance of an organisation what it owes and gets back; each thing once. */
@Component
public class InvoiceNews {

  private static final int MAX_TEXT = 1_000;

  private final OrganisationDirectory organisations;
  private final PartnerDirectory partners;
  private final BookCurrency currency;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  InvoiceNews(
      OrganisationDirectory organisations,
      PartnerDirectory partners,
      BookCurrency currency,
      ApplicationEventPublisher events,
      Clock clock) {
    this.organisations = organisations;
    this.partners = partners;
    this.currency = currency;
    this.events = events;
    this.clock = clock;
  }

  public void issued(Collection<Invoice> invoices) {
    var people = organisations.people(invoices.stream().map(Invoice::organisation).toList());
    for (var invoice : invoices) {
      issued(invoice, payers(people.getOrDefault(invoice.organisation(), Map.of())));
    }
  }

  private void issued(Invoice it, Set<MemberId> payers) {
    tell(
        "invoice:%s:issued".formatted(it.id()),
        payers,
        null,
        "Your invoice of %s is there: %s".formatted(it.month(), amount(it.totalMinor())),
        "It is to be paid until %s.".formatted(it.dueOn()),
        "/invoices/" + it.id());
  }

  /** To both sides. */
  void refunded(
      Invoice it, Statement statement, UUID refund, long minor, String reason, MemberId by) {
    tell(
        "refund:%s:consumer".formatted(refund),
        payers(organisations.people(it.organisation())),
        by,
        "You get %s of %s back".formatted(amount(minor), it.id()),
        reason,
        "/invoices/" + it.id());
    tell(
        "refund:%s:partner".formatted(refund),
        partners.people(statement.partner()),
        by,
        "%s of %s was refunded to %s".formatted(amount(minor), statement.id(), it.slug()),
        reason,
        "/statements/" + statement.id());
  }

  private String amount(long minor) {
    return currency.units().textWithCode(minor);
  }

  private static Set<MemberId> payers(Map<MemberId, Position> people) {
    return people.entrySet().stream()
        .filter(it -> it.getValue() == Position.OWNER || it.getValue() == Position.FINANCE)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void tell(
      String key,
      Set<MemberId> whom,
      @Nullable MemberId by,
      String title,
      String text,
      String link) {
    if (whom.isEmpty()) {
      return;
    }
    events.publishEvent(
        new NotificationRequested(
            UUID.nameUUIDFromBytes(key.getBytes(UTF_8)),
            NotificationKind.BILLING,
            Audience.members(whom),
            by,
            title,
            Text.shortened(text, MAX_TEXT),
            link,
            clock.instant()));
  }
}
