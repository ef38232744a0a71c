package io.cvf.ecosystem.governance.onboarding;

import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApiTest
class ChecklistApiTests {

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  private Desk desk;

  @BeforeEach
  void agreement() {
    desk = new Desk(context);
  }

  @Test
  void thePartnerSeesWhatComesNextAndWhatItMayDo() {
    var checklist = desk.read("olga");
    assertThat(JsonPath.<String>read(checklist, "$.stage")).isEqualTo("INTAKE");
    assertThat(JsonPath.<String>read(checklist, "$.next")).isEqualTo("legal_review");
    assertThat(JsonPath.<String>read(checklist, "$.partner.name")).isEqualTo("Acme");
    assertThat(JsonPath.<String>read(checklist, "$.items[0].dueOn")).isEqualTo("2027-01-11");
    assertThat(JsonPath.<List<String>>read(checklist, "$.items[0].actions"))
        .containsExactly("ADD_EVIDENCE", "COMMENT");
    assertThat(JsonPath.<List<String>>read(checklist, "$.items[5].actions"))
        .containsExactly("COMPLETE", "ADD_EVIDENCE", "COMMENT");
    assertThat(JsonPath.<Boolean>read(checklist, "$.items[2].evidenceMissing")).isTrue();
  }

  @Test
  void theStageFollowsTheItemsAndLaterOnesSkipNothing() {
    desk.done("olga", "sla_accepted");
    assertThat(desk.stage()).isEqualTo("INTAKE");
    desk.done("mia", "legal_review");
    assertThat(desk.stage()).isEqualTo("SECURITY_REVIEW");
    desk.shown("dan", "api_integration_tested");
    desk.done("dan", "api_integration_tested");
    desk.shown("cara", "security_audit");
    desk.done("cara", "security_audit");
    assertThat(desk.stage()).isEqualTo("TECHNICAL_INTEGRATION");
    desk.shown("dan", "documentation_complete");
    desk.done("dan", "documentation_complete");
    assertThat(desk.stage()).isEqualTo("TRAINING");
    desk.shown("dan", "training_completed");
    desk.done("fred", "training_completed");
    assertThat(desk.stage()).isEqualTo("PRE_PRODUCTION");
    desk.done("olga", "revenue_model_signed");
    assertThat(desk.stage()).isEqualTo("MONITORING");
    var last = desk.done("mia", "go_live_approval");
    assertThat(JsonPath.<String>read(last, "$.stage")).isEqualTo("MONITORING");
    assertThat(JsonPath.<Integer>read(last, "$.progressPercent")).isEqualTo(100);
    assertThat(JsonPath.<Map<String, Object>>read(last, "$")).doesNotContainKey("next");
    assertThat(desk.stays())
        .containsExactly(
            "INTAKE",
            "SECURITY_REVIEW",
            "TECHNICAL_INTEGRATION",
            "TRAINING",
            "PRE_PRODUCTION",
            "MONITORING");
  }

  @Test
  void reopeningGoesBackToTheStageOfTheItem() {
    desk.done("mia", "legal_review");
    var reopened = Desk.ok(desk.set("mia", "legal_review", 2, false, "The register is old"));
    assertThat(JsonPath.<String>read(reopened, "$.stage")).isEqualTo("INTAKE");
    assertThat(JsonPath.<String>read(reopened, "$.items[0].note")).isEqualTo("The register is old");
    assertThat(JsonPath.<Boolean>read(reopened, "$.items[0].done")).isFalse();
    desk.assertTold("olga", "Open again for Acme: Legal review");
  }

  @Test
  void anAuditIsGoodForAYear() {
    desk.shown("cara", "security_audit");
    var done = desk.done("cara", "security_audit");
    assertThat(JsonPath.<String>read(done, "$.items[1].validUntil")).isEqualTo("2028-01-04");
    assertThat(JsonPath.<Boolean>read(done, "$.items[1].expired")).isFalse();
    clock.advance(Duration.ofDays(365));
    assertThat(JsonPath.<Boolean>read(desk.read("olga"), "$.items[1].expired")).isTrue();
  }

  @Test
  void whoeverIsSecondReadsAgain() {
    desk.done("mia", "legal_review");
    refused(desk.set("max", "legal_review", 1, false, null), 412, "stale-version");
    assertThat(desk.set("max", "legal_review", 2, false, null)).hasStatusOk();
  }

  @Test
  void completingWhatIsDoneChangesNothing() {
    desk.done("mia", "legal_review");
    var again = Desk.ok(desk.set("max", "legal_review", 2, true, "Mine"));
    assertThat(JsonPath.<Integer>read(again, "$.items[0].version")).isEqualTo(2);
    assertThat(JsonPath.<String>read(again, "$.items[0].doneBy.username")).isEqualTo("mia");
  }

  @ParameterizedTest
  @CsvSource({
    "legal_review, olga, not-yours",
    "legal_review, cara, not-yours",
    "legal_review, root, not-yours",
    "security_audit, mia, not-yours",
    "security_audit, dan, not-yours",
    "api_integration_tested, fred, not-yours",
    "api_integration_tested, cara, not-yours",
    "sla_accepted, dan, not-yours",
    "revenue_model_signed, fred, not-yours",
    "go_live_approval, olga, not-yours",
    "legal_review, eve, not-yours"
  })
  void anItemIsOnlyForThoseItBelongsTo(String item, String who, String problem) {
    refused(desk.set(who, item, 1, true, null), 403, problem);
  }

  @Test
  void maintainersCompleteWhatIsThePartners() {
    assertThat(desk.set("mia", "sla_accepted", 1, true, "By letter")).hasStatusOk();
  }

  @Test
  void nobodyJudgesTheirOwnOrganisation() {
    desk.market().employ("acme", "mia", "FINANCE");
    refused(desk.set("mia", "legal_review", 1, true, null), 403, "conflict-of-interest");
    assertThat(JsonPath.<List<String>>read(desk.read("mia"), "$.items[0].actions"))
        .containsExactly("COMMENT");
  }

  @Test
  void strangersSeeNothing() {
    refused(desk.market().get("eve", desk.path()), 403, "not-yours");
    refused(desk.market().get("mo", desk.path()), 403, "not-yours");
    assertThat(desk.market().get(null, desk.path())).hasStatus(401);
    assertThat(desk.market().get("root", desk.path())).hasStatusOk();
    refused(
        desk.market().get("mia", "/agreements/" + UUID.randomUUID() + "/checklist"),
        404,
        "agreement-not-found");
    refused(desk.set("mia", "tea", 1, true, null), 404, "checklist-item-not-found");
  }

  @Test
  void nothingChangesAfterTheFirstSignature() {
    desk.done("mia", "legal_review");
    desk.intake().does(it -> it.freeze(desk.agreement()));
    refused(desk.set("mia", "legal_review", 2, false, null), 409, "checklist-frozen");
    refused(desk.show("dan", "security_audit", "https://a.example"), 409, "checklist-frozen");
    refused(desk.assign("mia", "sla_accepted", 1, null, "2027-02-01"), 409, "checklist-frozen");
    var frozen = desk.read("mia");
    assertThat(JsonPath.<Boolean>read(frozen, "$.frozen")).isTrue();
    assertThat(JsonPath.<List<String>>read(frozen, "$.items[0].actions"))
        .containsExactly("COMMENT");
    desk.intake().does(it -> it.thaw(desk.agreement()));
    assertThat(desk.set("mia", "legal_review", 2, false, null)).hasStatusOk();
  }

  @Test
  void theChecklistOfAnEndedAgreementIsKeptAsItWas() {
    desk.intake().status(desk.agreement(), "WITHDRAWN");
    refused(desk.set("mia", "legal_review", 1, true, null), 409, "checklist-closed");
    refused(desk.comment("olga", "legal_review", "Hello"), 409, "checklist-closed");
    assertThat(JsonPath.<List<String>>read(desk.read("mia"), "$.items[0].actions")).isEmpty();
  }

  @Test
  void anItemIsAssignedToSomebodyItBelongsTo() {
    assertThat(desk.assign("mia", "api_integration_tested", 1, "dan", "2027-01-20")).hasStatusOk();
    var checklist = desk.read("olga");
    assertThat(JsonPath.<String>read(checklist, "$.items[2].owner.username")).isEqualTo("dan");
    assertThat(JsonPath.<String>read(checklist, "$.items[2].dueOn")).isEqualTo("2027-01-20");
    desk.assertTold("dan", "Yours to see to for Acme: API integration tested");
    refused(desk.assign("mia", "sla_accepted", 1, "dan", "2027-01-20"), 422, "invalid-input");
    refused(desk.assign("mia", "sla_accepted", 1, "ghost", "2027-01-20"), 422, "invalid-input");
    refused(desk.assign("mia", "sla_accepted", 1, null, "2027-01-03"), 422, "invalid-input");
    refused(
        desk.assign("mia", "api_integration_tested", 1, null, "2027-02-01"), 412, "stale-version");
    refused(desk.assign("olga", "sla_accepted", 1, null, "2027-02-01"), 403, "forbidden");
  }

  @Test
  void bothSidesTalkAboutAnItem() {
    assertThat(desk.comment("olga", "security_audit", "Is a SOC 2 report enough?")).hasStatus(201);
    assertThat(desk.comment("cara", "security_audit", "It is.")).hasStatus(201);
    refused(desk.comment("root", "security_audit", "Hm"), 403, "not-yours");
    refused(desk.comment("eve", "security_audit", "Hm"), 403, "not-yours");
    refused(desk.comment("olga", "security_audit", " "), 422, "invalid-input");
    var said = desk.market().read("dan", desk.path() + "/security_audit/comments?limit=1");
    assertThat(JsonPath.<List<String>>read(said, "$.items[*].text"))
        .containsExactly("Is a SOC 2 report enough?");
    var next = JsonPath.<String>read(said, "$.nextCursor");
    assertThat(
            JsonPath.<List<String>>read(
                desk.market().read("dan", desk.path() + "/security_audit/comments?cursor=" + next),
                "$.items[*].by.username"))
        .containsExactly("cara");
    assertThat(JsonPath.<Integer>read(desk.read("olga"), "$.items[1].comments")).isEqualTo(2);
    desk.assertTold("olga", "A comment on the onboarding of Acme: Security audit");
  }

  @Test
  void whoeverIsNextIsTold() {
    desk.done("mia", "legal_review");
    desk.assertTold("cara", "Next for Acme: Security audit");
    desk.assertTold("olga", "The onboarding of Acme is now at security review");
  }

  @Test
  void theAuditLogSaysWhoWhenWhyAndOnWhatEvidence() {
    desk.shown("dan", "security_audit");
    Desk.ok(desk.set("cara", "security_audit", 1, true, "No findings"));
    assertThat(desk.audited("onboarding.item-completed"))
        .contains(
            "No findings",
            "agreement:" + desk.agreement(),
            "security_audit",
            "https://acme.example/proof",
            "2028-01-04");
  }
}
