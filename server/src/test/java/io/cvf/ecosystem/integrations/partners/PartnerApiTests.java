package io.cvf.ecosystem.integrations.partners;

import static io.cvf.ecosystem.community.reputation.Calls.body;
import static io.cvf.ecosystem.community.reputation.Calls.refused;
import static io.cvf.ecosystem.integrations.Marketplace.registration;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.community.reputation.Calls;
import io.cvf.ecosystem.integrations.Marketplace;
import io.cvf.ecosystem.integrations.PartnerChanged;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.testing.ApiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** olga owns acme, dan develops for it, fay does its finance; eve has nothing to do with it. */
@ApiTest
@RecordApplicationEvents
class PartnerApiTests {

  @Autowired ApplicationContext context;
  private Marketplace market;
  private Calls api;

  @BeforeEach
  void organisation() {
    market = new Marketplace(context);
    api = market.api();
    market.organisation("acme", Map.of("olga", "OWNER", "dan", "DEVELOPER", "fay", "FINANCE"));
  }

  @Test
  void anOwnerRegistersTheOrganisation(ApplicationEvents events) {
    var answer = register("olga", registration("acme"));

    assertThat(answer)
        .hasStatus(201)
        .hasHeader("Location", "/api/v1/partners/acme")
        .hasHeader("ETag", "\"1\"")
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"slug":"acme","name":"acme","category":"LLM_PROVIDER","status":"REGISTERED",
             "certified":false,"websiteVerification":{"state":"UNVERIFIED"},"activeSkills":0,
             "organisation":{"slug":"acme","name":"acme"},"contactEmail":"hello@acme.example",
             "descriptionHtml":"<p>We <strong>make</strong> models.</p>\\n"}
            """);
    assertThat(actions(body(answer)))
        .containsExactlyInAnyOrder("EDIT", "VERIFY_WEBSITE", "APPLY", "TERMINATE");
    assertThat(events.stream(PartnerChanged.class)).isNotEmpty();
  }

  @Test
  void onlyAnOwnerRegisters() {
    for (var name : List.of("dan", "fay", "eve")) {
      refused(register(name, registration("acme")), 403, "not-yours");
    }
    refused(register("olga", registration("nobody")), 404, "organisation-not-found");
  }

  @Test
  void anOrganisationIsOnePartner() {
    body(register("olga", registration("acme")));

    refused(
        register("olga", with(registration("acme"), "slug", "acme-two", "name", "Second")),
        409,
        "organisation-is-partner");
  }

  @ParameterizedTest
  @CsvSource({"acme, Other, slug-taken", "other, ACME, name-taken", "other, Асmе, name-taken"})
  void nobodyTakesOrImitatesAName(String slug, String name, String problem) {
    body(register("olga", registration("acme")));
    market.organisation("rival", Map.of("rob", "OWNER"));

    refused(register("rob", with(registration("rival"), "slug", slug, "name", name)), 409, problem);
  }

  @ParameterizedTest
  @CsvSource({
    "slug, A, /slug",
    "slug, new, /slug",
    "slug, -acme, /slug",
    "slug, 0190a000-0000-7000-8000-000000000000, /slug",
    "name, '', /name",
    "name, ---, /name",
    "name, 'Ac\u200bme', /name",
    "website, acme.example, /website",
    "website, ftp://acme.example, /website",
    "website, https://user:pass@acme.example, /website",
    "contactEmail, nowhere, /contactEmail"
  })
  void whatIsWrongIsNamed(String field, String value, String pointer) {
    var answer = register("olga", with(registration("acme"), field, value));

    refused(answer, 422, "invalid-input");
    assertThat(JsonPath.<List<String>>read(text(answer), "$.errors[*].pointer"))
        .containsExactly(pointer);
  }

  @Test
  void everythingMissingIsToldAtOnce() {
    var answer = register("olga", Map.of());

    refused(answer, 422, "invalid-input");
    assertThat(JsonPath.<List<String>>read(text(answer), "$.errors[*].pointer"))
        .contains("/organisation", "/slug", "/name", "/category", "/website", "/contactEmail");
  }

  @Test
  void addressAndPeopleAreForInsidersAndStaff() {
    body(register("olga", registration("acme")));

    for (var insider : List.of("olga", "dan", "fay", "cara", "mo")) {
      var shown = api.read(insider, "/partners/acme");
      assertThat(JsonPath.<String>read(shown, "$.contactEmail")).contains("hello@");
      assertThat(JsonPath.<List<String>>read(shown, "$.people[*].username"))
          .containsExactly("dan", "fay", "olga");
    }
    for (var outsider : new String[] {"eve", null}) {
      assertThat(api.read(outsider, "/partners/acme"))
          .doesNotContain("hello@", "contactEmail", "people", "olga");
    }
    assertThat(api.read(null, "/partners")).doesNotContain("hello@");
  }

  @Test
  void anOwnerEditsTheProfile() {
    body(register("olga", registration("acme")));
    var edit = with(registration("acme"), "name", "Acme AI", "category", "WORKFLOW_PLATFORM");
    edit.remove("organisation");

    refused(market.edit("dan", "/partners/acme", 1, edit), 403, "not-yours");
    refused(market.edit("olga", "/partners/acme", 7, edit), 412, "stale-version");
    refused(api.put("olga", "/partners/acme", edit), 428, "precondition-required");
    assertThat(market.edit("olga", "/partners/acme", 1, edit))
        .hasStatusOk()
        .hasHeader("ETag", "\"2\"")
        .bodyJson()
        .isLenientlyEqualTo("{\"name\":\"Acme AI\",\"category\":\"WORKFLOW_PLATFORM\"}");
    refused(
        market.edit("olga", "/partners/acme", 2, with(edit, "slug", "other")),
        422,
        "invalid-input");
  }

  @Test
  void aCertifiedCategoryStays() {
    body(register("olga", registration("acme")));
    market.standing("acme", PartnerStatus.CERTIFIED, "2099-01-01");
    var edit = with(registration("acme"), "category", "OBSERVABILITY_TOOL");
    edit.remove("organisation");

    refused(market.edit("olga", "/partners/acme", 1, edit), 409, "category-certified");
  }

  @Test
  void theDirectoryIsFilteredAndSorted() {
    body(register("olga", registration("acme")));
    market.partner("zebra", "zoe");
    market.partner("mole", "mona");
    market.standing("zebra", PartnerStatus.CERTIFIED, "2099-01-01");
    market.standing("mole", PartnerStatus.TERMINATED, null);

    assertThat(slugs("/partners")).containsExactly("acme", "zebra");
    assertThat(slugs("/partners?sort=score")).containsExactly("zebra", "acme");
    assertThat(slugs("/partners?sort=newest")).containsExactly("zebra", "acme");
    assertThat(slugs("/partners?status=TERMINATED,CERTIFIED")).containsExactly("mole", "zebra");
    assertThat(slugs("/partners?category=ENTERPRISE_SYSTEM")).isEmpty();
    assertThat(slugs("/partners?query=ZEB")).containsExactly("zebra");
    assertThat(slugs("/partners?query=%25")).isEmpty();
    refused(api.get(null, "/partners?sort=luck"), 422, "invalid-input");
    for (var sort : List.of("name", "newest", "score")) {
      var whole = slugs("/partners?status=REGISTERED,CERTIFIED,TERMINATED&sort=" + sort);
      assertThat(paged("/partners?status=REGISTERED,CERTIFIED,TERMINATED&sort=" + sort))
          .hasSize(3)
          .isEqualTo(whole);
    }
  }

  @Test
  void ownPartnersAreListedWithThePosition() {
    body(register("olga", registration("acme")));

    var mine = api.read("fay", "/me/partners");
    assertThat(JsonPath.<List<String>>read(mine, "$.items[*].slug")).containsExactly("acme");
    assertThat(JsonPath.<String>read(mine, "$.items[0].position")).isEqualTo("FINANCE");
    assertThat(JsonPath.<List<Object>>read(api.read("eve", "/me/partners"), "$.items")).isEmpty();
    refused(api.get(null, "/partners/nobody"), 404, "partner-not-found");
  }

  private List<String> paged(String path) {
    var found = new java.util.ArrayList<String>();
    var next = path + "&limit=1";
    while (next != null) {
      var page = api.read(null, next);
      found.addAll(JsonPath.<List<String>>read(page, "$.items[*].slug"));
      List<String> cursor = JsonPath.read(page, "$..nextCursor");
      next = cursor.isEmpty() ? null : path + "&limit=1&cursor=" + cursor.getFirst();
    }
    return found;
  }

  private List<String> slugs(String path) {
    return JsonPath.read(api.read(null, path), "$.items[*].slug");
  }

  private MvcTestResult register(String who, Map<String, Object> body) {
    return api.post(who, "/partners", body);
  }

  private static List<String> actions(String body) {
    return JsonPath.read(body, "$.actions");
  }

  private static String text(MvcTestResult result) {
    return new String(
        result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Map<String, Object> with(Map<String, Object> base, String... changes) {
    var copy = new java.util.HashMap<>(base);
    for (var i = 0; i < changes.length; i += 2) {
      copy.put(changes[i], changes[i + 1]);
    }
    return copy;
  }
}
