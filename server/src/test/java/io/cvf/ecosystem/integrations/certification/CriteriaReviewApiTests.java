package io.cvf.ecosystem.integrations.certification;

import static io.cvf.ecosystem.community.reputation.Calls.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.community.reputation.Calls;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Acme is an ENTERPRISE_SYSTEM: pass 85, a report (50, mandatory) and its data handling (50). */
@ApiTest
class CriteriaReviewApiTests {

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired JdbcClient database;
  private PartnerDesk desk;
  private Calls api;

  @BeforeEach
  void partner() {
    clock.set(Instant.parse("2027-01-04T08:00:00Z"));
    desk = new PartnerDesk(context);
    api = desk.api();
    desk.acme(PartnerCategory.ENTERPRISE_SYSTEM);
  }

  @Test
  void aPassedReviewCertifiesForAYearAndIsPublicWithAllItsParts() {
    desk.applied();
    var evidence = desk.link("soc2-report", "2027-06-01");

    var id = PartnerDesk.id(desk.review("cara", PartnerDesk.enterprise(95, 80, evidence)));

    var review = api.read(null, "/certification-reviews/" + id);
    assertThat(JsonPath.<String>read(review, "$.state")).isEqualTo("PASSED");
    assertThat(JsonPath.<Double>read(review, "$.score")).isEqualTo(87.5);
    assertThat(JsonPath.<Integer>read(review, "$.set")).isEqualTo(1);
    assertThat(JsonPath.<List<Double>>read(review, "$.parts[*].points"))
        .containsExactly(47.5, 40.0);
    assertThat(JsonPath.<String>read(review, "$.validUntil")).isEqualTo("2028-01-04");
    assertThat(JsonPath.<String>read(review, "$.reviewedBy.username")).isEqualTo("cara");
    assertThat(JsonPath.<List<Boolean>>read(review, "$.parts[0].evidence[*].valid"))
        .containsExactly(true);
    assertThat(review).doesNotContain("acme.example/proof").doesNotContain("We are ready");

    var standing = api.read(null, "/partners/acme/certification");
    assertThat(JsonPath.<String>read(standing, "$.partner.status")).isEqualTo("CERTIFIED");
    assertThat(JsonPath.<Double>read(standing, "$.partner.certificationScore")).isEqualTo(87.5);
    assertThat(JsonPath.<String>read(standing, "$.validUntil")).isEqualTo("2028-01-04");
    assertThat(JsonPath.<String>read(standing, "$.review.id")).isEqualTo(id);
    assertThat(JsonPath.<Integer>read(standing, "$.requirements.pass")).isEqualTo(85);
    refused(
        api.delete("dan", "/partners/acme/evidence/" + evidence, Map.of()), 409, "evidence-cited");
    refused(
        desk.review("carl", PartnerDesk.enterprise(95, 80, evidence)),
        409,
        "partner-not-reviewable");
    desk.assertTold("olga", "Acme is certified until 2028-01-04 with 87.50 points");
  }

  @Test
  void aFailedReviewSaysWhyAndAFailedRenewalTakesNothingAway() {
    desk.applied();
    var evidence = desk.link("soc2-report", null);
    var first = PartnerDesk.id(desk.review("cara", PartnerDesk.enterprise(100, 59, evidence)));
    assertThat(
            JsonPath.<List<String>>read(
                api.read(null, "/certification-reviews/" + first), "$.failedBecause"))
        .containsExactly("BELOW_PASS", "CRITERION_BELOW_60");
    assertThat(desk.status()).isEqualTo("REGISTERED");

    desk.applied();
    PartnerDesk.id(desk.review("cara", PartnerDesk.enterprise(100, 90, evidence)));
    desk.applied();
    assertThat(JsonPath.<List<String>>read(queue("cara"), "$.items[*].kind"))
        .containsExactly("RENEWAL");
    PartnerDesk.id(desk.review("carl", PartnerDesk.enterprise(70, 70, evidence)));

    assertThat(desk.status()).isEqualTo("CERTIFIED");
    assertThat(
            JsonPath.<String>read(api.read(null, "/partners/acme/certification"), "$.validUntil"))
        .isEqualTo("2028-01-04");
    assertThat(
            JsonPath.<List<String>>read(
                api.read(null, "/partners/acme/certification-reviews"), "$.items[*].state"))
        .containsExactly("FAILED", "PASSED", "FAILED");
  }

  @Test
  void mandatoryCriteriaAreNotPassedOnTrust() {
    desk.applied();
    refused(desk.review("cara", PartnerDesk.enterprise(90, 90, "")), 409, "evidence-missing");
    var evidence = desk.link("soc2-report", "2027-02-01");
    clock.set(Instant.parse("2027-02-01T00:00:00Z"));
    refused(desk.review("cara", PartnerDesk.enterprise(90, 90, evidence)), 409, "evidence-expired");

    var id = PartnerDesk.id(desk.review("cara", PartnerDesk.enterprise(0, 90, "")));

    assertThat(
            JsonPath.<List<String>>read(
                api.read(null, "/certification-reviews/" + id), "$.failedBecause"))
        .containsExactly("BELOW_PASS", "CRITERION_BELOW_60", "MANDATORY_EVIDENCE");
  }

  @Test
  void nobodyJudgesTheirOwnOrganisation() {
    desk.applied();
    var review = PartnerDesk.enterprise(90, 90, desk.link("soc2-report", null));
    desk.hire("cara");
    refused(desk.review("cara", review), 403, "conflict-of-interest");
    assertThat(JsonPath.<List<Boolean>>read(queue("cara"), "$.items[*].mayReview"))
        .containsExactly(false);
    assertThat(JsonPath.<List<Boolean>>read(queue("mia"), "$.items[*].mayReview"))
        .containsExactly(false);
    assertThat(JsonPath.<List<Boolean>>read(queue("carl"), "$.items[*].mayReview"))
        .containsExactly(true);
    refused(desk.review("mia", review), 403, "forbidden");
    refused(desk.review("olga", review), 403, "forbidden");
    assertThat(desk.review("carl", review)).hasStatus(201);
  }

  @Test
  void ofTwoCertifiersAtOnceOneDecides() throws Exception {
    desk.applied();
    var review = PartnerDesk.enterprise(90, 90, desk.link("soc2-report", null));
    Callable<MvcTestResult> cara = () -> desk.review("cara", review);
    Callable<MvcTestResult> carl = () -> desk.review("carl", review);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var statuses =
          threads.invokeAll(List.of(cara, carl)).stream()
              .map(Future::resultNow)
              .map(it -> it.getResponse().getStatus())
              .sorted()
              .toList();
      assertThat(statuses).containsExactly(201, 409);
    }
    assertThat(
            JsonPath.<List<Object>>read(
                api.read(null, "/partners/acme/certification-reviews"), "$.items"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"path\":\"CRITERIA\"}",
        "{\"path\":\"CRITERIA\",\"reason\":\"x\"}",
        "{\"path\":\"CRITERIA\",\"reason\":\"x\",\"scores\":[null,null]}",
        "{\"path\":\"CRITERIA\",\"reason\":\"x\",\"scores\":[{\"criterion\":\"soc2-report\",\"score\":90}]}",
        "{\"path\":\"CRITERIA\",\"reason\":\"x\",\"scores\":[{\"criterion\":\"soc2-report\",\"score\":59.5},{\"criterion\":\"data-handling\",\"score\":90}]}",
        "{\"path\":\"CRITERIA\",\"reason\":\"x\",\"scores\":[{\"criterion\":\"soc2-report\",\"score\":101},{\"criterion\":\"data-handling\",\"score\":90}]}",
        "{\"path\":\"CRITERIA\",\"reason\":\"x\",\"scores\":[{\"criterion\":\"soc2-report\",\"score\":1e9},{\"criterion\":\"data-handling\",\"score\":-1}]}",
        "{\"path\":\"CRITERIA\",\"reason\":\"x\",\"scores\":[{\"criterion\":\"uptime\",\"score\":50},{\"criterion\":\"data-handling\",\"score\":90}]}",
        "{\"path\":\"OVERALL\",\"reason\":\"x\",\"overallScore\":90}",
        "{\"path\":\"OVERALL\",\"reason\":\"x\",\"notes\":\"y\",\"overallScore\":90.1}"
      })
  void scoresThatAreNotWholeOrNotCompleteAreRefused(String body) {
    desk.applied();
    refused(
        api.send("cara", HttpMethod.POST, "/partners/acme/certification-reviews", body),
        422,
        "invalid-input");
  }

  @Test
  void evidenceOfSomebodyElseIsRefusedAtItsPlace() {
    desk.applied();
    var other = desk.link("data-handling", null);
    for (var evidence : List.of(UUID.randomUUID().toString(), other)) {
      assertThat(desk.review("cara", PartnerDesk.enterprise(90, 90, evidence)))
          .hasStatus(422)
          .bodyJson()
          .extractingPath("$.errors[0].pointer")
          .isEqualTo("/scores/0/evidence/0");
    }
  }

  @Test
  void anUpheldAppealOpensTheApplicationAgain() {
    desk.applied();
    var evidence = desk.link("soc2-report", null);
    var id = PartnerDesk.id(desk.review("cara", PartnerDesk.enterprise(60, 60, evidence)));
    var path = "/certification-reviews/" + id;
    assertThat(JsonPath.<List<String>>read(api.read("olga", path), "$.actions"))
        .containsExactly("APPEAL");
    assertThat(JsonPath.<List<String>>read(api.read("dan", path), "$.actions")).isEmpty();
    refused(api.post("dan", path + "/appeal", Map.of("text", "Look again")), 403, "not-yours");

    assertThat(api.post("olga", path + "/appeal", Map.of("text", "Look again"))).hasStatusOk();

    refused(api.post("olga", path + "/appeal", Map.of("text", "Again")), 409, "already-appealed");
    assertThat(JsonPath.<List<String>>read(queue("carl"), "$.items[*].kind"))
        .containsExactly("APPEAL");
    var verdict = Map.of("upheld", true, "reason", "The report was overlooked");
    refused(api.post("cara", path + "/appeal/decision", verdict), 403, "another-certifier-needed");
    assertThat(api.post("carl", path + "/appeal/decision", verdict)).hasStatusOk();
    refused(api.post("carl", path + "/appeal/decision", verdict), 409, "no-open-appeal");
    assertThat(JsonPath.<String>read(api.read(null, path), "$.appeal.decision"))
        .isEqualTo("UPHELD");
    assertThat(JsonPath.<List<String>>read(queue("carl"), "$.items[*].kind"))
        .containsExactly("FIRST");
    assertThat(desk.review("carl", PartnerDesk.enterprise(90, 90, evidence))).hasStatus(201);
    assertThat(desk.status()).isEqualTo("CERTIFIED");
  }

  @Test
  void onlyTheLastReviewIsAppealedAndOnlyIfItFailed() {
    desk.applied();
    var evidence = desk.link("soc2-report", null);
    var failed = PartnerDesk.id(desk.review("cara", PartnerDesk.enterprise(60, 60, evidence)));
    desk.applied();
    refused(appeal(failed), 409, "appeal-not-possible");
    var passed = PartnerDesk.id(desk.review("cara", PartnerDesk.enterprise(90, 90, evidence)));
    refused(appeal(failed), 409, "appeal-not-possible");
    refused(appeal(passed), 409, "appeal-not-possible");
    refused(appeal(UUID.randomUUID().toString()), 404, "certification-review-not-found");
  }

  @Test
  void anApplicationIsOpenOnceAndCanBeWithdrawn() {
    desk.applied();
    refused(desk.apply(null), 409, "certification-application-open");
    var path = "/partners/acme/certification-application";
    refused(api.get("eve", path), 403, "not-yours");
    assertThat(JsonPath.<String>read(api.read("fred", path), "$.state")).isEqualTo("OPEN");
    refused(api.delete("fred", path, Map.of()), 403, "not-yours");
    assertThat(api.delete("dan", path, Map.of())).hasStatus(204);
    assertThat(JsonPath.<String>read(api.read("cara", path), "$.state")).isEqualTo("WITHDRAWN");
    refused(api.delete("dan", path, Map.of()), 404, "certification-application-not-found");
    refused(api.post("dan", path, Map.of("statement", " ")), 422, "invalid-input");
    refused(
        api.post("dan", path, Map.of("statement", "x", "stagingEndpoint", "http://acme.example")),
        422,
        "invalid-input");
  }

  @Test
  void theDatabaseKeepsReviewsAsTheyWereDecided() {
    desk.applied();
    PartnerDesk.id(
        desk.review("cara", PartnerDesk.enterprise(60, 60, desk.link("soc2-report", null))));
    for (var change :
        List.of(
            "update integrations.certification_review set score_hundredths = 9000",
            "update integrations.certification_review set parts = '[]'",
            "delete from integrations.certification_review")) {
      assertThatThrownBy(() -> database.sql(change).update())
          .hasMessageContaining("kept as they were decided");
    }
  }

  @Test
  void newRequirementsAreAnnouncedAndCountFromTheNextReviewOn() {
    desk.applied();
    var evidence = desk.link("soc2-report", null);
    PartnerDesk.id(desk.review("cara", PartnerDesk.enterprise(90, 90, evidence)));
    decided(2, "2027-03-01", 95);

    var before = api.read(null, "/partners/acme/certification");
    assertThat(JsonPath.<Integer>read(before, "$.set")).isEqualTo(1);
    assertThat(JsonPath.<Integer>read(before, "$.upcoming.set")).isEqualTo(2);
    assertThat(JsonPath.<String>read(before, "$.upcoming.effectiveOn")).isEqualTo("2027-03-01");
    assertThat(JsonPath.<List<String>>read(before, "$.upcoming.changes[*].kind")).contains("PASS");

    clock.set(Instant.parse("2027-03-01T00:00:00Z"));
    var after = api.read(null, "/partners/acme/certification");
    assertThat(JsonPath.<Integer>read(after, "$.set")).isEqualTo(2);
    assertThat(JsonPath.<Integer>read(after, "$.review.set")).isEqualTo(1);
    assertThat(JsonPath.<String>read(after, "$.validUntil")).isEqualTo("2028-01-04");
    desk.applied();
    var id = PartnerDesk.id(desk.review("cara", PartnerDesk.enterprise(90, 90, evidence)));

    var review = api.read(null, "/certification-reviews/" + id);
    assertThat(JsonPath.<Integer>read(review, "$.set")).isEqualTo(2);
    assertThat(JsonPath.<Integer>read(review, "$.pass")).isEqualTo(95);
    assertThat(JsonPath.<String>read(review, "$.state")).isEqualTo("FAILED");
    assertThat(desk.status()).isEqualTo("CERTIFIED");
  }

  /** A requirement set, as an accepted RFC leaves it. */
  private void decided(int number, String effectiveOn, int pass) {
    database
        .sql(
            """
            insert into integrations.requirement_set (
              number, title, effective_on, change, rfc, rfc_number, rfc_title, accepted_at)
            values (:number, 'Stricter', :day::date, :change::jsonb, gen_random_uuid(), 7,
              'Stricter', now())
            """)
        .param("number", number)
        .param("day", effectiveOn)
        .param(
            "change",
            """
            {"kind": "requirement-set", "effective": "%s", "title": "Stricter",
             "categories": {"ENTERPRISE_SYSTEM": {"pass": %d, "criteria": [
               {"id": "soc2-report", "title": "SOC 2 report in date", "text": "x", "weight": 50,
                "mandatory": true},
               {"id": "data-handling", "title": "Data handling", "text": "x", "weight": 50}]}}}
            """
                .formatted(effectiveOn, pass))
        .update();
  }

  private MvcTestResult appeal(String review) {
    return api.post(
        "olga", "/certification-reviews/" + review + "/appeal", Map.of("text", "Look again"));
  }

  private String queue(String who) {
    return api.read(who, "/certification-queue?state=open");
  }
}
