package io.cvf.ecosystem.insights.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.governance.onboarding.Intake;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.TestClock;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class WeeklyDigestTests {

  private static final Instant MONDAY = Instant.parse("2027-01-11T06:00:00Z");
  private static final LocalDate WEEK_AGO = LocalDate.of(2027, 1, 4);

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  @Autowired TestClock clock;
  @Autowired WeeklyDigest digest;
  private Marketplace market;

  @BeforeEach
  void aWeekOfHistory() {
    clock.set(MONDAY);
    market = new Marketplace(context);
    market.member("mia");
    market.member("mo");
    market.member("ada");
    keep("PARTNERS", 3L);
    keep("SKILLS", 0L);
    keep("EXECUTIONS", null);
  }

  @Test
  void staffIsWrittenToOnceEachWeekHoweverOftenTheJobRuns() {
    digest.write();
    clock.advance(Duration.ofHours(3));
    digest.write();
    clock.advance(Duration.ofDays(6));
    digest.write();
    assertThat(recipients()).containsExactly("mia@example.org", "mo@example.org");

    clock.set(MONDAY.plus(Duration.ofDays(7)));
    digest.write();
    assertThat(recipients()).hasSize(4);
  }

  @Test
  void nothingIsWrittenBeforeMondayMorning() {
    digest.write();
    clock.set(MONDAY.plus(Duration.ofDays(7)).minusSeconds(60));
    digest.write();

    assertThat(recipients()).hasSize(2);
  }

  @Test
  void aMondayThatWasMissedIsMadeUpFor() {
    clock.advance(Duration.ofDays(2));
    digest.write();

    assertThat(recipients()).hasSize(2);
    assertThat(database.sql("select week from insights.digest").query(LocalDate.class).list())
        .containsExactly(LocalDate.of(2027, 1, 11));
  }

  @Test
  void aPlatformThatHasJustBegunHasNothingToTell() {
    database.sql("delete from insights.indicator_day").update();
    digest.write();

    assertThat(recipients()).isEmpty();
  }

  @Test
  void itSaysWhatChangedInTheWeek() {
    for (var i = 1; i <= 5; i++) {
      market.partner("partner-" + i, "olga");
    }
    digest.write();

    assertThat(mail("mia@example.org"))
        .contains("Certified partners: 5 of 50 (+2)")
        .contains("Skills in the marketplace: 0 of 100 (±0)")
        .contains("Community members: ")
        .contains("(no figure of a week ago)")
        .contains("Executions in 30 days: no data; the target is 10,000,000")
        .contains("No new incidents in the week.")
        .contains("/today")
        .contains("/health");
    assertThat(subjects()).containsOnly("The ecosystem on 11 January 2027: 0 of 6 targets reached");
  }

  @Test
  void itNamesWhatIsOverdueToThoseItConcernsAndWhatIsNew() {
    var intake = new Intake(context);
    intake.agreement("acme", "olga", "STANDARD");
    clock.set(MONDAY.plus(Duration.ofDays(7)));
    file("DISP-2027-001");
    digest.write();

    assertThat(mail("mia@example.org"))
        .contains("Overdue, of the 1 things that wait for you:")
        .contains("- Acme: Legal review, since 12 January 2027")
        .contains("New disputes in the week: 1")
        .contains("- DISP-2027-001: sla breach");
    assertThat(mail("mo@example.org"))
        .contains("Nothing that waits for you is overdue; 0 things wait.");
  }

  @Test
  void whoStopsMailOfItsKindGetsNoMore() {
    digest.write();
    var link = unsubscribe("mia@example.org");
    assertThat(link).contains("/api/v1/unsubscriptions/");
    var token = link.substring(link.lastIndexOf('/') + 1);
    Marketplace.body(market.post("mia", "/unsubscriptions/" + token, Map.of()));
    clock.advance(Duration.ofDays(7));
    digest.write();

    assertThat(recipients()).containsExactly("mia@example.org", "mo@example.org", "mo@example.org");
  }

  private void keep(String indicator, @Nullable Long value) {
    database
        .sql(
            """
            insert into insights.indicator_day (day, indicator, value, taken_at)
            values (:day, :indicator, :value::bigint, now())
            """)
        .param("day", WEEK_AGO)
        .param("indicator", indicator)
        .param("value", value == null ? null : value.toString(), Types.VARCHAR)
        .update();
  }

  private void file(String caseId) {
    database
        .sql(
            """
            insert into governance.dispute (case_id, claimant, respondent, type, state, description,
              filed_at, filed_by)
            values (:id, uuidv7(), uuidv7(), 'SLA_BREACH', 'FILED', 'It broke.', :at, uuidv7())
            """)
        .param("id", caseId)
        .param("at", Timestamps.of(clock.instant().minus(Duration.ofDays(1))))
        .update();
  }

  private List<String> recipients() {
    return database
        .sql("select recipient from platform.mail order by recipient")
        .query(String.class)
        .list();
  }

  private List<String> subjects() {
    return database.sql("select distinct subject from platform.mail").query(String.class).list();
  }

  private String mail(String recipient) {
    return one("text", recipient);
  }

  private String unsubscribe(String recipient) {
    return one("unsubscribe", recipient);
  }

  private String one(String column, String recipient) {
    return database
        .sql("select %s from platform.mail where recipient = :to".formatted(column))
        .param("to", recipient)
        .query(String.class)
        .single();
  }
}
