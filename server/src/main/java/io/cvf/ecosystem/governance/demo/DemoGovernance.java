package io.cvf.ecosystem.governance.demo;

import io.cvf.ecosystem.governance.agreements.AgreementService;
import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Scope;
import io.cvf.ecosystem.platform.time.PlatformClock;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets the demo's partners agree and disagree, through the same services as everybody, in the order
 * and at the time its story says. All of it or nothing is there afterwards.
 */
@Component
@ConditionalOnBooleanProperty("cvf.demo")
class DemoGovernance {

  private final AgreementService agreements;
  private final PartnerDirectory partners;
  private final MemberDirectory members;
  private final AgreementTeller agreementTeller;
  private final DisputeTeller disputeTeller;
  private final TransactionOperations transaction;
  private final JsonMapper json;
  private final Clock clock;

  DemoGovernance(
      AgreementService agreements,
      PartnerDirectory partners,
      MemberDirectory members,
      AgreementTeller agreementTeller,
      DisputeTeller disputeTeller,
      TransactionOperations transaction,
      JsonMapper json,
      Clock clock) {
    this.agreements = agreements;
    this.partners = partners;
    this.members = members;
    this.agreementTeller = agreementTeller;
    this.disputeTeller = disputeTeller;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  /** After the marketplace, whose partners it needs. */
  @EventListener(ApplicationReadyEvent.class)
  @Order(20)
  void fill() {
    var script = GovernanceScript.read(json);
    var cast = cast(script);
    if (agreements.noneBegun()
        && cast.keySet().containsAll(script.people())
        && partners.known(script.partners()).containsAll(script.partners())) {
      transaction.executeWithoutResult(_ -> tell(script, cast));
    }
  }

  private void tell(GovernanceScript script, Map<String, Caller> cast) {
    var happenings = new ArrayList<Happening>();
    script.agreements().forEach(it -> happenings.addAll(agreementTeller.happenings(it, cast)));
    script.disputes().forEach(it -> happenings.addAll(disputeTeller.happenings(it, cast)));
    happenings.sort(Comparator.comparing(Happening::daysAgo).reversed());
    var now = clock.instant();
    var day = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());
    for (var happening : happenings) {
      var moment = now.minusSeconds(happening.daysAgo().multiply(day).longValue());
      PlatformClock.retell(moment, happening.work());
    }
  }

  private Map<String, Caller> cast(GovernanceScript script) {
    var cast = new HashMap<String, Caller>();
    members
        .ids(script.people())
        .forEach((username, id) ->
            members
                .find(id)
                .ifPresent(member ->
                    cast.put(
                        username,
                        new Caller(id, username, member.roles(), EnumSet.allOf(Scope.class)))));
    return cast;
  }
}
