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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class ComparisonApiTests {

  private static final String MONTH = "/partners/acme/billing-months/2026-11";
  private static final String GLOBEX = "/organisations/globex";

  @Autowired ApplicationContext context;
  @Autowired MockMvcTester mvc;
  @Autowired TestClock clock;
  @Autowired RecurringJob oldComparisonsJob;
  private Marketplace market;
  private MeteredUsage usage;
  private List<String> ids;

  @BeforeEach
  void executions() {
    clock.set(Instant.parse("2026-12-01T00:00:00Z"));
    market = new Marketplace(context);
    usage = new MeteredUsage(context);
    market.partner("acme", "olga");
    market.partner("initech", "ines");
    market.published("olga", "acme", "summarise", "1.0.0", "R1");
    market.published("ines", "initech", "report", "1.0.0", "R1");
    usage.consumer("globex", "gus");
    ids = usage.of("summarise@1.0.0").by("globex").at("2026-11-03T10:00:00Z").times(5).store();
    usage.of("summarise@1.0.0").by("acme").at("2026-11-03T10:00:00Z").store();
    usage.of("report@1.0.0").by("globex").at("2026-11-03T10:00:00Z").store();
    usage.of("summarise@1.0.0").by("globex").at("2026-10-03T10:00:00Z").store();
  }

  @Test
  void theDifferenceIsExactOnBothSides() {
    var list =
        "source,id\r\n%s,%s\r\n\r\n%s\r\n%s\r\nmissing\r\n%s,%s\r\n\"a \"\"b\"\"\"\r\n/organisations/x,%s\r\n"
            .formatted(GLOBEX, ids.get(0), ids.get(1), ids.get(2), GLOBEX, ids.get(0), ids.get(0));

    var found = body(compare(list));

    assertThat(JsonPath.<Integer>read(found, "$.theirs")).isEqualTo(6);
    assertThat(JsonPath.<Integer>read(found, "$.repeated")).isEqualTo(1);
    assertThat(JsonPath.<Integer>read(found, "$.ours")).isEqualTo(5);
    assertThat(JsonPath.<Integer>read(found, "$.matched")).isEqualTo(3);
    assertThat(JsonPath.<List<String>>read(found, "$.onlyTheirs[*].id"))
        .containsExactlyInAnyOrder("missing", "a \"b\"", ids.get(0));
    assertThat(JsonPath.<Integer>read(found, "$.onlyTheirsCount")).isEqualTo(3);
    assertThat(JsonPath.<List<String>>read(found, "$.onlyOurs[*].id"))
        .containsExactlyInAnyOrder(ids.get(3), ids.get(4));
    assertThat(JsonPath.<List<String>>read(found, "$.onlyOurs[*].source")).containsOnly(GLOBEX);
  }

  @Test
  void aCompleteListHasNoDifference() {
    var found = body(compare(String.join("\n", ids)));

    assertThat(JsonPath.<Integer>read(found, "$.matched")).isEqualTo(5);
    assertThat(JsonPath.<Integer>read(found, "$.onlyTheirsCount")).isZero();
    assertThat(JsonPath.<Integer>read(found, "$.onlyOursCount")).isZero();
  }

  @Test
  void theWholeDifferenceIsATable() {
    refused(market.get("olga", MONTH + "/comparison.csv"), 404, "comparison-not-found");
    compare("old");
    compare("=1+1\n" + String.join("\n", ids.subList(1, 5)));

    var csv = market.get("olga", MONTH + "/comparison.csv");
    assertThat(csv).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
    assertThat(Marketplace.text(csv))
        .isEqualTo(
            "side,source,id\r\nTHEIRS,\"\",\"'=1+1\"\r\nOURS,\"%s\",\"%s\"\r\n"
                .formatted(GLOBEX, ids.getFirst()));
  }

  @Test
  void anAnswerNamesAThousandOfEachSideAndTheTableAll() {
    var list = String.join("\n", IntStream.range(0, 6_000).mapToObj(i -> "theirs-" + i).toList());

    var found = body(compare(list));

    assertThat(JsonPath.<Integer>read(found, "$.onlyTheirsCount")).isEqualTo(6_000);
    assertThat(JsonPath.<List<String>>read(found, "$.onlyTheirs[*].id")).hasSize(1_000);
    assertThat(market.read("olga", MONTH + "/comparison.csv").lines().count()).isEqualTo(6_006);
  }

  @Test
  void whatIsNoListIsRefusedWithItsLine() {
    var tooLong = compare("ok\n" + "x".repeat(257));
    refused(tooLong, 422, "invalid-input");
    assertThat(Marketplace.text(tooLong)).contains("Line 2");
    refused(compare("ok\nnul\0"), 422, "invalid-input");
    refused(send("olga", new byte[] {'o', 'k', '\n', (byte) 0xc3, '\n'}), 422, "invalid-input");
    refused(compare("x\n".repeat(1_000_001)), 413, "body-too-large");
    refused(market.get("olga", MONTH + "/comparison.csv"), 404, "comparison-not-found");
  }

  @Test
  void listsLargerThanOtherBodiesAreTaken() {
    assertThat(compare("x".repeat(200) + "\n" + ("y".repeat(200) + "\n").repeat(20_000)))
        .hasStatusOk();
  }

  @Test
  void onlyThePartnersOwnPeopleCompare() {
    refused(send("ines", new byte[0]), 403, "not-yours");
    refused(market.get("ines", MONTH + "/comparison.csv"), 403, "not-yours");
    assertThat(mvc.get().uri("/api/v1" + MONTH + "/comparison.csv").with(as("fina", Role.FINANCE)))
        .hasStatus(403);
  }

  @Test
  void comparisonsAreForgottenAfterNinetyDays() {
    compare("x");
    clock.advance(Duration.ofDays(89));
    oldComparisonsJob.work().run();
    assertThat(market.get("olga", MONTH + "/comparison.csv")).hasStatusOk();

    clock.advance(Duration.ofDays(2));
    oldComparisonsJob.work().run();
    refused(market.get("olga", MONTH + "/comparison.csv"), 404, "comparison-not-found");
  }

  private MvcTestResult compare(String list) {
    return send("olga", list.getBytes(StandardCharsets.UTF_8));
  }

  private MvcTestResult send(String who, byte[] list) {
    return mvc.post()
        .uri("/api/v1" + MONTH + "/comparison")
        .with(as(who))
        .contentType("text/csv")
        .content(list)
        .exchange();
  }
}
