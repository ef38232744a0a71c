package io.cvf.ecosystem.governance.demo;

import io.cvf.ecosystem.governance.TermsInForce;
import io.cvf.ecosystem.governance.agreements.TerminationService;
import io.cvf.ecosystem.governance.budgets.BudgetService;
import io.cvf.ecosystem.governance.payouts.PayoutDetailsService;
import io.cvf.ecosystem.identity.OrganisationFounding;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.metering.demo.DemoExecutions;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.web.IfMatch;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Tells what those who pay and those who are paid arrange beforehand. */
@Component
@ConditionalOnBooleanProperty("cvf.demo")
class CustomerTeller {

  private final OrganisationFounding organisations;
  private final BudgetService budgets;
  private final DemoExecutions executions;
  private final PayoutDetailsService accounts;
  private final TerminationService terminations;
  private final TermsInForce terms;
  private final PartnerDirectory partners;
  private final Clock clock;

  CustomerTeller(
      OrganisationFounding organisations,
      BudgetService budgets,
      DemoExecutions executions,
      PayoutDetailsService accounts,
      TerminationService terminations,
      TermsInForce terms,
      PartnerDirectory partners,
      Clock clock) {
    this.organisations = organisations;
    this.budgets = budgets;
    this.executions = executions;
    this.accounts = accounts;
    this.terminations = terminations;
    this.terms = terms;
    this.partners = partners;
    this.clock = clock;
  }

  void tell(RevenueScript script, Map<String, Caller> cast, Timeline story) {
    for (var it : script.organisations()) {
      story.add(it.at(), () -> organisations.found(named(cast, it.by()), it.slug(), it.name()));
    }
    for (var it : script.budgets()) {
      story.add(
          it.at(),
          () ->
              budgets.set(
                  it.organisation(),
                  it.monthlyMinor(),
                  it.alertAt(),
                  new IfMatch(0),
                  named(cast, it.by())));
    }
    for (var it : script.limits()) {
      story.add(
          it.at(),
          () -> executions.allow(it.organisation(), it.highestRisk(), named(cast, it.by())));
    }
    script.accounts().forEach(it -> account(it, script, cast, story));
    for (var it : script.endings()) {
      story.add(it.at(), () -> end(it, named(cast, it.by())));
    }
  }

  private void account(
      RevenueScript.Account it, RevenueScript script, Map<String, Caller> cast, Timeline story) {
    var given = new PayoutDetailsService.Given(it.holder(), it.iban(), null, it.country());
    story.add(
        it.at(), () -> accounts.enter(it.partner(), given, new IfMatch(0), named(cast, it.by())));
    if (it.verifiedAt() != null) {
      var verifier = named(cast, script.finance().releases());
      story.add(
          it.verifiedAt(),
          () ->
              accounts.judge(
                  it.partner(),
                  true,
                  "Called the number on the letterhead and had the account read out.",
                  new IfMatch(1),
                  verifier));
    }
  }

  private void end(RevenueScript.Ending it, Caller by) {
    var inForce = terms.at(partners.find(it.partner()).id(), clock.instant()).orElseThrow();
    terminations.terminate(inForce.agreement(), it.reason(), null, by);
  }

  private static Caller named(Map<String, Caller> cast, String username) {
    return Objects.requireNonNull(cast.get(username), username);
  }
}
