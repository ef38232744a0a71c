package io.cvf.ecosystem.governance.disputes;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.governance.Penalties;
import io.cvf.ecosystem.governance.SlaMonthOverruled;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.jobs.RecurringJob;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@ApiTest
@RecordApplicationEvents
class SlaContestApiTests {

  private static final YearMonth FEBRUARY = YearMonth.parse("2031-02");

  @Autowired ApplicationContext context;
  @Autowired ApplicationEvents events;
  @Autowired PartnerDirectory partners;
  @Autowired JdbcClient database;
  @Autowired Penalties penalties;
  @Autowired RecurringJob disputeDeadlinesJob;
  @Autowired TestClock clock;
  @Autowired TransactionTemplate transaction;
  private Courtroom court;
  private PartnerId acme;

  @BeforeEach
  void court() {
    court = new Courtroom(context);
    court.mediators("mira", "milo");
    acme = partners.find("acme").id();
    transaction.executeWithoutResult(
        _ -> penalties.add(acme, FEBRUARY, 1_000, "Uptime below the target", reference()));
  }

  @Test
  void aPartnerContestsWithTheFiguresOfTheMonthAndThePlatformAnswers() {
    var dispute = body(contest("fred", "acme", "2031-02", "The network of the probe was down."));

    assertThat(JsonPath.<String>read(dispute, "$.claimant.slug")).isEqualTo("acme");
    assertThat(JsonPath.<String>read(dispute, "$.respondent.slug")).isEqualTo("cvf");
    assertThat(JsonPath.<String>read(dispute, "$.respondent.kind")).isEqualTo("PLATFORM");
    assertThat(JsonPath.<String>read(dispute, "$.type")).isEqualTo("SLA_BREACH");
    assertThat(JsonPath.<String>read(dispute, "$.slaMonth")).isEqualTo("2031-02");
    assertThat(JsonPath.<String>read(dispute, "$.description"))
        .contains(
            "Acme contests that its service levels of 2031-02 were missed",
            "Uptime: 99.0042 %, agreed are 99.50 %",
            "Average response: 5 h 01 min 03 s, agreed are 4 h 00 min 00 s",
            reference(),
            "/partners/acme/sla",
            "a".repeat(64),
            "The network of the probe was down.");
    String caseId = JsonPath.read(dispute, "$.caseId");
    court.assertActions("mia", caseId, "RESPOND", "OFFER_SETTLEMENT", "ADD_EVIDENCE");
    assertThat(summary("mia", "side")).containsExactly("RESPONDENT");
    assertThat(summary("fred", "side")).containsExactly("CLAIMANT");
    assertThat(court.respond("mia", caseId)).hasStatusOk();
  }

  @Test
  void onlyThePartnersPeopleContestAndOnlyWhatWasMissed() {
    refused(contest("otto", "acme", "2031-02", null), 403, "not-yours");
    refused(contest("mia", "acme", "2031-02", null), 403, "not-yours");
    refused(contest("olga", "acme", "2031-04", null), 404, "sla-month-not-found");
    refused(contest("olga", "acme", "2031-01", null), 409, "sla-month-not-failed");
    refused(contest("olga", "acme", "2031-02", "x".repeat(8_001)), 422, "invalid-input");
    refused(contest("olga", "nobody", "2031-02", null), 404, "partner-not-found");
  }

  @Test
  void aMonthIsContestedOnceAndAnotherMonthBesideIt() {
    String caseId = JsonPath.read(body(contest("olga", "acme", "2031-02", null)), "$.caseId");

    var again = contest("fred", "acme", "2031-02", null);
    refused(again, 409, "dispute-exists");
    assertThat(again).bodyJson().extractingPath("$.caseId").isEqualTo(caseId);
    assertThat(contest("olga", "acme", "2031-03", null)).hasStatus(201);
    assertThat(contest("otto", "globex", "2031-02", null)).hasStatus(201);

    dismissed(caseId);
    refused(contest("olga", "acme", "2031-02", null), 409, "dispute-exists");
  }

  @Test
  void whatAMediatorUpholdsIsTakenBackOnceNothingCanChangeItAnyMore() {
    String caseId = JsonPath.read(body(contest("olga", "acme", "2031-02", null)), "$.caseId");
    assertThat(court.respond("mia", caseId)).hasStatusOk();
    assertThat(court.resolve(caseId, "UPHOLD")).hasStatusOk();
    assertThat(waived()).isFalse();

    clock.advance(Duration.ofDays(15));
    disputeDeadlinesJob.work().run();

    assertThat(court.state(caseId)).isEqualTo("FINAL");
    assertThat(waived()).isTrue();
    assertThat(events.stream(SlaMonthOverruled.class))
        .extracting(SlaMonthOverruled::partner, SlaMonthOverruled::month)
        .containsExactly(tuple(acme, FEBRUARY));
    assertThat(court.status("acme")).isEqualTo("CERTIFIED");
  }

  @Test
  void whatIsDismissedStaysAsItWas() {
    String caseId = JsonPath.read(body(contest("olga", "acme", "2031-02", null)), "$.caseId");
    dismissed(caseId);

    assertThat(court.state(caseId)).isEqualTo("FINAL");
    assertThat(waived()).isFalse();
    assertThat(events.stream(SlaMonthOverruled.class)).isEmpty();
  }

  @Test
  void onlyWhatThePlatformDecidedIsUpheld() {
    var caseId = court.filed();
    assertThat(court.respond("otto", caseId)).hasStatusOk();

    refused(court.resolve(caseId, "UPHOLD"), 422, "invalid-input");
  }

  private void dismissed(String caseId) {
    assertThat(court.respond("mia", caseId)).hasStatusOk();
    assertThat(court.resolve(caseId, "DISMISS")).hasStatusOk();
    clock.advance(Duration.ofDays(15));
    disputeDeadlinesJob.work().run();
  }

  private MvcTestResult contest(String who, String partner, String month, @Nullable String why) {
    return court
        .market()
        .post(
            who,
            "/partners/%s/sla-months/%s/dispute".formatted(partner, month),
            why == null ? Map.of() : Map.of("why", why));
  }

  private List<String> summary(String who, String field) {
    return court.market().read(who, "/disputes?party=cvf", "$.items[*]." + field);
  }

  private String reference() {
    return SealedMonthsForTests.reference(acme, FEBRUARY);
  }

  private boolean waived() {
    return database
        .sql("select waived_at is not null from governance.penalty where reference = :reference")
        .param("reference", reference())
        .query(Boolean.class)
        .single();
  }
}
