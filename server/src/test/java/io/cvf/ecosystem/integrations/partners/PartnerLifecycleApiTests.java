package io.cvf.ecosystem.integrations.partners;

import static io.cvf.ecosystem.community.reputation.Calls.body;
import static io.cvf.ecosystem.community.reputation.Calls.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.community.reputation.Calls;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.Marketplace;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.PartnerStanding;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.PartnerStatusChanged;
import io.cvf.ecosystem.integrations.partners.PartnerLifecycle.Decision;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** olga owns acme; cara and carl certify, mia maintains, root administers. */
@ApiTest
@RecordApplicationEvents
class PartnerLifecycleApiTests {

  @Autowired ApplicationContext context;
  @Autowired PartnerLifecycle lifecycle;
  @Autowired PartnerAccess access;
  @Autowired PartnerExpiry expiry;
  @Autowired PartnerStanding standing;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;
  private Marketplace market;
  private Calls api;
  private PartnerId acme;

  @BeforeEach
  void partner() {
    clock.set(Instant.parse("2026-06-01T08:00:00Z"));
    market = new Marketplace(context);
    api = market.api();
    acme = market.partner("acme", "olga");
  }

  @ParameterizedTest
  @EnumSource
  void everyMoveOfTheTableIsMadeAndEveryOtherRefused(PartnerStatus from) {
    for (var to : PartnerStatus.values()) {
      market.standing("acme", from, "2027-01-01");
      Consumer<PartnerStatus> move =
          it ->
              transaction.executeWithoutResult(_ -> {
                var _ = lifecycle.move(acme, it, Decision.byRule("Test"));
              });
      if (from.next().contains(to)) {
        move.accept(to);
        assertThat(access.find(acme).status()).isEqualTo(to);
      } else {
        assertThatThrownBy(() -> move.accept(to))
            .isInstanceOfSatisfying(
                Problem.class, it -> assertThat(it.slug()).isEqualTo("partner-transition-refused"));
        assertThat(access.find(acme).status()).isEqualTo(from);
      }
    }
  }

  @Test
  void aSuspensionIsPublicToldAndEndedAgain(ApplicationEvents events) {
    certified();

    assertThat(JsonPath.<String>read(body(post("cara", "suspension")), "$.status"))
        .isEqualTo("SUSPENDED");
    refused(post("cara", "suspension"), 409, "partner-transition-refused");
    assertThat(JsonPath.<Boolean>read(body(post("mia", "reinstatement")), "$.certified")).isTrue();

    var decisions = api.read(null, "/partners/acme/decisions");
    assertThat(JsonPath.<List<String>>read(decisions, "$.items[*].to"))
        .containsExactly("CERTIFIED", "SUSPENDED", "CERTIFIED", "REGISTERED");
    assertThat(JsonPath.<List<String>>read(decisions, "$.items[*].by.username"))
        .containsExactly("mia", "cara", "olga");
    assertThat(JsonPath.<String>read(decisions, "$.items[1].reason")).isEqualTo("I looked");
    assertThat(events.stream(PartnerStatusChanged.class).map(PartnerStatusChanged::to))
        .containsExactly(PartnerStatus.CERTIFIED, PartnerStatus.SUSPENDED, PartnerStatus.CERTIFIED);
    market.assertTold(
        "olga",
        "acme is certified again",
        "acme is suspended; its skills are not listed",
        "acme is certified again");
  }

  @Test
  void onlyImpartialStaffDecide() {
    market.organisation("club", Map.of("olga", "FINANCE", "carl", "OWNER"));
    certified();

    for (var move : List.of("suspension", "reinstatement")) {
      refused(post("olga", move), 403, "forbidden");
      refused(post("root", move), 403, "forbidden");
      refused(post("carl", move), 403, "conflict-of-interest");
    }
    assertThat(actions("carl")).isEmpty();
    assertThat(actions("cara")).containsExactly("SUSPEND");
    assertThat(actions("mia")).containsExactlyInAnyOrder("SUSPEND", "TERMINATE");
    refused(api.post("cara", "/partners/acme/suspension", Map.of()), 422, "invalid-input");
  }

  @Test
  void aCertificationThatRanOutIsNotReinstated() {
    certified();
    body(post("cara", "suspension"));
    clock.set(Instant.parse("2027-01-01T00:00:00Z"));

    refused(post("mia", "reinstatement"), 409, "certification-run-out");
    assertThat(actions("mia")).containsExactly("TERMINATE");
  }

  @Test
  void ownersMaintainersAndAdministratorsEndAPartnership() {
    refused(post("cara", "termination"), 403, "not-yours");
    assertThat(JsonPath.<String>read(body(post("olga", "termination")), "$.status"))
        .isEqualTo("TERMINATED");
    refused(post("root", "termination"), 409, "partner-transition-refused");
    assertThat(actions("olga")).isEmpty();
    var edit = Marketplace.registration("acme");
    edit.remove("organisation");
    refused(market.edit("olga", "/partners/acme", 2, edit), 409, "partner-terminated");
  }

  @Test
  void aCertificationEndsOnItsDay() {
    certified();
    clock.set(Instant.parse("2026-12-31T23:59:59Z"));
    expiry.expire();
    assertThat(access.find(acme).status()).isEqualTo(PartnerStatus.CERTIFIED);

    clock.set(Instant.parse("2027-01-01T00:00:00Z"));
    expiry.expire();
    expiry.expire();

    assertThat(access.find(acme).status()).isEqualTo(PartnerStatus.EXPIRED);
    var decisions = api.read(null, "/partners/acme/decisions?limit=1");
    assertThat(decisions).contains("valid until 2027-01-01").doesNotContain("\"by\"");
  }

  @Test
  void governanceTellsWhatAnAgreementMeans() {
    certified();
    in(it -> it.agreementInForce(acme, AgreementTier.PREMIUM));
    assertThat(access.find(acme).tier()).isEqualTo(AgreementTier.PREMIUM);
    in(it -> it.agreementInForce(acme, null));
    assertThat(access.find(acme).tier()).isNull();

    in(it -> it.suspend(acme, "A dispute", null));
    in(it -> it.suspend(acme, "A dispute", null));
    assertThat(access.find(acme).status()).isEqualTo(PartnerStatus.SUSPENDED);
    in(it -> it.terminate(acme, "A dispute", null));
    in(it -> it.terminate(acme, "A dispute", null));
    assertThat(access.find(acme).status()).isEqualTo(PartnerStatus.TERMINATED);
    assertThat(JsonPath.<List<Object>>read(api.read(null, "/partners/acme/decisions"), "$.items"))
        .hasSize(4);
  }

  private void in(Consumer<PartnerStanding> deed) {
    transaction.executeWithoutResult(_ -> deed.accept(standing));
  }

  private void certified() {
    transaction.executeWithoutResult(_ -> {
      var _ =
          lifecycle.certify(
              acme,
              new BigDecimal("91.50"),
              CertificationPath.CRITERIA,
              LocalDate.of(2027, 1, 1),
              Decision.byRule("Passed"));
    });
  }

  private MvcTestResult post(String who, String move) {
    return api.post(who, "/partners/acme/" + move, Map.of("reason", "I looked"));
  }

  private List<String> actions(String who) {
    return JsonPath.read(api.read(who, "/partners/acme"), "$.actions");
  }
}
