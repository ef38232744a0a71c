package io.cvf.ecosystem.cli;

import static io.cvf.ecosystem.sdk.FixtureServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.sdk.FixtureServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** acme, a workflow platform, passed on 4 January and did better in February. */
class CertificationVerifyTests {

  private static final String SET =
      """
      {"number":1,"title":"The first","effectiveOn":"1970-01-01","state":"IN_FORCE",
       "categories":[{"category":"WORKFLOW_PLATFORM","pass":75,"criteria":[
         {"id":"reliability","title":"R","text":"r","weight":60,"mandatory":false,"measured":"RELIABILITY"},
         {"id":"docs","title":"D","text":"d","weight":40,"mandatory":true}]}]}
      """;
  private static final String STANDING =
      """
      {"partner":{"slug":"acme","name":"Acme","certified":true,"certificationScore":96.00},
       "set":1,"validUntil":"2028-01-04","monthly":[
        {"month":"2027-03","criterion":"reliability","measured":"RELIABILITY","figure":"few",
         "samples":999,"succeeded":0,"counted":false,"why":"999 samples"},
        {"month":"2027-02","criterion":"reliability","measured":"RELIABILITY","figure":"all",
         "samples":5000,"succeeded":5000,"score":100.00,"counted":true}]}
      """;
  private static final String REVIEWS =
      """
      {"items":[
       {"id":"r3","partner":{"slug":"acme","name":"Acme","category":"WORKFLOW_PLATFORM"},"set":1,
        "path":"CRITERIA","state":"PASSED","kind":"MONTHLY","month":"2027-02","score":96.00,"pass":75,
        "parts":[
         {"criterion":"reliability","title":"R","weight":60,"mandatory":false,"measured":"RELIABILITY",
          "score":100.00,"points":60.00,"figures":{"successBasisPoints":10000,"samples":5000,
          "succeeded":5000,"source":"PRODUCTION"},"evidence":[]},
         {"criterion":"docs","title":"D","weight":40,"mandatory":true,"score":90.00,"points":36.00,
          "evidence":[{"kind":"FILE","sha256":"aa","expiresOn":"2027-02-01","valid":true}]}],
        "failedBecause":[],"reviewedAt":"2027-03-04T00:00:00Z","decidedAt":"2027-03-04T00:00:00Z"},
       {"id":"r2","partner":{"slug":"acme","name":"Acme","category":"WORKFLOW_PLATFORM"},"set":1,
        "path":"CRITERIA","state":"PASSED","kind":"REVIEW","score":84.00,"pass":75,
        "parts":[
         {"criterion":"reliability","title":"R","weight":60,"mandatory":false,"measured":"RELIABILITY",
          "score":80.00,"points":48.00,"figures":{"successBasisPoints":9945,"samples":10000,
          "succeeded":9945,"source":"PRODUCTION"},"evidence":[]},
         {"criterion":"docs","title":"D","weight":40,"mandatory":true,"score":90.00,"points":36.00,
          "evidence":[{"kind":"FILE","sha256":"aa","expiresOn":"2027-02-01","valid":true}]}],
        "failedBecause":[],"reviewedAt":"2027-01-04T08:00:00Z","decidedAt":"2027-01-04T08:00:00Z",
        "validUntil":"2028-01-04"},
       {"id":"r1","partner":{"slug":"acme","name":"Acme","category":"WORKFLOW_PLATFORM"},"set":1,
        "path":"OVERALL","state":"FAILED","kind":"REVIEW","score":70.00,"pass":75,
        "parts":[
         {"criterion":"docs","title":"D","weight":40,"mandatory":true,
          "evidence":[{"kind":"LINK","valid":true}]}],
        "failedBecause":["BELOW_PASS"],"reviewedAt":"2027-01-02T08:00:00Z",
        "decidedAt":"2027-01-03T08:00:00Z"}]}
      """;

  private final FixtureServer server = new FixtureServer();
  private @TempDir Path home;
  private Terminal terminal;

  @BeforeEach
  void prepare() {
    terminal = new Terminal(home).at(server);
    publish(SET, STANDING, REVIEWS);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private void publish(String set, String standing, String reviews) {
    server.on("GET /requirement-sets/1", json(200, set));
    server.on("GET /partners/acme/certification", json(200, standing));
    server.on("GET /partners/acme/certification-reviews", json(200, reviews));
  }

  @Test
  void everyRecordIsRecomputedWithoutSigningIn() {
    assertThat(terminal.run("certification", "verify", "acme")).isZero();

    assertThat(terminal.out())
        .isEqualTo(
            """
            OK         certification                 until 2028-01-04 with 96.00
            OK         month 2027-02                 PASSED 96.00 of 75
            OK         review of 2027-01-04          PASSED 84.00 of 75
            OK         review of 2027-01-02          FAILED 70.00 of 75
            OK         figure 2027-03 reliability    not counted
            OK         figure 2027-02 reliability    counted, 100.00
            Holds: every score of acme follows from its public records.
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"score\":84.00     | \"score\":85.00     | score: published 85.00, computed 84.00",
        "\"score\":80.00     | \"score\":90.00     | reliability: score: published 90.00, computed 80.00",
        "\"succeeded\":9945  | \"succeeded\":9900  | reliability: success in basis points: published 9945, computed 9900",
        "\"succeeded\":9945  | \"succeeded\":10001 | reliability: 10001 of 10000 cannot have succeeded",
        "\"points\":48.00    | \"points\":48.01    | reliability: points: published 48.01, computed 48.00",
        "\"weight\":60       | \"weight\":50       | reliability (weight 50, RELIABILITY) is not what the requirement set says",
        "\"mandatory\":true, | \"mandatory\":false,| docs (weight 40) is not what the requirement set says",
        "\"pass\":75         | \"pass\":70         | pass: published 70, computed 75",
        "\"validUntil\":\"2028-01-04 | \"validUntil\":\"2029-01-04 | valid until: published 2029-01-04, computed 2028-01-04",
        "\"expiresOn\":\"2027-02-01  | \"expiresOn\":\"2027-01-04  | docs: evidence in date: published true, computed false",
        "FAILED              | PASSED             | state: published PASSED, computed FAILED",
        "\"failedBecause\":[\"BELOW_PASS\"] | \"failedBecause\":[] | failed because: published [], computed [BELOW_PASS]"
      })
  void everyFalsificationOfAReviewIsNamed(String what, String with, String named) {
    publish(SET, STANDING, REVIEWS.replace(what.strip(), with.strip()));

    assertThat(terminal.run("certification", "verify", "acme")).isEqualTo(1);

    assertThat(terminal.out()).contains(named).contains("DIFFERENT: not everything");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"certificationScore\":96.00 | \"certificationScore\":99.00 | score: published 99.00, computed 96.00",
        "\"validUntil\":\"2028        | \"validUntil\":\"2030        | valid until: published 2030-01-04, computed 2028-01-04",
        "\"certified\":true           | \"certified\":false          | valid until: published 2028-01-04, computed nothing",
        "\"score\":100.00             | \"score\":60.00              | score: published 60.00, computed 100.00",
        "\"samples\":999              | \"samples\":1000             | it has 1000 samples and should count",
        "\"samples\":5000,\"succeeded\":5000 | \"samples\":500,\"succeeded\":500 | it has 500 samples and should not count"
      })
  void everyFalsificationOfTheStandingIsNamed(String what, String with, String named) {
    publish(SET, STANDING.replace(what.strip(), with.strip()), REVIEWS);

    assertThat(terminal.run("certification", "verify", "acme")).isEqualTo(1);

    assertThat(terminal.out()).contains(named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"weight\":40 | \"weight\":41 | docs (weight 41, mandatory) is missing",
        "\"pass\":75 | \"pass\":80 | pass: published 75, computed 80",
        "WORKFLOW_PLATFORM | LLM_PROVIDER | requirement set 1 says nothing about WORKFLOW_PLATFORM"
      })
  void aReviewThatDoesNotFitItsRequirementSetIsNamed(String what, String with, String named) {
    publish(SET.replace(what, with), STANDING, REVIEWS);

    assertThat(terminal.run("certification", "verify", "acme")).isEqualTo(1);

    assertThat(terminal.out()).contains(named);
  }

  /** Its sums are right, but a month cannot change what only a certifier judges. */
  @Test
  void aMonthThatChangesWhatACertifierJudgedIsNamed() {
    var forged =
        REVIEWS
            .replaceFirst("\"score\":96.00", "\"score\":100.00")
            .replaceFirst("\"score\":90.00,\"points\":36.00", "\"score\":100.00,\"points\":40.00");
    publish(SET, STANDING.replace("96.00", "100.00"), forged);

    assertThat(terminal.run("certification", "verify", "acme")).isEqualTo(1);

    assertThat(terminal.out()).contains("docs: score: published 100.00, computed 90.00");
  }

  @Test
  void programsGetEachDifference() {
    publish(SET, STANDING, REVIEWS.replace("\"points\":48.00", "\"points\":40.00"));

    assertThat(terminal.run("certification", "verify", "acme", "--json")).isEqualTo(1);

    var verdict = JsonMapper.shared().readTree(terminal.out());
    assertThat(verdict.get("holds").asBoolean()).isFalse();
    assertThat(verdict.at("/report/lines/2/differences")).hasSize(1);
  }

  @Test
  void whatCannotBeReadIsTwo() {
    assertThat(terminal.run("certification", "verify", "nobody")).isEqualTo(2);
    assertThat(terminal.err()).contains("Not found");

    publish(SET, "{}", REVIEWS);
    assertThat(terminal.run("certification", "verify", "acme")).isEqualTo(2);

    publish(SET, STANDING, "{\"items\":[{\"id\":\"r1\"}]}");
    assertThat(terminal.run("certification", "verify", "acme")).isEqualTo(2);

    publish(SET, STANDING, "<html>");
    assertThat(terminal.run("certification", "verify", "acme")).isEqualTo(2);

    assertThat(terminal.run("certification", "verify")).isEqualTo(2);
  }
}
