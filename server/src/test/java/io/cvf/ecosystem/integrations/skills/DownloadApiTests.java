package io.cvf.ecosystem.integrations.skills;

import static io.cvf.ecosystem.testing.Marketplace.draft;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.identity.Together;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@ApiTest
class DownloadApiTests {

  private static final String V1 = "/skills/weather/versions/1.0.0";

  @Autowired ApplicationContext context;
  @Autowired MockMvcTester mvc;
  @Autowired Downloads downloads;
  @Autowired JdbcClient database;
  @Autowired TestClock clock;
  private Marketplace market;

  @BeforeEach
  void aDraftOfAcme() {
    market = new Marketplace(context);
    market.partner("acme", "ada");
    market.post("ada", "/skills", draft("acme", "weather", "1.0.0", "R1"));
  }

  @Test
  void eachFetcherCountsOnceADay() throws Exception {
    market.publish("ada", "weather", "1.0.0");
    for (var address : List.of("203.0.113.7", "203.0.113.7", "203.0.113.8")) {
      from(address);
    }
    from("2001:db8::1");
    from("2001:db8::2"); // the same subscriber
    Together.run(
        () -> market.get("bob", V1 + "/manifest"), () -> market.get("bob", V1 + "/manifest"));
    assertThat(counted()).isEqualTo(4);

    clock.advance(Duration.ofDays(1));
    from("203.0.113.7");
    assertThat(counted()).isEqualTo(5);
    assertThat(counted()).isEqualTo(5);
    assertThat(market.<Integer>read(null, V1, "$.downloads")).isEqualTo(5);
    var statistics = market.read(null, "/skills/weather/statistics?days=2");
    assertThat(JsonPath.<List<Integer>>read(statistics, "$.days[*].downloads"))
        .containsExactly(4, 1);
    assertThat(JsonPath.<Integer>read(statistics, "$.versions[0].downloads")).isEqualTo(5);
  }

  @Test
  void aWeekLaterTheyTrendNoMore() {
    market.publish("ada", "weather", "1.0.0");
    from("203.0.113.7");
    counted();
    assertThat(week()).isEqualTo(1);
    clock.advance(Duration.ofDays(8));
    downloads.endDay();
    assertThat(week()).isZero();
    assertThat(counted()).isEqualTo(1);
    assertThat(rows("skill_fetch")).isZero();
    assertThat(rows("skill_fetch_key")).isZero();
  }

  @Test
  void addressesAreKeptNowhere() {
    market.publish("ada", "weather", "1.0.0");
    from("203.0.113.7");
    var kept =
        database.sql("select fetcher from integrations.skill_fetch").query(byte[].class).single();
    assertThat(kept).hasSize(16);
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("203.0.113");
  }

  @Test
  void theManifestIsFetchedAsItWasSent() {
    market.publish("ada", "weather", "1.0.0");
    var fetched = market.get(null, V1 + "/manifest");
    assertThat(fetched).hasContentType("text/plain;charset=UTF-8");
    assertThat(fetched.getResponse().getHeader("Content-Disposition"))
        .startsWith("attachment; filename=\"server.json\"");
    assertThat(Marketplace.text(fetched)).isEqualTo(Marketplace.server("weather", "1.0.0"));
  }

  @Test
  void aDraftTakesAFileWhichIsFetchedOnceItIsPublished() throws Exception {
    var path = V1 + "/artifact";
    refused(market.get("ada", path), 404, "artifact-not-found");
    assertThat(upload("bob")).hasStatus(404);
    assertThat(upload("ada")).hasStatusOk();
    refused(market.get(null, path), 404, "skill-not-found");
    market.publish("ada", "weather", "1.0.0");
    assertThat(upload("ada")).hasStatus(409);
    assertThat(market.get(null, path).getResponse().getContentAsByteArray())
        .isEqualTo(new byte[] {1, 2, 3});
    assertThat(counted()).isEqualTo(1);
    assertThat(market.<String>read(null, V1, "$.artifact.name")).isEqualTo("weather.mcpb");
  }

  private MvcTestResult upload(String who) {
    return mvc.perform(
        MockMvcRequestBuilders.multipart(HttpMethod.PUT, "/api/v1" + V1 + "/artifact")
            .file(
                new MockMultipartFile(
                    "file", "../weather.mcpb", "application/zip", new byte[] {1, 2, 3}))
            .with(as(who)));
  }

  private void from(String address) {
    assertThat(
            mvc.get()
                .uri("/api/v1" + V1 + "/manifest")
                .with(request -> {
                  request.setRemoteAddr(address);
                  return request;
                }))
        .hasStatusOk();
  }

  private long counted() {
    downloads.addUp();
    return database
        .sql("select downloads from integrations.skill_figures")
        .query(Long.class)
        .single();
  }

  private long week() {
    return database
        .sql("select downloads_7d from integrations.skill_figures")
        .query(Long.class)
        .single();
  }

  private long rows(String table) {
    return database.sql("select count(*) from integrations." + table).query(Long.class).single();
  }
}
