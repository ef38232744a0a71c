package io.cvf.ecosystem.governance.demo;

import io.cvf.ecosystem.governance.agreements.AgreementService;
import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
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
    var cast = Cast.of(script.people(), members);
    if (agreements.noneBegun()
        && cast.keySet().containsAll(script.people())
        && partners.known(script.partners()).containsAll(script.partners())) {
      transaction.executeWithoutResult(_ -> tell(script, cast));
    }
  }

  private void tell(GovernanceScript script, Map<String, Caller> cast) {
    var story = new Timeline(clock.instant());
    Stream.concat(
            script.agreements().stream()
                .flatMap(it -> agreementTeller.happenings(it, cast).stream()),
            script.disputes().stream().flatMap(it -> disputeTeller.happenings(it, cast).stream()))
        .forEach(it -> story.add(it.daysAgo(), it.work()));
    story.tell();
  }
}
