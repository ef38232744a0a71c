package io.cvf.ecosystem.governance.agreements;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.governance.TermsInForce;
import io.cvf.ecosystem.testing.ApiTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The agreement of Acme begins on 4 January 2027 and ends on 4 January 2028. */
@ApiTest
class AgreementDaysTests {

  @Autowired ApplicationContext context;
  @Autowired AgreementRounds rounds;
  @Autowired TermsInForce terms;
  private AgreementDesk desk;
  private String id = "";

  @BeforeEach
  void agreement() {
    desk = new AgreementDesk(context);
    desk.partner();
    id = desk.active("STANDARD");
  }

  @Test
  void anAmendmentTakesEffectOnItsDayAndWhatWasBeforeStays() {
    String before = desk.read(id, "$.document.sha256");
    assertThat(desk.changeTier("olga", id, "PREMIUM", "2027-03-01")).hasStatusOk();
    assertThat(desk.<String>read(id, "$.amendment.tier")).isEqualTo("PREMIUM");
    assertThat(desk.<String>read(id, "$.document.markdown"))
        .contains(before, "More \\| is \\*needed\\*", "From 2027-03-01");
    refused(desk.changeTier("mia", id, "ENTERPRISE", "2027-03-01"), 409, "document-open");
    desk.bothSign(id);
    assertThat(desk.tier()).isEqualTo("STANDARD");
    assertThat(tierAt("2027-02-28T23:59:59Z")).isEqualTo("STANDARD");
    assertThat(tierAt("2027-03-01T00:00:00Z")).isEqualTo("PREMIUM");

    runOn("2027-02-28T23:59:00Z");
    assertThat(desk.tier()).isEqualTo("STANDARD");
    runOn("2027-03-01T00:01:00Z");
    assertThat(desk.tier()).isEqualTo("PREMIUM");
    assertThat(desk.<List<String>>read(id, "$.history[*].tier"))
        .containsExactly("STANDARD", "PREMIUM");
    assertThat(verify(before)).isEqualTo("SUPERSEDED");
    var former = desk.market().get("dan", "/agreements/" + id + "/document.pdf?sha256=" + before);
    assertThat(former).hasStatusOk();
  }

  @Test
  void anAmendmentMayBeDatedBackButNotBeforeTheAgreementAndNotPastItsEnd() {
    desk.on("2027-02-10T12:00:00Z");
    refused(desk.changeTier("olga", id, "PREMIUM", "2027-01-03"), 422, "invalid-input");
    refused(desk.changeTier("olga", id, "PREMIUM", "2028-01-04"), 422, "invalid-input");
    refused(desk.changeTier("olga", id, "STANDARD", "2027-03-01"), 422, "invalid-input");
    refused(desk.changeTier("dan", id, "PREMIUM", "2027-03-01"), 403, "not-yours");
    assertThat(desk.changeTier("olga", id, "PREMIUM", "2027-01-04")).hasStatusOk();
    desk.bothSign(id);
    assertThat(desk.tier()).isEqualTo("PREMIUM");
    assertThat(tierAt("2027-01-04T07:59:59Z")).isNull();
    assertThat(tierAt(desk.read(id, "$.signedAt"))).isEqualTo("PREMIUM");
    assertThat(tierAt("2027-01-05T00:00:00Z")).isEqualTo("PREMIUM");
  }

  @Test
  void aChangeOfTierIsCancelledUntilSomebodyHasSignedIt() {
    var path = "/agreements/" + id + "/tier";
    refused(desk.market().delete("olga", path), 409, "nothing-to-cancel");
    assertThat(desk.changeTier("olga", id, "PREMIUM", "2027-03-01")).hasStatusOk();
    assertThat(desk.market().delete("mia", path)).hasStatusOk();
    assertThat(desk.changeTier("olga", id, "PREMIUM", "2027-03-01")).hasStatusOk();
    assertThat(desk.sign("mia", id)).hasStatusOk();
    refused(desk.market().delete("mia", path), 409, "nothing-to-cancel");
    assertThat(desk.actions("mia", id)).contains("WITHDRAW_SIGNATURE").doesNotContain("SIGN");
  }

  @Test
  void itEndsOnItsDayEvenIfTheJobDidNotRunForWeeks() {
    assertThat(desk.changeTier("olga", id, "PREMIUM", "2027-12-20")).hasStatusOk();
    desk.bothSign(id);
    String last = desk.read(id, "$.document.sha256");
    assertThat(tierAt("2028-01-03T23:59:59Z")).isEqualTo("PREMIUM");
    assertThat(tierAt("2028-01-04T00:00:00Z")).isNull();
    desk.on("2028-02-14T00:00:00Z");
    assertThat(verify(last)).isEqualTo("EXPIRED");
    refused(
        desk.changeTier("olga", id, "STANDARD", "2028-03-01"), 409, "agreement-transition-refused");

    rounds.bringUpToDate();
    rounds.bringUpToDate();

    assertThat(desk.<String>read(id, "$.status")).isEqualTo("EXPIRED");
    assertThat(desk.tier()).isNull();
    assertThat(expiries()).isOne();
    desk.awaitTold("olga", "The agreement with Acme has expired");
  }

  @Test
  void peopleAreRemindedThreeTimesAndAfterAPauseOnlyOfTheNearest() {
    remindOn("2027-11-04T00:00:00Z");
    assertThat(reminders()).isZero();
    remindOn("2027-11-05T00:00:00Z");
    remindOn("2027-11-06T00:00:00Z");
    assertThat(reminders()).isOne();
    remindOn("2027-12-29T00:00:00Z");
    assertThat(reminders()).isEqualTo(2);
    remindOn("2028-01-04T00:00:00Z");
    assertThat(reminders()).isEqualTo(2);
    var reminder = "The agreement with Acme ends on 2028-01-04";
    desk.awaitTold("dan", reminder, reminder);
  }

  @Test
  void aRenewalInTimeContinuesWithoutAGap() {
    desk.on("2027-11-04T23:00:00Z");
    refused(desk.post("olga", id, "renewal", Map.of()), 409, "renewal-too-early");
    desk.on("2027-11-05T00:00:00Z");
    var begun = body(desk.post("olga", id, "renewal", Map.of()));
    assertThat(JsonPath.<List<String>>read(begun, "$.renewal.reopened"))
        .contains("legal_review", "sla_accepted", "revenue_model_signed")
        .doesNotContain("documentation_complete", "go_live_approval");
    refused(desk.post("olga", id, "renewal", Map.of()), 409, "document-open");
    refused(desk.sign("olga", id), 409, "checklist-open");
    desk.checklistDone();
    assertThat(desk.sign("mia", id)).hasStatusOk();
    var done = body(desk.sign("olga", id));

    assertThat(JsonPath.<String>read(done, "$.endsOn")).isEqualTo("2029-01-03");
    assertThat(JsonPath.<String>read(done, "$.effectiveDate")).isEqualTo("2028-01-04");
    assertThat(tierAt("2028-01-04T00:00:00Z")).isEqualTo("STANDARD");
    runOn("2028-01-04T00:01:00Z");
    assertThat(desk.<String>read(id, "$.status")).isEqualTo("ACTIVE");
    assertThat(desk.tier()).isEqualTo("STANDARD");
  }

  @Test
  void aLateRenewalCountsFromItsLastSignature() {
    desk.on("2028-02-01T10:00:00Z");
    body(desk.post("mia", id, "renewal", Map.of()));
    desk.checklistDone();
    desk.on("2028-02-03T10:00:00Z");
    desk.bothSign(id);
    assertThat(desk.<String>read(id, "$.status")).isEqualTo("ACTIVE");
    assertThat(desk.<String>read(id, "$.endsOn")).isEqualTo("2029-02-02");
    assertThat(tierAt("2028-02-01T00:00:00Z")).isNull();
    assertThat(tierAt("2028-02-04T00:00:00Z")).isEqualTo("STANDARD");
    assertThat(desk.tier()).isEqualTo("STANDARD");
  }

  @Test
  void aRenewalThatWasBegunInTimeAndSignedLateLeavesAGapToo() {
    desk.on("2027-12-01T10:00:00Z");
    body(desk.post("mia", id, "renewal", Map.of()));
    desk.checklistDone();
    assertThat(desk.sign("olga", id)).hasStatusOk();
    desk.on("2028-01-10T10:00:00Z");
    assertThat(desk.sign("mia", id)).hasStatusOk();
    assertThat(tierAt("2028-01-05T00:00:00Z")).isNull();
    assertThat(desk.<String>read(id, "$.endsOn")).isEqualTo("2029-01-09");
    assertThat(expiries()).isOne();
  }

  @Test
  void aTerminationTakesEffectOnItsDay() {
    var reason = Map.of("reason", "We stop", "effectiveOn", "2027-06-01");
    refused(
        desk.post("olga", id, "termination", Map.of("reason", "x", "effectiveOn", "2027-01-03")),
        422,
        "invalid-input");
    refused(
        desk.post("olga", id, "termination", Map.of("reason", "x", "effectiveOn", "2028-01-04")),
        422,
        "invalid-input");
    refused(desk.post("dan", id, "termination", reason), 403, "not-yours");
    assertThat(desk.post("olga", id, "termination", reason)).hasStatusOk();
    assertThat(desk.<String>read(id, "$.status")).isEqualTo("ACTIVE");
    refused(desk.post("mia", id, "termination", reason), 409, "agreement-transition-refused");
    refused(
        desk.changeTier("olga", id, "PREMIUM", "2027-03-01"), 409, "agreement-transition-refused");
    assertThat(tierAt("2027-05-31T23:59:59Z")).isEqualTo("STANDARD");
    assertThat(tierAt("2027-06-01T00:00:00Z")).isNull();

    runOn("2027-07-01T00:00:00Z");
    assertThat(desk.<String>read(id, "$.status")).isEqualTo("TERMINATED");
    assertThat(desk.tier()).isNull();
    refused(desk.sign("olga", id), 409, "nothing-to-sign");
    refused(desk.post("olga", id, "renewal", Map.of()), 409, "agreement-transition-refused");
  }

  @Test
  void aPartnerThatEndsInTheMarketplaceEndsItsAgreement() {
    String text = desk.read(id, "$.document.sha256");
    assertThat(desk.market().post("mia", "/partners/acme/termination", Map.of("reason", "Fraud")))
        .hasStatus2xxSuccessful();
    await()
        .untilAsserted(() -> assertThat(desk.<String>read(id, "$.status")).isEqualTo("TERMINATED"));
    assertThat(desk.<String>read(id, "$.termination.reason")).isEqualTo("Fraud");
    assertThat(desk.tier()).isNull();
    assertThat(verify(text)).isEqualTo("TERMINATED");
  }

  private void runOn(String instant) {
    desk.on(instant);
    rounds.bringUpToDate();
  }

  private void remindOn(String instant) {
    desk.on(instant);
    rounds.remind();
  }

  private @Nullable String tierAt(String instant) {
    return terms.at(desk.acme(), Instant.parse(instant)).map(it -> it.tier().name()).orElse(null);
  }

  private int reminders() {
    return desk.count("select count(*) from governance.agreement_reminder");
  }

  private int expiries() {
    return desk.count(
        "select count(*) from platform.audit_entry where record::text like '%agreement.expired%'");
  }

  private String verify(String sha256) {
    return desk.market().read(null, "/document-verifications/" + sha256, "$.document.standing");
  }
}
