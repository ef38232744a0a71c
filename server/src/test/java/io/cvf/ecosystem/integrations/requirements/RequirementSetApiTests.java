package io.cvf.ecosystem.integrations.requirements;

import static io.cvf.ecosystem.community.reputation.Calls.body;
import static io.cvf.ecosystem.community.reputation.Calls.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.community.PolicyChangeAccepted;
import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.community.reputation.Calls;
import io.cvf.ecosystem.community.reputation.Points;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.platform.jobs.RecurringJob;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** ada, bob and cleo vote; pia and emil are the people of an LLM_PROVIDER. */
@ApiTest
class RequirementSetApiTests {

  private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

  private static final String CHANGE =
      """
      # Models answer for themselves

      ```cvf-change
      kind: requirement-set
      effective: 2027-01-01
      title: Stricter models
      categories:
        LLM_PROVIDER:
          pass: 90
          criteria:
            - id: api-security
              title: API security
              text: As before.
              weight: %d
              mandatory: true
            - id: uptime
              title: Uptime
              text: As before.
              weight: 30
              measured: UPTIME
      checks:
        LINKS: enforced
      ```
      """;

  @Autowired ApplicationContext context;
  @Autowired RequirementSets sets;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient database;
  @Autowired TestClock clock;
  private Calls api;

  @BeforeEach
  void members() {
    clock.set(Instant.parse("2026-06-01T08:00:00Z"));
    api = new Calls(context);
    for (var name : List.of("ada", "bob", "cleo")) {
      var member = api.member(name);
      transaction.executeWithoutResult(_ ->
          context
              .getBean(Points.class)
              .reachedVoting(new RfcId(UUID.randomUUID()), 900, List.of(member), clock.instant()));
    }
  }

  @Test
  void theFirstSetIsTheOneTheProductShipsWith() {
    var current = api.read(null, "/requirement-sets/current");

    assertThat(JsonPath.<Integer>read(current, "$.number")).isEqualTo(1);
    assertThat(JsonPath.<String>read(current, "$.state")).isEqualTo("IN_FORCE");
    assertThat(JsonPath.<String>read(current, "$.source.kind")).isEqualTo("SHIPPED");
    assertThat(JsonPath.<List<String>>read(current, "$.categories[*].category"))
        .containsExactly(
            "LLM_PROVIDER", "WORKFLOW_PLATFORM", "ENTERPRISE_SYSTEM", "OBSERVABILITY_TOOL");
    assertThat(JsonPath.<List<Integer>>read(current, "$.categories[*].pass"))
        .containsExactly(80, 75, 85, 80);
    assertThat(api.read(null, "/requirement-sets/1")).isEqualTo(current);
    refused(api.get(null, "/requirement-sets/2"), 404, "requirement-set-not-found");
  }

  @Test
  void anAcceptedPolicyIsInForceFromItsDayOn() {
    api.employ("pia", "emil");
    partner("LLM_PROVIDER");
    var rfc = openRfc(CHANGE.formatted(70));
    vote(rfc);

    await().until(() -> sets.find(2).isPresent());
    assertThat(sets.inForce(clock.instant()).number()).isEqualTo(1);
    var upcoming = api.read(null, "/requirement-sets/2");
    assertThat(JsonPath.<String>read(upcoming, "$.state")).isEqualTo("UPCOMING");
    assertThat(JsonPath.<String>read(upcoming, "$.title")).isEqualTo("Stricter models");
    assertThat(JsonPath.<String>read(upcoming, "$.source.kind")).isEqualTo("RFC");
    assertThat(JsonPath.<Integer>read(upcoming, "$.source.number")).isEqualTo(rfc);
    assertThat(JsonPath.<List<String>>read(upcoming, "$.changes[*].kind"))
        .containsExactly("PASS", "CHANGED", "CHANGED", "REMOVED", "CHECK");
    var told = sets.upcoming(PartnerCategory.LLM_PROVIDER, clock.instant()).orElseThrow();
    assertThat(told.set().effectiveOn()).isEqualTo(DAY);
    for (var person : List.of("pia", "emil")) {
      await()
          .untilAsserted(() ->
              assertThat(api.read(person, "/notifications?kind=CERTIFICATION"))
                  .contains("New requirements for Acme AI from 2027-01-01 (RFC " + rfc + ")")
                  .contains("A score of 90 passes, instead of 80."));
    }

    clock.set(DAY.atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1));
    assertThat(sets.inForce(clock.instant()).number()).isEqualTo(1);
    clock.advance(Duration.ofSeconds(2));
    assertThat(sets.inForce(clock.instant()).number()).isEqualTo(2);
    var current = api.read(null, "/requirement-sets/current");
    assertThat(JsonPath.<Integer>read(current, "$.number")).isEqualTo(2);
    assertThat(JsonPath.<List<Integer>>read(current, "$.categories[*].pass"))
        .containsExactly(90, 75, 85, 80);
    var all = api.read(null, "/requirement-sets");
    assertThat(JsonPath.<List<Integer>>read(all, "$.items[*].number")).containsExactly(2, 1);
    assertThat(JsonPath.<List<String>>read(all, "$.items[*].state"))
        .containsExactly("IN_FORCE", "PAST");
  }

  @Test
  void aChangeWhoseWeightsDoNotAddUpKeepsTheVoteFromStarting() {
    var rfc = openRfc(CHANGE.formatted(60));
    clock.advance(Duration.ofDays(30));

    var answer = api.post("ada", "/rfcs/" + rfc + "/voting", Map.of("hiddenUntilClose", false));

    refused(answer, 409, "invalid-change");
    assertThat(answer).bodyText().contains("the weights add up to 90 instead of 100");
  }

  @Test
  void whatIsToldTwiceStaysOneSet() {
    var accepted =
        new PolicyChangeAccepted(
            new RfcId(UUID.randomUUID()),
            7,
            "Check links",
            "requirement-set",
            DAY,
            "{\"checks\":{\"LINKS\":\"enforced\"}}",
            clock.instant());

    transaction.executeWithoutResult(_ -> context.publishEvent(accepted));
    // the registry tells events under way apart by what they say
    await().until(this::allListenersAreDone);
    transaction.executeWithoutResult(_ -> context.publishEvent(accepted));

    await().until(this::allListenersAreDone);
    assertThat(sets.history().entries()).extracting(it -> it.set().number()).containsExactly(1, 2);
    assertThat(sets.find(2).orElseThrow().title()).isEqualTo("Check links");
  }

  private int openRfc(String text) {
    var rfc = Map.of("title", "Stricter", "track", "POLICY", "labels", List.of(), "body", text);
    int number = JsonPath.read(body(api.post("ada", "/rfcs", rfc)), "$.number");
    body(api.post("ada", "/rfcs/" + number + "/publication", Map.of()));
    return number;
  }

  private void vote(int rfc) {
    clock.advance(Duration.ofDays(30));
    body(api.post("ada", "/rfcs/" + rfc + "/voting", Map.of("hiddenUntilClose", false)));
    for (var name : List.of("ada", "bob", "cleo")) {
      body(api.put(name, "/rfcs/" + rfc + "/ballot", Map.of("choice", "APPROVE", "revision", 1)));
    }
    clock.advance(Duration.ofDays(15));
    context.getBeansOfType(RecurringJob.class).values().stream()
        .filter(job -> job.name().equals("vote-closes"))
        .forEach(job -> job.work().run());
  }

  private boolean allListenersAreDone() {
    return database
        .sql("select not exists (select from platform.event_publication)")
        .query(Boolean.class)
        .single();
  }

  private void partner(String category) {
    database
        .sql(
            """
            insert into integrations.partner (slug, name, folded_name, category, website,
              contact_email, description, organisation, joined_at)
            select 'acme-ai', 'Acme AI', 'acmeai', :category, 'https://acme.example',
              'hello@acme.example', '', id, now()
            from identity.organisation where slug = 'acme'
            """)
        .param("category", category)
        .update();
  }
}
