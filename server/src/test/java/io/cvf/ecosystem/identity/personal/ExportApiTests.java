package io.cvf.ecosystem.identity.personal;

import static io.cvf.ecosystem.testing.Marketplace.refused;
import static io.cvf.ecosystem.testing.Marketplace.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class ExportApiTests {

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired ExportService exports;

  private Zebedee zebedee;
  private Marketplace market;

  @BeforeEach
  void aMemberWithTraces() {
    zebedee = new Zebedee(context);
    market = zebedee.market;
    zebedee.leaveTraces();
  }

  private void finish(MvcTestResult started, String who) {
    assertThat(started).as(text(started)).hasStatus(202);
    String job = JsonPath.read(text(started), "$.id");
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> market.read(who, "/jobs/" + job, "$.state"), "DONE"::equals);
  }

  private static Map<String, String> unzip(MvcTestResult answer) throws IOException {
    assertThat(answer).hasStatusOk().hasContentType("application/zip");
    var files = new TreeMap<String, String>();
    try (var zip =
        new ZipInputStream(
            new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void membersGetEverythingInFilesThatSayWhatTheyAre() throws Exception {
    finish(market.post("zebedee-q", "/me/export", Map.of()), "zebedee-q");

    var files = unzip(market.get("zebedee-q", "/me/export/archive"));

    assertThat(JsonPath.<String>read(files.get("identity/account.json"), "$[0].email"))
        .isEqualTo("zebedee-q@example.org");
    assertThat(JsonPath.<String>read(files.get("community/profile.json"), "$[0].displayName"))
        .isEqualTo("Zebedee-Q");
    assertThat(JsonPath.<String>read(files.get("community/rfcs.json"), "$[0].title"))
        .isEqualTo("Typed arrays");
    assertThat(JsonPath.<String>read(files.get("identity/tokens.json"), "$[0].name"))
        .isEqualTo("token of zebedee-q");
    assertThat(files.get("identity/organisations.json")).contains("acme", "DEVELOPER");
    assertThat(files.get("platform/audit.json")).contains(zebedee.id.toString());
    assertThat(files)
        .containsKeys(
            "community/ballots.json",
            "community/comments.json",
            "community/reputation.json",
            "notifications/preferences.json",
            "integrations/reviews.json",
            "governance/signatures.json");
    assertThat(JsonPath.<Integer>read(files.get("index.json"), "$.files.length()"))
        .isEqualTo(files.size() - 1);
    assertThat(files.values())
        .as("no secrets")
        .noneMatch(file -> file.contains("noop") || file.contains("tokenHash"));
  }

  @Test
  void itIsKeptForAWeek() {
    refused(market.get("zebedee-q", "/me/export"), 404, "export-not-found");
    finish(market.post("zebedee-q", "/me/export", Map.of()), "zebedee-q");
    assertThat(market.<Integer>read("zebedee-q", "/me/export", "$.bytes")).isPositive();
    clock.advance(Duration.ofDays(7).plusMinutes(1));

    refused(market.get("zebedee-q", "/me/export"), 404, "export-not-found");
    refused(market.get("zebedee-q", "/me/export/archive"), 404, "export-not-found");
    exports.forgetExpired();
    finish(market.post("zebedee-q", "/me/export", Map.of()), "zebedee-q");
  }

  @Test
  void administratorsFetchItForAMemberWhichIsWrittenDown() throws Exception {
    refused(
        market.post("root", "/accounts/zebedee-q/export", Map.of("reason", " ")),
        422,
        "invalid-input");
    finish(
        market.post("root", "/accounts/zebedee-q/export", Map.of("reason", "By letter")), "root");
    assertThat(market.get("mo", "/accounts/zebedee-q/export/archive")).hasStatus(403);

    assertThat(unzip(market.get("root", "/accounts/zebedee-q/export/archive")))
        .containsKey("index.json");

    assertThat(market.read("root", "/audit?subject=member:zebedee-q"))
        .contains("account.export-asked", "By letter", "account.export-fetched")
        .contains("\"subjectName\":\"zebedee-q\"");
    assertThat(market.get("zebedee-q", "/me/export")).as("the member sees it").hasStatusOk();
  }
}
