package io.cvf.ecosystem.integrations.registry;

import static io.cvf.ecosystem.integrations.Market.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.integrations.Market;
import io.cvf.ecosystem.integrations.Market.Offer;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.testing.ApiTest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class RegistryApiTests {

  private static final String SERVERS = "/v0.1/servers";
  private static final String WEATHER =
      """
      {"name": "io.github.acme/weather", "description": "Forecasts.", "version": "1.0.0",
       "repository": {"url": "https://github.com/acme/weather", "source": "github"},
       "packages": [{"registryType": "npm", "identifier": "@acme/weather", "version": "1.0.0",
         "transport": {"type": "stdio"}}]}
      """;
  private static final String SQLITE =
      """
      {"name": "sqlite", "image": "mcp/sqlite", "type": "server",
       "run": {"command": ["--db-path", "/mcp/db.sqlite"]},
       "config": {"secrets": [{"name": "sqlite.key", "env": "KEY", "example": "abc"}],
         "env": [{"name": "MODE", "example": "fast", "value": "{{sqlite.mode}}"}]}}
      """;

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  @Autowired ApplicationEventPublisher events;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JsonMapper json;
  private Market market;
  private PartnerId acme;
  private SkillId weather;

  @BeforeEach
  void servers() {
    market = new Market(database, events, transactions);
    acme = market.partner("acme", "LLM_PROVIDER", "CERTIFIED");
    weather =
        market.publish(
            acme,
            Offer.of("weather", "Weather").manifest("io.github.acme/weather", "MCP", WEATHER));
    market.publish(
        acme,
        Offer.of("weather", "Weather")
            .manifest("io.github.acme/weather", "MCP", WEATHER)
            .version("1.1.0", PUBLISHED.plus(Duration.ofDays(9))));
    market.publish(acme, Offer.of("sqlite", "SQLite").manifest(null, "DOCKER", SQLITE));
    market.publish(acme, Offer.of("prose", "Prose").manifest(null, "SKILL", "{}"));
  }

  @Test
  void listHoldsEveryVersionOfWhatIsAnMcpServer() throws Exception {
    var list = get(SERVERS);

    assertThat(versions(list))
        .containsExactly(
            "io.github.acme/weather 1.0.0",
            "io.github.acme/weather 1.1.0",
            "localhost/sqlite 1.0.0");
    assertThat(list.at("/metadata/count").asInt()).isEqualTo(3);
    assertThat(list.path("metadata").has("nextCursor")).isFalse();
    RegistryShape.mustBeList(list);
  }

  @Test
  void cursorLeadsThroughAllPages() throws Exception {
    var seen = new ArrayList<String>();
    var page = get(SERVERS + "?limit=1");
    seen.addAll(versions(page));
    while (page.path("metadata").has("nextCursor")) {
      page = get(SERVERS + "?limit=1&cursor=" + page.at("/metadata/nextCursor").asString());
      seen.addAll(versions(page));
    }

    assertThat(seen).isEqualTo(versions(get(SERVERS)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "search=WEATH|2",
        "search=acme%2Fwea|2",
        "search=localhost|1",
        "search=nothing|0",
        "version=latest|2",
        "version=1.1.0|1",
        "updated_since=2026-06-05T00:00:00.000Z|1",
        "updated_since=2026-06-05T00:00:00%2B02:00&version=latest|1",
        "search=weather&version=latest|1"
      })
  void listIsNarrowed(String query, int count) throws Exception {
    assertThat(get(SERVERS + "?" + query).path("servers").size()).isEqualTo(count);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v0.1/servers", "/v0/servers"})
  void versionsAreFoundByTheEncodedName(String servers) throws Exception {
    var name = servers + "/io.github.acme%2Fweather/versions";

    assertThat(versions(get(name)))
        .containsExactly("io.github.acme/weather 1.1.0", "io.github.acme/weather 1.0.0");
    var latest = get(name + "/latest");
    assertThat(latest.at("/server/version").asString()).isEqualTo("1.1.0");
    assertThat(latest.at("/server/packages/0/identifier").asString()).isEqualTo("@acme/weather");
    var official = latest.path("_meta").path("io.modelcontextprotocol.registry/official");
    assertThat(official.path("status").asString()).isEqualTo("active");
    assertThat(official.path("isLatest").asBoolean()).isTrue();
    assertThat(official.path("publishedAt").asString()).isEqualTo("2026-06-10T12:00:00Z");
    assertThat(get(name + "/1.0.0").at("/server/version").asString()).isEqualTo("1.0.0");
    RegistryShape.mustBeServer(latest);
  }

  @Test
  void dockersImageBecomesAnOciPackage() throws Exception {
    var server = get(SERVERS + "/localhost%2Fsqlite/versions/latest");

    var oci = server.at("/server/packages/0");
    assertThat(oci.path("registryType").asString()).isEqualTo("oci");
    assertThat(oci.path("identifier").asString()).isEqualTo("docker.io/mcp/sqlite");
    assertThat(oci.at("/packageArguments/1/value").asString()).isEqualTo("/mcp/db.sqlite");
    assertThat(oci.at("/environmentVariables/0/isSecret").asBoolean()).isTrue();
    assertThat(oci.at("/environmentVariables/1/name").asString()).isEqualTo("MODE");
    RegistryShape.mustBeServer(server);
  }

  @Test
  void yankedVersionIsDeletedAndShownOnlyToThoseWhoAsk() throws Exception {
    market.yank(weather);

    assertThat(versions(get(SERVERS))).containsExactly("localhost/sqlite 1.0.0");
    assertThat(get(SERVERS + "?include_deleted=true").path("servers").size()).isEqualTo(3);
    var mirrored = get(SERVERS + "?updated_since=2026-01-01T00:00:00Z");
    assertThat(
            mirrored
                .at("/servers/0/_meta")
                .path("io.modelcontextprotocol.registry/official")
                .path("status")
                .asString())
        .isEqualTo("deleted");
    RegistryShape.mustBeList(mirrored);
  }

  @Test
  void suspendedPartnersServersAreGone() throws Exception {
    market.move(acme, PartnerStatus.CERTIFIED, PartnerStatus.SUSPENDED);

    assertThat(versions(get(SERVERS))).isEmpty();
    assertThat(mvc.get().uri(URI.create(SERVERS + "/io.github.acme%2Fweather/versions/latest")))
        .hasStatus(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?limit=0|400",
        "?limit=many|400",
        "?cursor=made-up|400",
        "?updated_since=yesterday|400",
        "?include_deleted=perhaps|400",
        "?search=%00|400",
        "/io.github.acme%2Fnothing/versions|404",
        "/io.github.acme%2Fweather/versions/9.9.9|404",
        "/prose/versions/latest|404"
      })
  void refusalsHaveTheRegistrysShape(String address, int status) throws Exception {
    var answer = mvc.get().uri(URI.create(SERVERS + address)).exchange();

    assertThat(answer).hasStatus(status);
    assertThat(json.readTree(answer.getResponse().getContentAsByteArray()).path("error").isString())
        .isTrue();
  }

  @Test
  void encodedSlashIsLetInNowhereElse() {
    assertThat(mvc.get().uri(URI.create("/api/v1/skills%2Fx"))).hasStatus(400);
    assertThat(mvc.get().uri(URI.create("/v0.1/servers/..%2F..%2Fapi/versions"))).hasStatus(400);
  }

  private JsonNode get(String address) throws Exception {
    var answer = mvc.get().uri(URI.create(address)).exchange();
    assertThat(answer).hasStatusOk();
    assertThat(answer.getResponse().getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
    return json.readTree(answer.getResponse().getContentAsByteArray());
  }

  private static List<String> versions(JsonNode list) {
    return list.path("servers")
        .valueStream()
        .map(each -> each.path("server"))
        .map(server -> server.path("name").asString() + " " + server.path("version").asString())
        .toList();
  }
}
