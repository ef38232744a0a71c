package io.cvf.ecosystem.governance.dashboard;

import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.governance.onboarding.ChecklistItem;
import io.cvf.ecosystem.governance.onboarding.Intake;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.sql.Types;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class DashboardApiTests {

  private static final String PATH = "/governance/dashboard";

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired JdbcClient database;
  private Intake intake;

  @BeforeEach
  void staff() {
    intake = new Intake(context);
    intake.market().member("mia");
  }

  @Test
  void anEmptyPlatformHasZerosAndNoDeadline() {
    var dashboard = read();
    assertThat(JsonPath.<Integer>read(dashboard, "$.partners.total")).isZero();
    assertThat(JsonPath.<List<Integer>>read(dashboard, "$.partners.byStatus[*].count"))
        .hasSize(5)
        .containsOnly(0);
    assertThat(JsonPath.<List<Integer>>read(dashboard, "$.partners.byStage[*].count"))
        .hasSize(7)
        .containsOnly(0);
    assertThat(JsonPath.<Integer>read(dashboard, "$.onboarding.averageProgressPercent")).isZero();
    assertThat(JsonPath.<Map<String, Object>>read(dashboard, "$.disputes"))
        .doesNotContainKey("nextDeadline");
    assertThat(JsonPath.<Map<String, Object>>read(dashboard, "$"))
        .as("nothing is sealed yet")
        .containsOnlyKeys(
            "partners",
            "onboarding",
            "disputes",
            "agreements",
            "certifications",
            "payoutsDue",
            "asOf");
    assertThat(JsonPath.<Map<String, Object>>read(dashboard, "$.payoutsDue"))
        .isEqualTo(Map.of("partners", 0, "totalMinor", 0, "currency", "EUR"));
  }

  /** Counted here while they are made, and by the dashboard from what is kept. */
  @Test
  void itsFiguresAreThoseOfAnIndependentCount() {
    long seed = new Random().nextLong();
    var chance = new Random(seed);
    var items = ChecklistItem.values();
    var stages = new HashMap<String, Integer>();
    int done = 0;
    int onTheirWay = 0;
    int active = 0;
    int ending = 0;
    for (int i = 0; i < 30; i++) {
      var agreement = intake.agreement("partner-" + i, "owner", "STANDARD");
      clock.advance(Duration.ofMinutes(10));
      var ticked = chance.nextInt(items.length + 1);
      intake.tick(agreement, Arrays.copyOf(items, ticked));
      switch (chance.nextInt(3)) {
        case 0 -> {
          intake.tick(agreement, Arrays.copyOfRange(items, ticked, items.length));
          intake.does(it -> it.activate(agreement));
          intake.status(agreement, "ACTIVE");
          var soon = chance.nextBoolean();
          endsIn(agreement.value().toString(), soon ? 60 : 61);
          active++;
          ending += soon ? 1 : 0;
          stages.merge("ACTIVE", 1, Integer::sum);
        }
        case 1 -> {
          var open = open(agreement.value().toString());
          done += items.length - open.size();
          onTheirWay++;
          stages.merge(open.isEmpty() ? "MONITORING" : open.getFirst(), 1, Integer::sum);
        }
        default -> intake.status(agreement, "WITHDRAWN");
      }
    }
    var dashboard = read();
    assertThat(JsonPath.<Integer>read(dashboard, "$.partners.total"))
        .as("seed %d", seed)
        .isEqualTo(30);
    for (var stage : stages.entrySet()) {
      assertThat(
              JsonPath.<List<Integer>>read(
                  dashboard, "$.partners.byStage[?(@.stage == '" + stage.getKey() + "')].count"))
          .as("%s, seed %d", stage.getKey(), seed)
          .containsExactly(stage.getValue());
    }
    assertThat(JsonPath.<Integer>read(dashboard, "$.onboarding.inProgress"))
        .as("seed %d", seed)
        .isEqualTo(onTheirWay);
    assertThat(JsonPath.<Integer>read(dashboard, "$.onboarding.averageProgressPercent"))
        .as("seed %d", seed)
        .isEqualTo(onTheirWay == 0 ? 0 : done * 100 / (onTheirWay * items.length));
    assertThat(JsonPath.<Integer>read(dashboard, "$.agreements.active"))
        .as("seed %d", seed)
        .isEqualTo(active);
    assertThat(JsonPath.<Integer>read(dashboard, "$.agreements.expiringIn60Days"))
        .as("seed %d", seed)
        .isEqualTo(ending);
    assertThat(JsonPath.<List<String>>read(dashboard, "$.agreements.expiring[*].endsOn"))
        .hasSize(Math.min(10, ending));
  }

  @Test
  void thoseLongestInTheirStageStandFirst() {
    for (int i = 0; i < 7; i++) {
      intake.agreement("partner-" + i, "owner", "STANDARD");
      clock.advance(Duration.ofDays(3));
    }
    var dashboard = read();
    assertThat(JsonPath.<List<String>>read(dashboard, "$.onboarding.longest[*].partner.slug"))
        .containsExactly("partner-0", "partner-1", "partner-2", "partner-3", "partner-4");
    assertThat(JsonPath.<List<Integer>>read(dashboard, "$.onboarding.longest[*].daysInStage"))
        .containsExactly(21, 18, 15, 12, 9);
    assertThat(JsonPath.<Integer>read(dashboard, "$.onboarding.stuck")).isEqualTo(3);
  }

  @Test
  void tiersAreThoseInForceAndStatesThoseOfPartners() {
    intake.market().partner("alpha", "owner", "CERTIFIED", "PREMIUM");
    intake.market().partner("beta", "owner", "CERTIFIED", null);
    intake.market().partner("gamma", "owner", "SUSPENDED", "PREMIUM");
    var dashboard = read();
    assertThat(JsonPath.<List<Integer>>read(dashboard, "$.partners.byTier[*].count"))
        .containsExactly(0, 2, 0);
    assertThat(JsonPath.<List<Integer>>read(dashboard, "$.partners.byStatus[*].count"))
        .containsExactly(0, 2, 1, 0, 0);
  }

  @Test
  void openDisputesAndTheirNextDeadline() {
    dispute("DISP-2027-001", "FILED", "2027-01-11T08:00:00Z");
    dispute("DISP-2027-002", "IN_MEDIATION", "2027-01-09T08:00:00Z");
    dispute("DISP-2027-003", "RESPONDED", null);
    dispute("DISP-2027-004", "FINAL", null);
    dispute("DISP-2027-005", "SETTLED", null);
    var dashboard = read();
    assertThat(JsonPath.<Integer>read(dashboard, "$.disputes.open")).isEqualTo(3);
    assertThat(JsonPath.<List<String>>read(dashboard, "$.disputes.byState[*].state"))
        .containsExactly("FILED", "RESPONDED", "IN_MEDIATION");
    assertThat(JsonPath.<List<Integer>>read(dashboard, "$.disputes.byState[*].count"))
        .containsExactly(1, 1, 1);
    assertThat(JsonPath.<Map<String, String>>read(dashboard, "$.disputes.nextDeadline"))
        .containsEntry("caseId", "DISP-2027-002")
        .containsEntry("what", "MEDIATION")
        .containsEntry("dueAt", "2027-01-09T08:00:00Z");
  }

  @Test
  void certificationsThatEndWithin60DaysStandInTheirOrder() {
    for (var days : List.of(61, 60, 3)) {
      intake.market().partner("in-" + days, "owner");
      database
          .sql("update integrations.partner set certified_until = :until where slug = :slug")
          .param("until", intake.today().plusDays(days))
          .param("slug", "in-" + days)
          .update();
    }
    var dashboard = read();
    assertThat(JsonPath.<Integer>read(dashboard, "$.certifications.valid")).isEqualTo(3);
    assertThat(JsonPath.<Integer>read(dashboard, "$.certifications.expiringIn60Days")).isEqualTo(2);
    assertThat(JsonPath.<List<String>>read(dashboard, "$.certifications.expiring[*].partner.slug"))
        .containsExactly("in-3", "in-60");
  }

  @Test
  void itIsForStaff() {
    refused(intake.market().get("olga", PATH), 403, "forbidden");
    assertThat(intake.market().get(null, PATH)).hasStatus(401);
    for (var staff : List.of("mia", "cara", "root")) {
      assertThat(intake.market().get(staff, PATH)).hasStatusOk();
    }
  }

  private String read() {
    return intake.market().read("mia", PATH);
  }

  private void endsIn(String agreement, int days) {
    database
        .sql(
            """
            update governance.agreement set starts_on = :ends::date - 365, ends_on = :ends
            where id = :id::uuid
            """)
        .param("ends", intake.today().plusDays(days))
        .param("id", agreement)
        .update();
  }

  /** The stages of what is open, in order. */
  private List<String> open(String agreement) {
    var open =
        database
            .sql(
                """
                select item from governance.checklist_item
                where agreement = :id::uuid and done_at is null
                """)
            .param("id", agreement)
            .query(String.class)
            .list();
    return Arrays.stream(ChecklistItem.values())
        .filter(it -> open.contains(it.code()))
        .map(it -> it.stage().name())
        .toList();
  }

  private void dispute(String caseId, String state, @Nullable String dueAt) {
    database
        .sql(
            """
            insert into governance.dispute (case_id, claimant, respondent, type, state, description,
              filed_at, filed_by, state_due_at)
            values (:id, uuidv7(), uuidv7(), 'OTHER', :state, 'It broke.', '2027-01-04', uuidv7(),
              :due::timestamptz)
            """)
        .param("id", caseId)
        .param("state", state)
        .param("due", dueAt, Types.VARCHAR)
        .update();
  }
}
