package io.cvf.ecosystem.integrations.certification;

import static io.cvf.ecosystem.community.reputation.Calls.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.community.reputation.Calls;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The second path: one score with notes, confirmed by another certifier. Acme passes with 80. */
@ApiTest
class OverallReviewApiTests {

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  private PartnerDesk desk;
  private Calls api;
  private String evidence = "";

  @BeforeEach
  void partner() {
    clock.set(Instant.parse("2027-01-04T08:00:00Z"));
    desk = new PartnerDesk(context);
    api = desk.api();
    desk.acme(PartnerCategory.LLM_PROVIDER);
    evidence = desk.link("api-security", "2027-03-01");
    assertThat(desk.apply("https://staging.acme.example")).hasStatus(201);
  }

  @Test
  void itCountsFromTheConfirmationOfAnotherCertifierForNinetyDays() {
    var id = PartnerDesk.id(desk.review("cara", overall(82)));
    var path = "/certification-reviews/" + id;
    assertThat(JsonPath.<String>read(api.read(null, path), "$.state")).isEqualTo("PENDING");
    assertThat(desk.status()).isEqualTo("REGISTERED");
    assertThat(JsonPath.<List<String>>read(api.read("cara", path), "$.actions")).isEmpty();
    assertThat(JsonPath.<List<String>>read(api.read("carl", path), "$.actions"))
        .containsExactly("CONFIRM");
    assertThat(
            JsonPath.<List<String>>read(
                api.read("carl", "/certification-queue"), "$.items[*].kind"))
        .containsExactly("CONFIRMATION");
    refused(desk.review("carl", overall(90)), 409, "review-pending");
    refused(
        api.delete("dan", "/partners/acme/certification-application", Map.of()),
        409,
        "review-pending");
    refused(confirm("cara", id, true), 403, "another-certifier-needed");

    clock.set(Instant.parse("2027-01-10T08:00:00Z"));
    assertThat(confirm("carl", id, true)).hasStatusOk();

    var review = api.read(null, path);
    assertThat(JsonPath.<String>read(review, "$.state")).isEqualTo("PASSED");
    assertThat(JsonPath.<String>read(review, "$.confirmedBy.username")).isEqualTo("carl");
    assertThat(JsonPath.<String>read(review, "$.validUntil")).isEqualTo("2027-04-10");
    assertThat(desk.status()).isEqualTo("CERTIFIED");
    refused(confirm("carl", id, true), 403, "another-certifier-needed");
  }

  @Test
  void aRefusedOneLeavesTheApplicationOpen() {
    var id = PartnerDesk.id(desk.review("cara", overall(82)));
    assertThat(confirm("carl", id, false)).hasStatusOk();
    assertThat(JsonPath.<String>read(api.read(null, "/certification-reviews/" + id), "$.state"))
        .isEqualTo("REFUSED");
    assertThat(desk.status()).isEqualTo("REGISTERED");
    assertThat(
            JsonPath.<List<String>>read(
                api.read("carl", "/certification-queue"), "$.items[*].kind"))
        .containsExactly("FIRST");
  }

  @Test
  void aScoreBelowTheThresholdFailsWhenItIsConfirmed() {
    var id = PartnerDesk.id(desk.review("cara", overall(79)));
    assertThat(confirm("carl", id, true)).hasStatusOk();
    var review = api.read(null, "/certification-reviews/" + id);
    assertThat(JsonPath.<String>read(review, "$.state")).isEqualTo("FAILED");
    assertThat(JsonPath.<List<String>>read(review, "$.failedBecause"))
        .containsExactly("BELOW_PASS");
    assertThat(desk.status()).isEqualTo("REGISTERED");
  }

  @Test
  void mandatoryEvidenceIsInDateToTheEnd() {
    refused(
        desk.review(
            "cara",
            Map.of("path", "OVERALL", "overallScore", 90, "notes", "Good", "reason", "Known")),
        409,
        "evidence-missing");
    var id = PartnerDesk.id(desk.review("cara", overall(82)));
    clock.set(Instant.parse("2027-03-01T00:00:00Z"));
    refused(confirm("carl", id, true), 409, "evidence-expired");
    assertThat(JsonPath.<String>read(api.read(null, "/certification-reviews/" + id), "$.state"))
        .isEqualTo("PENDING");
    assertThat(confirm("carl", id, false)).hasStatusOk();
  }

  private Map<String, Object> overall(int score) {
    return Map.of(
        "path",
        "OVERALL",
        "overallScore",
        score,
        "notes",
        "Known from a pilot",
        "evidence",
        List.of(evidence),
        "reason",
        "Trusted for a quarter");
  }

  private MvcTestResult confirm(String who, String review, boolean agreed) {
    return api.post(
        who,
        "/certification-reviews/" + review + "/confirmation",
        Map.of("agreed", agreed, "reason", "I looked too"));
  }
}
