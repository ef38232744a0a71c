package io.cvf.ecosystem.governance.calendar;

import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.onboarding.ChecklistItem;
import io.cvf.ecosystem.governance.onboarding.Intake;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.TestClock;
import java.io.StringReader;
import java.net.URI;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApiTest
class DeadlineApiTests {

  private static final String PATH = "/me/deadlines";

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  @Autowired MockMvcTester mvc;
  @Autowired TestClock clock;
  private Intake intake;
  private Marketplace market;
  private AgreementId acme;

  @BeforeEach
  void agreement() {
    intake = new Intake(context);
    market = intake.market();
    acme = intake.acme();
  }

  @Test
  void thePartnersPeopleSeeWhatIsTheirsToDo() {
    assertThat(titles("olga"))
        .containsExactly(
            "Acme: API integration tested",
            "Acme: Documentation complete",
            "Acme: Training completed",
            "Acme: Revenue model accepted",
            "Acme: Service level accepted");
    assertThat(titles("fred")).containsExactly("Acme: Training completed");
    assertThat(titles("eve")).isEmpty();
    assertThat(titles("mia")).isEmpty();
    assertThat(market.get(null, PATH)).hasStatus(401);
  }

  @Test
  void whatSomebodyElseOwnsIsTheirs() {
    own("api_integration_tested", "dan");
    own("legal_review", "mia");
    assertThat(titles("olga")).doesNotContain("Acme: API integration tested");
    assertThat(titles("dan")).contains("Acme: API integration tested");
    assertThat(titles("mia")).containsExactly("Acme: Legal review");
    clock.advance(Duration.ofDays(20));
    assertThat(titles("mia")).as("overdue").containsExactly("Acme: Legal review");
  }

  @Test
  void anotherDayShowsMoreOrLess() {
    assertThat(
            JsonPath.<List<String>>read(
                market.read("olga", PATH + "?until=2027-02-08"), "$.items[*].dueOn"))
        .containsOnly("2027-02-08")
        .hasSize(2);
    refused(market.get("olga", PATH + "?until=2027-01-03"), 422, "invalid-input");
    refused(market.get("olga", PATH + "?until=2029-02-01"), 422, "invalid-input");
    refused(market.get("olga", PATH + "?until=tea"), 422, "invalid-input");
  }

  @Test
  void theEndOfAnAgreementIsADeadlineOfItsPartner() {
    intake.tick(acme, ChecklistItem.values());
    intake.status(acme, "ACTIVE");
    assertThat(titles("olga")).isEmpty();
    clock.advance(Duration.ofDays(300));
    assertThat(titles("olga")).containsExactly("The agreement of Acme ends");
    assertThat(titles("mia")).isEmpty();
  }

  @Test
  void aDisputeWaitsForWhoeverIsNext() {
    dispute("DISP-2027-001", "FILED", "acme", null);
    dispute("DISP-2027-002", "IN_MEDIATION", "acme", "mo");
    assertThat(titles("olga")).first().isEqualTo("DISP-2027-001: the response is due");
    assertThat(titles("olga")).noneMatch(it -> it.contains("DISP-2027-002"));
    assertThat(titles("mo")).containsExactly("DISP-2027-002: the mediation is to be decided");
    assertThat(titles("eve")).isEmpty();
  }

  @Test
  void theSecretOfTheInboxFeedOpensTheCalendar() throws Exception {
    dispute("DISP-2027-001", "FILED", "acme", null);
    var url =
        JsonPath.<String>read(
            Marketplace.body(market.post("olga", "/notifications/feed", Map.of())), "$.url");
    var path =
        URI.create(url)
            .getPath()
            .replace("/feeds/inbox/", "/feeds/calendar/")
            .replace(".atom", ".ics");
    var answer = mvc.get().uri(path).exchange();
    assertThat(answer).hasStatusOk();
    assertThat(answer.getResponse().getContentType()).startsWith("text/calendar");
    var text = answer.getResponse().getContentAsString();
    assertThat(text.lines())
        .contains(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "SUMMARY:Acme: Training completed",
            "DTSTART;VALUE=DATE:20270222",
            "DTSTART:20270111T080000Z",
            "UID:dispute:DISP-2027-001:RESPONSE@cvf-ecosystem");
    assertThat(text.split("\r\n")).allSatisfy(it -> assertThat(it).hasSizeLessThanOrEqualTo(75));
    assertThat(new CalendarBuilder().build(new StringReader(text)).getComponents()).hasSize(6);
    var again =
        mvc.get()
            .uri(path)
            .header("If-None-Match", answer.getResponse().getHeader("ETag"))
            .exchange();
    assertThat(again).hasStatus(304);
    refusedFeed("/feeds/calendar/guessed.ics");
    assertThat(market.delete("olga", "/notifications/feed")).hasStatus(204);
    refusedFeed(path);
  }

  private void refusedFeed(String path) {
    refused(mvc.get().uri(path).exchange(), 404, "feed-not-found");
  }

  private List<String> titles(String who) {
    return JsonPath.read(market.read(who, PATH), "$.items[*].title");
  }

  private void own(String item, String who) {
    database
        .sql("update governance.checklist_item set owner = :owner where item = :item")
        .param("owner", market.member(who).value())
        .param("item", item)
        .update();
  }

  private void dispute(String caseId, String state, String respondent, @Nullable String mediator) {
    database
        .sql(
            """
            insert into governance.dispute (case_id, claimant, respondent, type, state, description,
              filed_at, filed_by, mediator, state_due_at)
            select :id, null, organisation, :type, :state, 'It broke.', '2027-01-04', uuidv7(),
              :mediator::uuid, '2027-01-11T08:00:00Z'
            from integrations.partner where slug = :respondent
            """)
        .param("id", caseId)
        .param("type", mediator == null ? "OTHER" : "QUALITY")
        .param("state", state)
        .param("respondent", respondent)
        .param(
            "mediator", mediator == null ? null : market.member(mediator).toString(), Types.VARCHAR)
        .update();
  }
}
