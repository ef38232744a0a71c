package io.cvf.ecosystem.governance.demo;

import static java.util.Objects.requireNonNull;

import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.metering.demo.DemoExecutions;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.time.PlatformClock;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets the demo's organisations run skills and pay for them, and its partners keep their promises
 * or not, since the last month but one that can be sealed, through the same services as everybody.
 * All of it or nothing is there afterwards.
 */
@Component
@ConditionalOnBooleanProperty("cvf.demo")
class DemoRevenue {

  private final MemberDirectory members;
  private final OrganisationDirectory organisations;
  private final PartnerDirectory partners;
  private final DemoExecutions executions;
  private final CustomerTeller customers;
  private final MoneyTeller money;
  private final ServiceTeller services;
  private final TransactionOperations transaction;
  private final JsonMapper json;
  private final Clock clock;

  DemoRevenue(
      MemberDirectory members,
      OrganisationDirectory organisations,
      PartnerDirectory partners,
      DemoExecutions executions,
      CustomerTeller customers,
      MoneyTeller money,
      ServiceTeller services,
      TransactionOperations transaction,
      JsonMapper json,
      Clock clock) {
    this.members = members;
    this.organisations = organisations;
    this.partners = partners;
    this.executions = executions;
    this.customers = customers;
    this.money = money;
    this.services = services;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  /** After agreements and prices. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(40)
  void fill() {
    var script = RevenueScript.read(json);
    var levels = ServiceScript.read(json);
    var people = new HashSet<>(script.people());
    people.addAll(levels.people());
    var cast = Cast.of(people, members);
    var founded = script.organisations().getFirst().slug();
    if (organisations.find(founded).isEmpty()
        && cast.keySet().containsAll(people)
        && partners.known(script.partners()).containsAll(script.partners())) {
      tell(script, levels, cast);
    }
  }

  private void tell(RevenueScript script, ServiceScript levels, Map<String, Caller> cast) {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var last = YearMonth.from(today.minusDays(MoneyTeller.GRACE.toDays())).minusMonths(1);
    var first = last.minusMonths(1);
    makeRoom(first, YearMonth.from(today));
    var prepares = requireNonNull(cast.get(script.finance().prepares()));
    var releases = requireNonNull(cast.get(script.finance().releases()));
    var story = new Timeline(now);
    customers.tell(script, cast, story);
    services.tell(levels, last, now, cast, story);
    money.tellDays(first.atDay(1), today, story);
    money.tellPaid(first, prepares, releases, story);
    money.tellPrepared(last, prepares, now, story);
    transaction.executeWithoutResult(_ -> story.tell());
  }

  /** Beforehand, because who reports meanwhile must not wait for months made by the story. */
  private void makeRoom(YearMonth first, YearMonth last) {
    for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      PlatformClock.retell(
          month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(), executions::lookAtMonths);
    }
  }
}
