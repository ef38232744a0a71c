package io.cvf.ecosystem.insights.today;

import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.governance.onboarding.Intake;
import io.cvf.ecosystem.notifications.StaffQueue;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.TestClock;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class TodayApiTests {

  private static final String PATH = "/me/today";

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  @Autowired TestClock clock;
  @Autowired List<StaffQueue> queues;
  private Intake intake;
  private Marketplace market;

  @BeforeEach
  void staff() {
    intake = new Intake(context);
    market = intake.market();
    List.of("mia", "max", "cara", "mo", "mira", "milo", "fiona", "felix", "root")
        .forEach(market::member);
  }

  @Test
  void everyKindHasOneQueue() {
    assertThat(queues)
        .extracting(StaffQueue::kind)
        .containsExactlyInAnyOrder(StaffQueue.Kind.values());
  }

  @Test
  void eachRoleSeesItsOwnQueuesAlsoEmptyOnes() {
    assertThat(kinds("mo")).containsExactly("MODERATION", "REVIEW_REPORT");
    assertThat(kinds("mira")).containsExactly("DISPUTE");
    assertThat(kinds("fiona")).containsExactly("PAYOUT", "PAYOUT_DETAILS");
    assertThat(kinds("root")).containsExactly("DISPUTE", "INCIDENT");
    assertThat(kinds("cara"))
        .containsExactly(
            "PARTNER_REVIEW",
            "MEMBER_CERTIFICATION",
            "SKILL_APPROVAL",
            "CHECK_APPEAL",
            "ONBOARDING_ITEM");
    assertThat(kinds("mia"))
        .containsExactly(
            "MEMBER_CERTIFICATION",
            "SKILL_APPROVAL",
            "CHECK_APPEAL",
            "DISPUTE",
            "INCIDENT",
            "SLA_STEP",
            "SIGNATURE",
            "ONBOARDING_ITEM");
    assertThat(market.<List<Integer>>read("mia", PATH, "$.queues[*].count")).containsOnly(0);
  }

  @Test
  void itIsForStaffOnly() {
    market.member("olga");
    refused(market.get("olga", PATH), 403, "forbidden");
    assertThat(market.get(null, PATH)).hasStatus(401);
  }

  @Test
  void onboardingItemsAreTheirsWhoDoThemOnceItIsTheirTurn() {
    var agreement = intake.agreement("acme", "olga", "STANDARD");

    var mine = queue("mia", "ONBOARDING_ITEM");
    assertThat(mine).containsEntry("count", 1).containsEntry("overdue", 0);
    assertThat(first(mine))
        .singleElement()
        .satisfies(it ->
            assertThat(it)
                .containsEntry("title", "Acme: Legal review")
                .containsEntry("link", "/agreements/" + agreement + "/onboarding")
                .containsEntry("until", "2027-01-12T00:00:00Z")
                .hasEntrySatisfying(
                    "since",
                    since -> assertThat(since.toString()).startsWith("2027-01-04T08:00:00")));
    assertThat(queue("cara", "ONBOARDING_ITEM")).containsEntry("count", 0);

    clock.advance(Duration.ofDays(8));
    assertThat(queue("mia", "ONBOARDING_ITEM")).containsEntry("overdue", 1);
  }

  @Test
  void whatConcernsOnesOwnOrganisationIsLeftToOthers() {
    intake.agreement("acme", "mia", "STANDARD");

    assertThat(queue("mia", "ONBOARDING_ITEM")).containsEntry("count", 0);
    assertThat(queue("max", "ONBOARDING_ITEM")).containsEntry("count", 1);
  }

  @Test
  void disputesAreTheMediatorsAndNearOnesTheMaintainers() {
    dispute("DISP-2027-001", "IN_MEDIATION", "2027-01-18T08:00:00Z", "mira");
    dispute("DISP-2027-002", "IN_MEDIATION", "2027-01-06T08:00:00Z", "milo");
    dispute("DISP-2027-003", "FILED", "2027-01-05T08:00:00Z", null);
    dispute("DISP-2027-004", "FILED", "2027-01-12T08:00:00Z", null);
    dispute("DISP-2027-005", "FINAL", null, "mira");

    assertThat(titles("mira", "DISPUTE")).containsExactly("DISP-2027-001: you mediate");
    assertThat(titles("mia", "DISPUTE"))
        .containsExactly(
            "DISP-2027-003: the respondent has to answer",
            "DISP-2027-002: its mediator has to decide");
  }

  @Test
  void openIncidentsStandByWhenTheyHaveToBeAnswered() {
    var partner = market.partner("acme", "olga");
    incident(partner, "INC-2027-001", "2027-01-03T08:00:00Z", null, false);
    incident(partner, "INC-2027-002", "2027-01-04T07:00:00Z", "2027-01-04T07:30:00Z", false);
    incident(partner, "INC-2027-003", "2027-01-01T07:00:00Z", null, true);

    var queue = queue("root", "INCIDENT");
    assertThat(queue).containsEntry("count", 2).containsEntry("overdue", 1);
    assertThat(titles("root", "INCIDENT"))
        .containsExactly("INC-2027-002: Acme, It is slow", "INC-2027-001: Acme, It is slow");
  }

  @Test
  void stepsThatAreHeldHaveNoEndAndDoneOnesAreGone() {
    var partner = market.partner("acme", "olga");
    step(partner, "PENALTY", "PENDING", "2027-01-06T08:00:00Z");
    step(partner, "SUSPENSION", "HELD", "2027-01-07T08:00:00Z");
    step(partner, "NOTICE", "DONE", "2027-01-05T08:00:00Z");

    var items = first(queue("mia", "SLA_STEP"));
    assertThat(items)
        .extracting(it -> it.get("title"))
        .containsExactly("Penalty of Acme for 2026-11", "Suspension of Acme for 2026-11, held");
    assertThat(items.get(0)).containsEntry("until", "2027-01-06T08:00:00Z");
    assertThat(items.get(1)).doesNotContainKey("until");
  }

  @Test
  void documentsThatOnlyThePartnerSignedWaitForAMaintainer() {
    var agreement = intake.agreement("acme", "olga", "STANDARD");
    var document = document(agreement.value());
    assertThat(titles("mia", "SIGNATURE")).isEmpty();
    sign(document, "PARTNER");
    assertThat(titles("mia", "SIGNATURE")).containsExactly("Acme signed its agreement");
    sign(document, "PLATFORM");
    assertThat(titles("mia", "SIGNATURE")).isEmpty();
  }

  @Test
  void bankAccountsWaitForSomebodyElseThanWhoEnteredThem() {
    var partner = market.partner("acme", "olga");
    account(partner, "fiona");

    assertThat(titles("fiona", "PAYOUT_DETAILS")).isEmpty();
    assertThat(titles("felix", "PAYOUT_DETAILS"))
        .containsExactly("The bank account of Acme waits to be verified")
        .noneMatch(it -> it.contains("DE89"));
  }

  @Test
  void runsAreReleasedBySomebodyElseThanWhoPreparedThem() {
    database
        .sql(
            """
            insert into governance.payout_run (
              id, state, due_by, currency, total_minor, payouts, prepared_by, prepared_at)
            select 'RUN-1', 'PREPARED', '2027-01-04', 'EUR', 100, 1, id, '2027-01-04T07:00:00Z'
            from identity.account where username = 'fiona'
            """)
        .update();

    assertThat(titles("fiona", "PAYOUT")).isEmpty();
    assertThat(titles("felix", "PAYOUT")).containsExactly("RUN-1 waits to be released");
  }

  @Test
  void membersWhoApplyWaitForCertifiers() {
    var ada = market.member("ada");
    database
        .sql(
            """
            insert into community.certification_application (
              member_id, level, statement, evidence, submitted_at)
            values (:member, 'PRACTITIONER', 'I can.', '[]', '2027-01-02T08:00:00Z')
            """)
        .param("member", ada.value())
        .update();

    assertThat(titles("cara", "MEMBER_CERTIFICATION"))
        .containsExactly("ada wants to be certified: practitioner");
  }

  @Test
  void partnersThatApplyWaitForCertifiers() {
    var partner = market.partner("acme", "olga", "REGISTERED", null);
    database
        .sql(
            """
            insert into integrations.partner_application (
              partner, statement, applied_at, applied_by, waiting_since)
            values (:partner, 'We are ready.', '2027-01-02T08:00:00Z', uuidv7(),
              '2027-01-02T08:00:00Z')
            """)
        .param("partner", partner)
        .update();

    assertThat(first(queue("cara", "PARTNER_REVIEW")))
        .containsExactly(
            Map.of(
                "title",
                "Acme applies for its first certification",
                "link",
                "/admin/partners/acme/review",
                "since",
                "2027-01-02T08:00:00Z"));
  }

  @Test
  void riskyVersionsWaitForApprovalAndNotForTheirPublisher() {
    market.partner("acme", "olga");
    market.employ("acme", "mia", "DEVELOPER");
    assertThat(market.post("olga", "/skills", Marketplace.draft("acme", "search", "1.0.0", "R2")))
        .hasStatus(201);
    assertThat(market.publish("olga", "search", "1.0.0")).hasStatus2xxSuccessful();

    assertThat(titles("cara", "SKILL_APPROVAL")).containsExactly("search 1.0.0 (R2)");
    assertThat(titles("max", "SKILL_APPROVAL")).hasSize(1);
    assertThat(titles("mia", "SKILL_APPROVAL")).isEmpty();
  }

  @Test
  void reportedCommentsWaitForModerators() {
    var rfc = Map.of("title", "Typed", "track", "ROADMAP", "labels", List.of(), "body", "Because.");
    int number = JsonPath.read(Marketplace.body(market.post("ada", "/rfcs", rfc)), "$.number");
    var path = "/rfcs/" + number;
    Marketplace.body(market.post("ada", path + "/publication", Map.of()));
    var comment = market.post("bob", path + "/comments", Map.of("body", "Buy this"));
    String id = JsonPath.read(Marketplace.body(comment), "$.id");
    assertThat(market.post("ada", "/comments/" + id + "/reports", Map.of("reason", "Spam")))
        .hasStatus2xxSuccessful();

    assertThat(titles("mo", "MODERATION")).containsExactly("A comment was reported");
  }

  @Test
  void fiveAreShownAHundredAreCountedAndTheRestIsMore() {
    var partner = market.partner("acme", "olga");
    for (var i = 1; i <= 101; i++) {
      incident(partner, "INC-2027-%03d".formatted(i), "2027-01-03T08:00:00Z", null, false);
    }
    var queue = queue("root", "INCIDENT");

    assertThat(queue).containsEntry("count", 100).containsEntry("more", true);
    assertThat(first(queue)).hasSize(5);
  }

  private List<String> kinds(String who) {
    return market.read(who, PATH, "$.queues[*].kind");
  }

  private Map<String, Object> queue(String who, String kind) {
    return market
        .<List<Map<String, Object>>>read(who, PATH, "$.queues[?(@.kind == '" + kind + "')]")
        .getFirst();
  }

  private static List<Map<String, Object>> first(Map<String, Object> queue) {
    return JsonPath.read(queue, "$.first");
  }

  private List<String> titles(String who, String kind) {
    return JsonPath.read(queue(who, kind), "$.first[*].title");
  }

  private void dispute(
      String caseId, String state, @Nullable String dueAt, @Nullable String mediator) {
    database
        .sql(
            """
            insert into governance.dispute (case_id, claimant, respondent, type, state, description,
              filed_at, filed_by, state_due_at, mediator)
            values (:id, uuidv7(), uuidv7(), 'OTHER', :state, 'It broke.', '2027-01-04', uuidv7(),
              :due::timestamptz, (select id from identity.account where username = :mediator))
            """)
        .param("id", caseId)
        .param("state", state)
        .param("due", dueAt, Types.VARCHAR)
        .param("mediator", mediator, Types.VARCHAR)
        .update();
  }

  private void incident(
      UUID partner, String id, String openedAt, @Nullable String dueAt, boolean resolved) {
    database
        .sql(
            """
            insert into governance.incident (id, partner, severity, title, description, origin,
              opened_at, opened_by, reported_at, response_severity, counts, due_at, resolved_at)
            values (:id, :partner, 'MAJOR', 'It is slow', 'Very.', 'CONSUMER', :at::timestamptz,
              uuidv7(), :at::timestamptz, 'MINOR', true, :due::timestamptz,
              case when :resolved then :at::timestamptz end)
            """)
        .param("id", id)
        .param("partner", partner)
        .param("at", openedAt)
        .param("due", dueAt, Types.VARCHAR)
        .param("resolved", resolved)
        .update();
  }

  private void step(UUID partner, String kind, String state, String dueAt) {
    database
        .sql(
            """
            insert into governance.sla_month (partner, month, sealed_at, compliant, up_seconds,
              down_seconds, allowed_seconds, why, report, sha256, key_id, signature)
            values (:partner, '2026-11-01', '2027-01-03T00:00:00Z', false, 0, 1, 0, 'Down.', '{}',
              repeat('0', 64), 'k', 's')
            on conflict do nothing
            """)
        .param("partner", partner)
        .update();
    database
        .sql(
            """
            insert into governance.sla_step (partner, month, kind, state, due_at, next_at,
              basis_points, reason, decided_by, decided_at, done_at)
            values (:partner, '2026-11-01', :kind, :state, :due::timestamptz, :due::timestamptz,
              case :kind when 'PENALTY' then 500 end, case :state when 'HELD' then 'Wait.' end,
              case :state when 'HELD' then uuidv7() end, case :state when 'HELD' then now() end,
              case :state when 'DONE' then now() end)
            """)
        .param("partner", partner)
        .param("kind", kind)
        .param("state", state)
        .param("due", dueAt)
        .update();
  }

  private UUID document(UUID agreement) {
    return database
        .sql(
            """
            insert into governance.document (agreement, kind, legal_version, integration_type, tier,
              escalation_contact, zone, missing_data, first_response_minutes, uptime_basis_points,
              support_hours, partner_basis_points, platform_basis_points, minimum_payout_minor,
              currency, net_days, proposed_at, proposed_by)
            values (:agreement, 'AGREEMENT', '1', 'WORKFLOW_PLATFORM', 'STANDARD', 'call olga',
              'UTC', 'EXCLUDED', 1440, 9500, 'BUSINESS', 7000, 3000, 10000, 'EUR', 30, now(),
              uuidv7())
            returning id
            """)
        .param("agreement", agreement)
        .query(UUID.class)
        .single();
  }

  private void sign(UUID document, String side) {
    database
        .sql(
            """
            insert into governance.signature (document, side, member, name, signed_at, ip_address,
              document_sha256)
            values (:document, :side, uuidv7(), 'Olga', '2027-01-04T07:00:00Z', '::1', 'x')
            """)
        .param("document", document)
        .param("side", side)
        .update();
  }

  private void account(UUID partner, String by) {
    database
        .sql(
            """
            insert into governance.payout_details (partner, version, holder, iban, country,
              entered_by, entered_at)
            select :partner, 1, 'Acme', 'DE89370400440532013000', 'DE', id, '2027-01-04T07:00:00Z'
            from identity.account where username = :by
            """)
        .param("partner", partner)
        .param("by", by)
        .update();
  }
}
