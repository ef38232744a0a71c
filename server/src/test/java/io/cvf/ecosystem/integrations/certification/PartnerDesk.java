package io.cvf.ecosystem.integrations.certification;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.community.reputation.Calls;
import io.cvf.ecosystem.integrations.PartnerCategory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Partners and their certifiers: olga owns and dan develops; cara and carl certify. */
final class PartnerDesk {

  private final Calls api;
  private final MockMvcTester mvc;
  private final JdbcClient database;

  PartnerDesk(ApplicationContext context) {
    this.api = new Calls(context);
    this.mvc = context.getBean(MockMvcTester.class);
    this.database = context.getBean(JdbcClient.class);
    List.of("olga", "dan", "fred", "eve", "cara", "carl", "mia").forEach(api::member);
  }

  Calls api() {
    return api;
  }

  /** Acme, owned by olga; dan develops, fred keeps the books. */
  void acme(PartnerCategory category) {
    var organisation = UUID.randomUUID();
    database
        .sql(
            """
            insert into identity.organisation (id, slug, name, created_at)
            values (:id, 'acme', 'Acme', now())
            """)
        .param("id", organisation)
        .update();
    employ(organisation, "olga", "OWNER");
    employ(organisation, "dan", "DEVELOPER");
    employ(organisation, "fred", "FINANCE");
    database
        .sql(
            """
            insert into integrations.partner (
              slug, name, folded_name, category, website, contact_email, description,
              organisation, joined_at)
            values ('acme', 'Acme', 'acme', :category, 'https://acme.example', 'a@acme.example',
              'Things', :organisation, now())
            """)
        .param("category", category.name())
        .param("organisation", organisation)
        .update();
  }

  private void employ(UUID organisation, String person, String position) {
    database
        .sql(
            """
            insert into identity.organisation_person (organisation, member, role, since)
            values (:organisation, :member, :position, now())
            """)
        .param("organisation", organisation)
        .param("member", api.member(person).value())
        .param("position", position)
        .update();
  }

  /** Makes the person a colleague of the partner's people. */
  void hire(String person) {
    var acme =
        database
            .sql("select id from identity.organisation where slug = 'acme'")
            .query(UUID.class)
            .single();
    employ(acme, person, "DEVELOPER");
  }

  MvcTestResult show(String who, Map<String, String> form, @Nullable MockMultipartFile file) {
    var request = mvc.post().uri("/api/v1/partners/acme/evidence").multipart();
    form.forEach(request::param);
    if (file != null) {
      request.file(file);
    }
    return request.with(as(who)).exchange();
  }

  /** The id of a link shown for a criterion. */
  String link(String criterion, @Nullable String expiresOn) {
    var form = new HashMap<>(Map.of("criterion", criterion, "url", "https://acme.example/proof"));
    if (expiresOn != null) {
      form.put("expiresOn", expiresOn);
    }
    var answer = show("dan", form, null);
    assertThat(answer).hasStatus(201);
    return JsonPath.read(Calls.body(answer), "$.id");
  }

  MvcTestResult apply(@Nullable String endpoint) {
    return api.post(
        "dan",
        "/partners/acme/certification-application",
        endpoint == null
            ? Map.of("statement", "We are ready")
            : Map.of("statement", "We are ready", "stagingEndpoint", endpoint));
  }

  void applied() {
    assertThat(apply(null)).hasStatus(201);
  }

  MvcTestResult review(String who, Map<String, ?> review) {
    return api.post(who, "/partners/acme/certification-reviews", review);
  }

  /** By criteria; what a score rests on is given as {@code criterion, score, evidence or ""}. */
  static Map<String, Object> scores(List<Object[]> scores) {
    return Map.of(
        "path",
        "CRITERIA",
        "reason",
        "I looked at all of it",
        "scores",
        scores.stream()
            .map(it ->
                Map.of(
                    "criterion",
                    it[0],
                    "score",
                    it[1],
                    "evidence",
                    it[2].equals("") ? List.of() : List.of(it[2])))
            .toList());
  }

  /** An ENTERPRISE_SYSTEM: its report (50, mandatory) and its handling of data (50). */
  static Map<String, Object> enterprise(Object report, Object handling, String evidence) {
    return scores(
        List.of(
            new Object[] {"soc2-report", report, evidence},
            new Object[] {"data-handling", handling, ""}));
  }

  /** The id of a review that was made. */
  static String id(MvcTestResult answer) {
    assertThat(answer).hasStatus(201);
    return JsonPath.read(Calls.body(answer), "$.id");
  }

  String status() {
    return database
        .sql("select status from integrations.partner where slug = 'acme'")
        .query(String.class)
        .single();
  }

  /** The titles in the member's inbox, where they arrive a moment after the commit. */
  void assertTold(String member, String... titles) {
    Awaitility.await()
        .untilAsserted(() ->
            assertThat(
                    JsonPath.<List<String>>read(
                        api.read(member, "/notifications?kind=CERTIFICATION"), "$.items[*].title"))
                .containsExactlyInAnyOrder(titles));
  }
}
