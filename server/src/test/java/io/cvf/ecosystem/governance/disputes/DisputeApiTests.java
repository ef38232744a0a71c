package io.cvf.ecosystem.governance.disputes;

import static io.cvf.ecosystem.governance.disputes.Courtroom.complaint;
import static io.cvf.ecosystem.governance.disputes.Courtroom.ruling;
import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** See {@link Courtroom} for who is who. */
@ApiTest
class DisputeApiTests {

  private static final byte[] PDF = "%PDF-1.7 the log".getBytes(UTF_8);

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
  void evidenceIsSeenByThePartiesTheirMediatorAndMaintainers() {
    court.mediators("mira");
    var caseId = court.filed();
    var path = "/disputes/%s/evidence".formatted(caseId);
    var file = new MockMultipartFile("file", "C:\\logs\\log.pdf", "text/html", PDF);
    var shown = body(market.upload("fred", path, Map.of("note", "Page 3"), file));
    assertThat(JsonPath.<String>read(shown, "$.fileName")).isEqualTo("log.pdf");
    assertThat(JsonPath.<String>read(shown, "$.sha256")).hasSize(64);
    body(market.upload("dora", path, Map.of("url", "https://globex.example/status"), null));
    body(court.respond("dora", caseId));

    var download = path + "/" + JsonPath.read(shown, "$.id") + "/file";
    for (var reader : List.of("olga", "otto", "mia", "root", "mira")) {
      assertThat(market.<List<String>>read(reader, path, "$.items[*].side"))
          .containsExactly("CLAIMANT", "RESPONDENT");
      var answer = market.get(reader, download);
      assertThat(answer).hasStatusOk();
      assertThat(answer.getResponse().getContentType()).isEqualTo("application/octet-stream");
      assertThat(answer.getResponse().getHeader("Content-Disposition"))
          .startsWith("attachment; filename=");
    }
    refused(market.get("milo", path), 403, "not-yours");
    refused(market.get("milo", download), 403, "not-yours");
    refused(market.get("eve", download), 404, "dispute-not-found");
    refused(
        market.upload("mira", path, Map.of("url", "https://a.example"), null), 403, "not-yours");
  }

  @ParameterizedTest
  @ValueSource(strings = {"virus.exe", "page.html", "noextension", "log.png", "log.docx"})
  void filesOfOtherTypesAreRefusedWhateverTheyAreCalled(String name) {
    var caseId = court.filed();
    var file = new MockMultipartFile("file", name, "application/pdf", PDF);

    refused(
        market.upload("fred", "/disputes/%s/evidence".formatted(caseId), Map.of(), file),
        415,
        "file-type-refused");
  }

  @Test
  void aFileAboveTheLimitIsRefused() {
    var content = new byte[26 * 1024 * 1024];
    System.arraycopy(PDF, 0, content, 0, PDF.length);
    var caseId = court.filed();

    refused(
        market.upload(
            "fred",
            "/disputes/%s/evidence".formatted(caseId),
            Map.of(),
            new MockMultipartFile("file", "log.pdf", "application/pdf", content)),
        413,
        "upload-too-large");
    refused(
        market.upload("fred", "/disputes/%s/evidence".formatted(caseId), Map.of(), null),
        422,
        "invalid-input");
  }

  @Test
  void theMediatorIsImpartialAndHasTheFewestCases() {
    court.mediators("mira", "milo", "mona");
    market.member("cara");
    market.employ("acme", "mira", "DEVELOPER");
    body(market.post("mona", "/organisations", Map.of("slug", "club", "name", "Club")));
    body(market.put("mona", "/organisations/club/people/otto", Map.of("role", "FINANCE")));

    for (var type : List.of("BILLING", "QUALITY")) {
      var caseId = court.filed(type);
      body(court.respond("dora", caseId));
      assertThat(court.mediator(caseId)).as("one who shares nothing").isEqualTo("milo");
      refused(reassign("mia", caseId, "mira"), 403, "mediator-not-impartial");
      refused(reassign("mia", caseId, "mona"), 403, "mediator-not-impartial");
      refused(reassign("mia", caseId, "cara"), 409, "not-a-mediator");
      refused(reassign("mia", caseId, "ghost"), 404, "member-not-found");
      refused(reassign("mia", caseId, "milo"), 422, "invalid-input");
      refused(reassign("mia", caseId, null), 409, "no-mediator");
      refused(reassign("milo", caseId, "mona"), 403, "forbidden");
    }
  }

  @Test
  void casesAreSpreadOverTheMediators() {
    court.mediators("mira", "milo", "mona");
    var types = List.of("BILLING", "QUALITY", "OTHER");
    for (var type : types) {
      body(court.respond("dora", court.filed(type)));
    }

    assertThat(market.<List<String>>read("mia", "/disputes", "$.items[*].mediator.username"))
        .containsExactlyInAnyOrder("mira", "milo", "mona");
  }

  @Test
  void onlyImpartialMaintainersGiveACaseToAnotherAndTwoAtOnceMeet() {
    court.mediators("mira", "milo", "mona");
    market.employ("acme", "max", "DEVELOPER");
    var caseId = court.filed();
    body(court.respond("dora", caseId));
    refused(reassign("max", caseId, null), 403, "conflict-of-interest");
    long read = court.<Integer>read(caseId, "$.version");
    var path = "/disputes/%s/mediator".formatted(caseId);

    body(market.post("mia", path, read, Map.of("reason", "She is ill.")));
    refused(market.post("mia", path, read, Map.of("reason", "She is ill.")), 412, "stale-version");
    assertThat(court.timeline(caseId)).endsWith("MEDIATOR_ASSIGNED", "MEDIATOR_ASSIGNED");
  }

  @Test
  void onlyTheMediatorOfTheCaseDecidesIt() {
    court.mediators("mira", "milo");
    var caseId = court.filed();
    body(court.respond("dora", caseId));
    var other = court.mediator(caseId).equals("mira") ? "milo" : "mira";

    refused(court.act(other, caseId, "resolution", ruling("DISMISS")), 403, "not-yours");
    refused(court.act("otto", caseId, "resolution", ruling("DISMISS")), 403, "forbidden");
    market.employ("globex", court.mediator(caseId), "DEVELOPER");
    refused(court.resolve(caseId, "DISMISS"), 403, "conflict-of-interest");
  }

  @Test
  void aDecisionSaysAllItNeedsAndNothingElse() {
    court.mediators("mira");
    var caseId = court.filed();
    body(court.respond("dora", caseId));

    assertFaults(caseId, Map.of(), "/outcome", "/reason");
    assertFaults(caseId, Map.of("outcome", "SUSPEND", "reason", "So"), "/against");
    assertFaults(
        caseId, Map.of("outcome", "DISMISS", "reason", "So", "against", "CLAIMANT"), "/against");
    var today = new HashMap<>(ruling("REMEDIATE"));
    today.put("dueOn", "2026-06-01");
    today.remove("plan");
    assertFaults(caseId, today, "/plan", "/dueOn");
    var plan = new HashMap<>(ruling("SUSPEND"));
    plan.put("plan", "None");
    assertFaults(caseId, plan, "/plan");
    assertThat(court.state(caseId)).isEqualTo("IN_MEDIATION");
  }

  @Test
  void notesAreReadByImpartialMediatorsOnly() {
    court.mediators("mira", "milo");
    var caseId = court.filed();
    var path = "/disputes/%s/notes".formatted(caseId);
    assertThat(market.post("mira", path, Map.of("text", "Ask for logs."))).hasStatus(201);

    assertThat(market.<List<String>>read("milo", path, "$.items[*].text"))
        .containsExactly("Ask for logs.");
    for (var other : List.of("olga", "otto", "mia", "root")) {
      refused(market.get(other, path), 403, "forbidden");
    }
    market.employ("acme", "milo", "DEVELOPER");
    refused(market.get("milo", path), 403, "conflict-of-interest");
    refused(market.post("milo", path, Map.of("text", "Mine")), 403, "conflict-of-interest");
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

  private MvcTestResult reassign(String who, String caseId, @Nullable String username) {
    var body = new HashMap<String, Object>(Map.of("reason", "It takes too long."));
    if (username != null) {
      body.put("username", username);
    }
    return court.act(who, caseId, "mediator", body);
  }

  private void assertFaults(String caseId, Map<String, ?> ruling, String... pointers) {
    assertThat(court.act("mira", caseId, "resolution", ruling))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[*].pointer")
        .asArray()
        .containsExactly((Object[]) pointers);
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
