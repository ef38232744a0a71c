package io.cvf.ecosystem.governance.sla;

import static io.cvf.ecosystem.testing.Marketplace.refused;
import static io.cvf.ecosystem.testing.Marketplace.text;
import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.ApiTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class SlaComparisonApiTests {

  private static final String PATH = "/partners/acme/sla-comparisons";
  private static final String REPORT = "/partners/acme/sla-report?from=2027-01-05&to=2027-01-06";

  @Autowired ApplicationContext context;
  @Autowired MockMvcTester mvc;

  SlaDesk desk;

  @BeforeEach
  void acme() {
    desk = new SlaDesk(context);
    desk.day("2027-01-05", 2);
    desk.on("2027-02-01T12:00:00Z");
  }

  private MvcTestResult send(String who, String csv) {
    return mvc.post()
        .uri(URI.create("/api/v1" + PATH + "?from=2027-01-05&to=2027-01-07"))
        .with(as(who))
        .contentType(MediaType.valueOf("text/csv"))
        .content(csv)
        .exchange();
  }

  @Test
  void thePartnersOwnFiguresStandBesideAndAreNeverUsed() {
    var before = withoutTime(desk.market().read("olga", REPORT));

    var sent = send("olga", "day,downMinutes\n2027-01-05,100.5\n2027-01-07,3\n");

    assertThat(sent).hasStatusOk();
    var it = text(sent);
    assertThat(JsonPath.<List<Integer>>read(it, "$.days[*].ownDownSeconds"))
        .containsExactly(6_030, 180);
    assertThat(JsonPath.<List<Integer>>read(it, "$.days[*].differenceSeconds"))
        .containsExactly(6_030 - 7_200);
    assertThat(JsonPath.<Integer>read(it, "$.measuredDownSeconds")).isEqualTo(7_200);
    assertThat(withoutTime(desk.market().read("olga", REPORT))).isEqualTo(before);
  }

  @Test
  void theLastUploadIsKept() {
    assertThat(send("olga", "2027-01-05,1")).hasStatusOk();
    assertThat(send("dan", "2027-01-05,7")).hasStatusOk();

    var kept = desk.market().read("mia", PATH + "?from=2027-01-05&to=2027-01-05");

    assertThat(JsonPath.<Integer>read(kept, "$.days[0].ownDownSeconds")).isEqualTo(420);
    assertThat(JsonPath.<String>read(kept, "$.uploadedBy.username")).isEqualTo("dan");
  }

  @Test
  void whoeverIsNotOneOfThePartnersPeopleSendsNothing() {
    refused(send("gus", "2027-01-05,1"), 403, "not-yours");
    refused(send("mia", "2027-01-05,1"), 403, "not-yours");
    refused(desk.market().get("gus", PATH), 403, "not-yours");
    refused(desk.market().get("olga", PATH), 404, "sla-comparison-not-found");
  }

  @Test
  void theFirstWrongLineIsNamed() {
    assertThat(problem("day,downMinutes\n2027-01-05,1\n2027-01-06,often\n")).contains("Line 3");
    assertThat(problem("2027-02-30,1")).contains("Line 1");
    assertThat(problem("2027-01-05,1441")).contains("Line 1");
    assertThat(problem("2027-01-05,-1")).contains("Line 1");
    assertThat(problem("2027-01-05")).contains("Line 1");
    assertThat(problem("2027-01-05,1\n2027-01-05,1")).contains("Line 2");
    assertThat(problem("day,downMinutes")).contains("at least one line");
    assertThat(problem("2027-01-05,1\n".repeat(401))).contains("At most 400 lines");
  }

  private String problem(String csv) {
    var refused = send("olga", csv);
    refused(refused, 422, "invalid-input");
    return text(refused);
  }

  private static String withoutTime(String report) {
    return report.replaceAll("\"asOf\":\"[^\"]+\"", "");
  }
}
