package io.cvf.ecosystem.governance.agreements;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.TestClock;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Acme and its agreement: olga owns, dan develops; mia and max maintain; fay is in finance. */
public final class AgreementDesk {

  static final Instant START = Instant.parse("2027-01-04T08:00:00Z");

  private static final JsonMapper JSON = new JsonMapper();

  private final MockMvcTester mvc;
  private final JdbcClient database;
  private final TestClock clock;
  private final Marketplace market;
  private PartnerId acme = new PartnerId(new java.util.UUID(0, 0));

  public AgreementDesk(ApplicationContext context) {
    this.mvc = context.getBean(MockMvcTester.class);
    this.database = context.getBean(JdbcClient.class);
    this.clock = context.getBean(TestClock.class);
    this.market = new Marketplace(context);
    clock.set(START);
  }

  public Marketplace market() {
    return market;
  }

  public PartnerId acme() {
    return acme;
  }

  public void partner() {
    acme = new PartnerId(market.partner("acme", "olga"));
    market.employ("acme", "dan", "DEVELOPER");
    market.member("mia");
    market.member("max");
  }

  static Map<String, Object> terms(String tier) {
    var body = new HashMap<String, Object>();
    body.put("partner", "acme");
    body.put("tier", tier);
    body.put("escalationContact", "Olga, +49 30 1234");
    body.put("timeZone", "Europe/Berlin");
    return body;
  }

  /** Its id. */
  String begun(String tier) {
    return JsonPath.read(body(market.post("mia", "/agreements", terms(tier))), "$.id");
  }

  /** As if everything on the checklist had been done today. */
  void checklistDone() {
    database
        .sql(
            """
            update governance.checklist_item set done_at = :now, done_by = uuidv7(),
              valid_until = case when item = 'security_audit' then :today + 365 end
            where done_at is null
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
  }

  /** An agreement that is in force since {@link #START}. */
  public String active(String tier) {
    var id = begun(tier);
    checklistDone();
    bothSign(id);
    return id;
  }

  void bothSign(String id) {
    assertThat(sign("olga", id)).hasStatusOk();
    assertThat(sign("mia", id)).hasStatusOk();
  }

  public MvcTestResult sign(String who, String id) {
    return sign(who, id, read(id, "$.document.sha256"));
  }

  MvcTestResult sign(String who, String id, String sha256) {
    return mvc.post()
        .uri(URI.create("/api/v1/agreements/" + id + "/signatures"))
        .with(as(who, roles(who)))
        .with(request -> {
          request.setRemoteAddr("203.0.113.7");
          return request;
        })
        .contentType(MediaType.APPLICATION_JSON)
        .content(JSON.writeValueAsString(signature(who, sha256)))
        .exchange();
  }

  private static Role[] roles(String who) {
    return switch (who) {
      case "mia", "max" -> new Role[] {Role.MAINTAINER};
      case "cara" -> new Role[] {Role.CERTIFIER};
      default -> new Role[0];
    };
  }

  static Map<String, Object> signature(String who, String sha256) {
    return Map.of("documentSha256", sha256, "name", who + " Αλφα Жук", "accepted", true);
  }

  public MvcTestResult changeTier(String who, String id, String tier, String effectiveOn) {
    return market.post(
        who,
        "/agreements/" + id + "/tier",
        Map.of("tier", tier, "effectiveOn", effectiveOn, "reason", "More | is *needed*"));
  }

  MvcTestResult post(String who, String id, String what, Map<String, ?> body) {
    return market.post(who, "/agreements/" + id + "/" + what, body);
  }

  /** The caller says what type the value has, as JsonPath wants it. */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  <T> T read(String id, String value) {
    return market.read("mia", "/agreements/" + id, value);
  }

  List<String> actions(String who, String id) {
    return market.read(who, "/agreements/" + id, "$.actions");
  }

  String asFinance(String path) {
    return body(
        mvc.get().uri(URI.create("/api/v1" + path)).with(as("fay", Role.FINANCE)).exchange());
  }

  public void on(String instant) {
    clock.set(Instant.parse(instant));
  }

  /** What the marketplace was told. */
  @Nullable String tier() {
    return database
        .sql("select agreement_tier from integrations.partner where slug = 'acme'")
        .query((row, _) -> new String[] {row.getString(1)})
        .single()[0];
  }

  /** Titles of what the member is told of agreements, in the order of time. */
  void awaitTold(String who, String... titles) {
    await()
        .untilAsserted(() ->
            assertThat(
                    market.<List<String>>read(
                        who, "/notifications", "$.items[?(@.kind == 'AGREEMENT')].title"))
                .containsSubsequence(List.of(titles).reversed()));
  }

  int count(String sql) {
    return database.sql(sql).query(Integer.class).single();
  }
}
