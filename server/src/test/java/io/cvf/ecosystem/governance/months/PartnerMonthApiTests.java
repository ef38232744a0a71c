package io.cvf.ecosystem.governance.months;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.jobs.RecurringJob;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.MeteredUsage;
import io.cvf.ecosystem.testing.TestClock;
import io.cvf.rules.metering.ExecutionProof;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class PartnerMonthApiTests {

  private static final String MONTH = "/partners/acme/billing-months/2026-11";

  @Autowired ApplicationContext context;
  @Autowired MockMvcTester mvc;
  @Autowired TestClock clock;
  @Autowired JsonMapper json;
  @Autowired RecurringJob billingMonthsJob;
  private Marketplace market;
  private MeteredUsage usage;

  @BeforeEach
  void executions() {
    market = new Marketplace(context);
    usage = new MeteredUsage(context);
    market.partner("acme", "olga");
    market.partner("initech", "ines");
    market.published("olga", "acme", "summarise", "1.0.0", "R1");
    market.published("olga", "acme", "translate", "1.0.0", "R1");
    market.published("ines", "initech", "report", "1.0.0", "R1");
    usage.consumer("globex", "gus");
  }

  /** More than one chunk of leaves, in more than one subject, of more than one publisher. */
  @Test
  void everyCountedExecutionHasAProofThatHolds() {
    var ids =
        usage
            .of("summarise@1.0.0")
            .by("globex")
            .from("/eu")
            .at("2026-11-03T10:00:00Z")
            .times(2_100)
            .quantity(3)
            .store();
    var failed =
        usage.of("translate@1.0.0").by("globex").at("2026-11-03T10:00:00Z").failed().store();
    usage.of("report@1.0.0").by("globex").at("2026-11-03T10:00:00Z").times(5).store();
    seal();

    for (var i = 0; i < ids.size(); i += 97) {
      var proof = proof("/organisations/globex/eu", ids.get(i));
      assertThat(proof.faults()).isEmpty();
      assertThat(proof.quantity()).isEqualTo(3);
      assertThat(proof.month().executions()).isEqualTo(2_106);
    }
    var proof = proof("/organisations/globex", failed.getFirst());
    assertThat(proof.faults()).isEmpty();
    assertThat(proof.succeeded()).isFalse();

    var part = body(market.get("olga", MONTH));
    assertThat(JsonPath.<List<String>>read(part, "$.subjects[*].subject"))
        .containsExactly("summarise@1.0.0", "translate@1.0.0");
    assertThat(JsonPath.<Integer>read(part, "$.quantity")).isEqualTo(6_300);
    assertThat(JsonPath.<Integer>read(part, "$.billed")).isEqualTo(2_100);
    assertThat(JsonPath.<String>read(part, "$.root")).isEqualTo(proof.publisher().root());
    assertThat(JsonPath.<String>read(part, "$.path.root")).isEqualTo(proof.month().root());
  }

  @Test
  void anOwnExecutionIsProvenAsSuch() {
    var own = usage.of("summarise@1.0.0").by("acme").at("2026-11-03T10:00:00Z").store();
    seal();

    var proof = proof("/organisations/acme", own.getFirst());
    assertThat(proof.own()).isTrue();
    assertThat(proof.subject().billed()).isZero();
  }

  @Test
  void whatWasNotCountedHereHasNoProofAndSaysWhy() {
    var elsewhere = usage.of("report@1.0.0").by("globex").at("2026-11-03T10:00:00Z").store();
    usage.of("summarise@1.0.0").by("globex").at("2026-11-03T10:00:00Z").store();
    refused(proofOf("olga", "/organisations/globex", "x"), 409, "month-not-sealed");
    seal();

    var unknown = proofOf("olga", "/organisations/globex", "x");
    refused(unknown, 404, "execution-not-counted");
    assertThat(Marketplace.text(unknown)).contains("Nothing with this source and id was accepted");
    var others = proofOf("olga", "/organisations/globex", elsewhere.getFirst());
    refused(others, 404, "execution-not-counted");
    assertThat(Marketplace.text(others)).contains("for another publisher");
  }

  @Test
  void aPartnerWithoutExecutionsHasNoPart() {
    usage.of("report@1.0.0").by("globex").at("2026-11-03T10:00:00Z").store();
    seal();

    var part = body(market.get("olga", MONTH));
    assertThat(JsonPath.<Integer>read(part, "$.executions")).isZero();
    assertThat(part).doesNotContain("\"root\"");
    refused(
        market.get("olga", "/partners/acme/billing-months/2026-09"),
        404,
        "billing-month-not-found");
  }

  @Test
  void onlyItsPeopleAndThoseWhoKeepTheBooksReadIt() {
    usage.of("summarise@1.0.0").by("globex").at("2026-11-03T10:00:00Z").store();
    seal();

    refused(market.get("gus", MONTH), 403, "not-yours");
    refused(market.get("ines", MONTH), 403, "not-yours");
    refused(proofOf("gus", "a", "b"), 403, "not-yours");
    assertThat(mvc.get().uri("/api/v1" + MONTH).with(as("fina", Role.FINANCE))).hasStatusOk();
    assertThat(market.get("mia", MONTH)).hasStatusOk();
    refused(market.get("mo", MONTH), 403, "not-yours");
  }

  private void seal() {
    clock.set(Instant.parse("2026-12-05T00:00:00Z"));
    billingMonthsJob.work().run();
  }

  private ExecutionProof proof(String source, String id) {
    return json.readValue(body(proofOf("olga", source, id)), ExecutionProof.class);
  }

  private MvcTestResult proofOf(String who, String source, String id) {
    return market.get(who, "%s/proof?source=%s&id=%s".formatted(MONTH, source, id));
  }
}
