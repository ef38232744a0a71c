package io.cvf.ecosystem.governance.status;

import static io.cvf.ecosystem.testing.Marketplace.refused;
import static io.cvf.ecosystem.testing.Marketplace.text;
import static io.cvf.ecosystem.testing.SignedIn.withCsrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cvf.ecosystem.governance.agreements.AgreementDesk;
import io.cvf.ecosystem.governance.incidents.IncidentDesk;
import io.cvf.ecosystem.governance.maintenance.MaintenanceDesk;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class StatusNewsApiTests {

  private static final Instant NOW = Instant.parse("2027-03-05T12:00:00Z");
  private static final String ADA = "ada@example.org";

  @Autowired ApplicationContext context;
  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  @Autowired StatusJobs jobs;
  @Autowired TestClock clock;
  private AgreementDesk desk;
  private IncidentDesk incidents;

  @BeforeEach
  void acmeHasAnAgreement() {
    desk = new AgreementDesk(context);
    desk.partner();
    var _ = desk.active("PREMIUM");
    incidents = new IncidentDesk(context);
    clock.set(NOW);
  }

  private MvcTestResult post(String path, String json) {
    return mvc.post()
        .uri(URI.create("/api/v1/status" + path))
        .with(withCsrf())
        .contentType(MediaType.APPLICATION_JSON)
        .content(json)
        .exchange();
  }

  private MvcTestResult ask(String email, @Nullable String partner) {
    var about = partner == null ? "" : ",\"partner\":\"%s\"".formatted(partner);
    return post("/subscriptions", "{\"email\":\"%s\"%s}".formatted(email, about));
  }

  private MvcTestResult confirm(String token) {
    return post("/subscriptions/confirmation", "{\"token\":\"%s\"}".formatted(token));
  }

  private void subscribed(String email, @Nullable String partner) {
    assertThat(ask(email, partner)).hasStatus(202);
    assertThat(confirm(inLink("status-mails/confirm#", mails(email).getLast()))).hasStatusOk();
  }

  private List<String> mails(String to) {
    return mails(to, "text");
  }

  private List<String> mails(String to, String column) {
    return database
        .sql("select %s from platform.mail where recipient = :to order by id".formatted(column))
        .param("to", to)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static String inLink(String before, String text) {
    var link = Pattern.compile(Pattern.quote(before) + "(\\S+)").matcher(text);
    assertThat(link.find()).as(text).isTrue();
    return link.group(1);
  }

  private String feed(String path) {
    var result = mvc.get().uri(path).exchange();
    assertThat(result).hasStatusOk();
    return text(result);
  }

  private String publicIncident() {
    var id = incidents.opened(desk.acme(), NOW.minusSeconds(600));
    incidents.toldEverybody(id, NOW.minusSeconds(300), "We look into it");
    return id;
  }

  @Test
  void whoeverProvedTheirAddressIsToldOnceOfEach() {
    subscribed(ADA, null);
    subscribed("bob@example.org", "acme");
    var _ = publicIncident();

    jobs.run();
    jobs.run();

    assertThat(mails(ADA, "subject"))
        .contains("Acme: It does not answer", "Acme: update on It does not answer")
        .hasSize(3);
    assertThat(mails(ADA).getLast()).contains("We look into it", "/status/acme");
    assertThat(mails("bob@example.org")).hasSize(3);
  }

  @Test
  void anAddressThatWasNotConfirmedGetsNothingMore() {
    assertThat(ask(ADA, null)).hasStatus(202);
    var _ = publicIncident();
    jobs.run();

    assertThat(mails(ADA)).hasSize(1);
  }

  @Test
  void whoHearsOfAllIsNotToldTwiceOfOne() {
    subscribed(ADA, null);
    subscribed(ADA, "acme");
    var _ = publicIncident();
    jobs.run();

    assertThat(mails(ADA)).hasSize(4);
  }

  @Test
  void askingIsAnsweredAlikeAndDoesNotFillAMailbox() {
    subscribed(ADA, null);
    clock.advance(Duration.ofMinutes(11));

    assertThat(text(ask(ADA, null))).isEqualTo(text(ask("new@example.org", null)));
    assertThat(mails(ADA, "subject").getLast()).startsWith("You hear of").contains("already");
    for (var again = 0; again < 8; again++) {
      assertThat(ask("new@example.org", null)).hasStatus(202);
    }
    assertThat(mails("new@example.org")).hasSize(1);
  }

  @Test
  void linkWorksOnceAndForADay() {
    assertThat(ask(ADA, "acme")).hasStatus(202);
    var token = inLink("status-mails/confirm#", mails(ADA).getLast());
    assertThat(confirm(token))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.partner")
        .isEqualTo("acme");
    refused(confirm(token), 410, "link-expired");

    assertThat(ask("bob@example.org", null)).hasStatus(202);
    var late = inLink("status-mails/confirm#", mails("bob@example.org").getLast());
    clock.advance(StatusSubscribing.LINK_WORKS);
    refused(confirm(late), 410, "link-expired");
    jobs.forget();
    assertThat(
            database.sql("select email from governance.status_subscription").query().listOfRows())
        .hasSize(1);
  }

  @Test
  void oneClickStopsTheMailWithoutSignInAndForgetsTheAddress() {
    subscribed(ADA, null);
    var _ = publicIncident();
    jobs.run();
    var header = mails(ADA, "unsubscribe").getLast();
    var path = URI.create(header.substring(header.indexOf("/api/")));

    assertThat(mvc.get().uri(path).accept(MediaType.APPLICATION_JSON))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.what")
        .isEqualTo("Mail about the status of all partners");
    for (var twice = 0; twice < 2; twice++) {
      assertThat(
              mvc.post()
                  .uri(path)
                  .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                  .content("List-Unsubscribe=One-Click"))
          .hasStatusOk()
          .bodyJson()
          .extractingPath("$.done")
          .isEqualTo(true);
    }
    assertThat(
            database
                .sql("select count(*) from governance.status_subscription")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(mvc.get().uri(path).accept(MediaType.TEXT_HTML)).hasStatus(303);
  }

  @Test
  void badInputIsNamed() {
    refused(ask("nobody", null), 422, "invalid-input");
    refused(ask(ADA, "nobody"), 404, "partner-not-found");
    refused(confirm("made-up"), 410, "link-expired");
    assertThat(post("/unsubscriptions/made-up", "")).hasStatusOk();
  }

  @Test
  void feedsTellOfIncidentsAndOfMaintenanceAlsoWhenItIsCalledOff() {
    var id = publicIncident();
    var window =
        new MaintenanceDesk(context)
            .announced(desk.acme(), NOW.plusSeconds(3_600), NOW.plusSeconds(7_200), NOW);
    jobs.run();
    incidents.resolved(id, NOW);
    cancelled(window);
    clock.advance(Duration.ofMinutes(1));
    jobs.run();

    for (var path : List.of("/feeds/status.atom", "/feeds/status/acme.atom")) {
      assertThat(feed(path))
          .contains("Acme: It does not answer", "We look into it")
          .contains("Acme: resolved: It does not answer")
          .contains("Acme: maintenance from 5 March 2027 13:00 to 5 March 2027 14:00 UTC")
          .contains("Acme: no maintenance from 5 March 2027 13:00");
    }
    assertThat(mvc.get().uri("/feeds/status/nobody.atom")).hasStatus(404);
  }

  private void cancelled(UUID window) {
    database
        .sql("update governance.maintenance_window set cancelled_at = from_at where id = :id")
        .param("id", window)
        .update();
  }

  @Test
  void webhooksOfTheKindAreSentWhatIsPublic() {
    var added =
        desk.market()
            .post(
                "root",
                "/webhooks",
                Map.of("url", "https://hooks.example/sla", "kinds", List.of("SLA")));
    assertThat(added).hasStatus(201);
    var _ = publicIncident();
    jobs.run();

    await()
        .untilAsserted(() ->
            assertThat(
                    database
                        .sql("select body from notifications.webhook_delivery")
                        .query((row, _) -> row.getString("body"))
                        .list())
                .hasSize(2)
                .allSatisfy(
                    body -> assertThat(body).contains("io.cvf.ecosystem.sla", "/status/acme")));
  }

  @Test
  void whatHappenedLongAgoIsMailedToNobody() {
    subscribed(ADA, null);
    var id = incidents.opened(desk.acme(), NOW.minus(Duration.ofDays(3)));
    incidents.toldEverybody(id, NOW.minus(Duration.ofDays(2)), "We look into it");
    jobs.run();

    assertThat(mails(ADA)).hasSize(1);
    assertThat(feed("/feeds/status.atom")).contains("We look into it");
  }
}
