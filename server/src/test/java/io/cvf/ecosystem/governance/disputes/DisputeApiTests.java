package io.cvf.ecosystem.governance.disputes;

import static io.cvf.ecosystem.governance.disputes.Courtroom.complaint;
import static io.cvf.ecosystem.governance.disputes.Courtroom.ruling;
import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Filing, answering, settling and listing. See {@link Courtroom} for who is who. */
@ApiTest
class DisputeApiTests {

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  private Courtroom court;
  private Marketplace market;

  @BeforeEach
  void parties() {
    clock.set(Instant.parse("2026-06-01T08:00:00Z"));
    court = new Courtroom(context);
    market = court.market();
  }

  @Test
  void aFiledDisputeIsShownToItsPartiesAndStaffAndToNobodyElse() {
    var answer = market.post("fred", "/disputes", complaint("acme", "globex", "SLA_BREACH"));

    assertThat(answer).hasStatus(201).hasHeader("Location", "/api/v1/disputes/DISP-2026-001");
    var dispute = body(answer);
    assertThat(JsonPath.<String>read(dispute, "$.state")).isEqualTo("FILED");
    assertThat(JsonPath.<String>read(dispute, "$.claimant.slug")).isEqualTo("acme");
    assertThat(JsonPath.<String>read(dispute, "$.respondent.name")).isEqualTo("Globex");
    assertThat(JsonPath.<String>read(dispute, "$.descriptionHtml")).contains("<strong>down");
    assertThat(JsonPath.<String>read(dispute, "$.side")).isEqualTo("CLAIMANT");
    assertThat(JsonPath.<String>read(dispute, "$.due.what")).isEqualTo("RESPONSE");
    for (var reader : List.of("olga", "otto", "dora", "mia", "mira", "root")) {
      assertThat(market.get(reader, "/disputes/DISP-2026-001")).hasStatusOk();
      assertThat(market.<List<String>>read(reader, "/disputes", "$.items[*].caseId"))
          .containsExactly("DISP-2026-001");
    }
    for (var stranger : List.of("eve", "cara", "mo")) {
      refused(market.get(stranger, "/disputes/DISP-2026-001"), 404, "dispute-not-found");
      assertThat(market.<List<Object>>read(stranger, "/disputes", "$.items")).isEmpty();
      refused(court.respond(stranger, "DISP-2026-001"), 404, "dispute-not-found");
    }
    assertThat(market.get(null, "/disputes/DISP-2026-001")).hasStatus(401);
    assertTold("otto", "Acme files a dispute against Globex: DISP-2026-001");
  }

  @ParameterizedTest
  @CsvSource({
    "acme, acme, BILLING, /respondent",
    "acme, nobody, BILLING, /respondent",
    "nobody, globex, BILLING, /claimant",
    "acme, cvf, BILLING, /respondent",
    "acme, globex, , /type"
  })
  void aDisputeThatNamesNoTwoPartiesIsRefused(
      String claimant, String respondent, String type, String pointer) {
    assertThat(market.post("olga", "/disputes", complaint(claimant, respondent, type)))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[0].pointer")
        .isEqualTo(pointer);
  }

  @Test
  void aDisputeIsDescribedAndNamesStatementsOnce() {
    var body = complaint("acme", "globex", "BILLING");
    body.put("description", "Too short.");
    body.put("statements", List.of("S-1", "S-1"));

    assertThat(market.post("olga", "/disputes", body))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .asArray()
        .containsExactly("/description", "/statements");
  }

  @Test
  void nobodyFilesForAPartyThatIsNotTheirs() {
    for (var stranger : List.of("eve", "otto", "cara", "mia")) {
      refused(
          market.post(stranger, "/disputes", complaint("acme", "globex", "BILLING")),
          403,
          "not-yours");
    }
    refused(
        market.post("olga", "/disputes", complaint("cvf", "globex", "BILLING")), 403, "not-yours");
    assertThat(market.post("mia", "/disputes", complaint("cvf", "globex", "BILLING")))
        .hasStatus(201)
        .bodyJson()
        .extractingPath("$.claimant.kind")
        .isEqualTo("PLATFORM");
    market.employ("globex", "max", "DEVELOPER");
    refused(
        market.post("max", "/disputes", complaint("cvf", "globex", "QUALITY")), 403, "not-yours");
  }

  @Test
  void organisationsThatPublishNothingTakePartButAreNotSanctioned() {
    court.mediators("mira");
    body(market.post("sam", "/organisations", Map.of("slug", "shop", "name", "Shop")));
    var caseId =
        JsonPath.<String>read(
            body(market.post("sam", "/disputes", complaint("shop", "acme", "QUALITY"))),
            "$.caseId");
    assertThat(court.<String>read(caseId, "$.claimant.kind")).isEqualTo("ORGANISATION");
    body(court.respond("dan", caseId));

    var ruling = ruling("SUSPEND");
    ruling.put("against", "CLAIMANT");
    assertThat(court.act("mira", caseId, "resolution", ruling))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[0].pointer")
        .isEqualTo("/against");
  }

  @Test
  void onlyPeopleOfTheRespondentWithAVoiceRespond() {
    market.employ("globex", "fay", "FINANCE");
    var caseId = court.filed();
    for (var other : List.of("olga", "fay", "mia")) {
      refused(court.respond(other, caseId), 403, "not-yours");
    }
    refused(court.act("dora", caseId, "response", Map.of("text", " ")), 422, "invalid-input");

    body(court.respond("dora", caseId));

    assertThat(court.<String>read(caseId, "$.response.by.username")).isEqualTo("dora");
    refused(court.respond("otto", caseId), 409, "dispute-transition-refused");
  }

  @Test
  void aSettlementTakesTheOwnersOfBothParties() {
    var caseId = court.filed();
    refused(settle("dora", caseId), 403, "not-yours");
    refused(accept("olga", caseId), 409, "settlement-not-offered");
    body(settle("otto", caseId));
    refused(accept("otto", caseId), 409, "settlement-not-offered");
    refused(accept("dan", caseId), 403, "not-yours");

    body(settle("olga", caseId));
    refused(accept("olga", caseId), 409, "settlement-not-offered");
    long read = court.<Integer>read(caseId, "$.version");
    body(settle("olga", caseId));
    refused(market.post("otto", acceptance(caseId), read, Map.of()), 412, "stale-version");
    assertThat(accept("otto", caseId))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("SETTLED");
    assertThat(court.<String>read(caseId, "$.settlement.acceptedBy.username")).isEqualTo("otto");
    court.assertActions("olga", caseId);
  }

  @Test
  void listsAreFilteredAndPaged() {
    court.mediators("mira");
    var first = court.filed("BILLING");
    var second = court.filed("QUALITY");
    body(court.respond("dora", second));
    body(market.post("mia", "/disputes", complaint("cvf", "globex", "OTHER")));

    assertThat(cases("mia", "?state=FILED")).containsExactly("DISP-2026-003", first);
    assertThat(cases("mia", "?state=FILED&state=IN_MEDIATION")).hasSize(3);
    assertThat(cases("mia", "?party=acme")).containsExactly(second, first);
    assertThat(cases("mia", "?party=cvf")).containsExactly("DISP-2026-003");
    assertThat(cases("mia", "?party=nobody")).isEmpty();
    assertThat(cases("mia", "?mediator=mira")).containsExactly(second);
    assertThat(cases("mira", "?mine=true")).containsExactly(second);
    assertThat(cases("olga", "")).containsExactly(second, first);
    var page = market.read("mia", "/disputes?limit=2");
    assertThat(cases("mia", "?limit=2&cursor=" + JsonPath.<String>read(page, "$.nextCursor")))
        .containsExactly(first);
  }

  @Test
  void disputesFiledAtOnceAreCountedWithoutGaps() throws Exception {
    var types = List.of("BILLING", "QUALITY", "OTHER", "SLA_BREACH", "POLICY_VIOLATION");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = types.stream().<Callable<String>>map(type -> () -> court.filed(type)).toList();
      var ids = new ArrayList<String>();
      for (var call : threads.invokeAll(calls)) {
        ids.add(call.get());
      }
      assertThat(ids)
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(1, 5).mapToObj("DISP-2026-%03d"::formatted).toList());
    }
  }

  private MvcTestResult settle(String who, String caseId) {
    return court.act(who, caseId, "settlement", Map.of("text", "Half of it."));
  }

  private MvcTestResult accept(String who, String caseId) {
    return market.post(who, acceptance(caseId), Map.of());
  }

  private static String acceptance(String caseId) {
    return "/disputes/%s/settlement/acceptance".formatted(caseId);
  }

  private List<String> cases(String who, String query) {
    return market.read(who, "/disputes" + query, "$.items[*].caseId");
  }

  private void assertTold(String who, String title) {
    await()
        .untilAsserted(() ->
            assertThat(
                    JsonPath.<List<String>>read(
                        market.read(who, "/notifications?kind=DISPUTE"), "$.items[*].title"))
                .contains(title));
  }
}
