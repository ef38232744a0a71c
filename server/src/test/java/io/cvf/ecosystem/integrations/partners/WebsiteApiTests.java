package io.cvf.ecosystem.integrations.partners;

import static io.cvf.ecosystem.community.reputation.Calls.body;
import static io.cvf.ecosystem.community.reputation.Calls.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.sun.net.httpserver.HttpServer;
import io.cvf.ecosystem.community.reputation.Calls;
import io.cvf.ecosystem.integrations.Marketplace;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Proofs found by a real name server and a real web server. */
@ApiTest
@TestPropertySource(properties = "cvf.outbound.allowed-ranges=127.0.0.1/32")
@DirtiesContext
class WebsiteApiTests {

  private static final NameServer NAMES = names();
  private static final String PATH = "/partners/acme/website-verification";

  @Autowired ApplicationContext context;
  @Autowired WebsiteService websites;
  @Autowired TestClock clock;
  private Marketplace market;
  private Calls api;
  private HttpServer server;
  private volatile String file = "";

  @DynamicPropertySource
  static void nameServer(DynamicPropertyRegistry properties) {
    properties.add("cvf.dns.server", NAMES::address);
  }

  @BeforeEach
  void partner() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext(
        "/.well-known/cvf-verification.txt",
        exchange -> {
          try (exchange) {
            var bytes = file.getBytes(UTF_8);
            exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
    NAMES.clear();
    market = new Marketplace(context);
    api = market.api();
    market.organisation("acme", Map.of("olga", "OWNER", "dan", "DEVELOPER", "fay", "FINANCE"));
    var registration = Marketplace.registration("acme");
    registration.put("website", "http://127.0.0.1:" + server.getAddress().getPort());
    body(api.post("olga", "/partners", registration));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @AfterAll
  static void close() {
    NAMES.close();
  }

  @Test
  void aTxtRecordProvesTheWebsite() {
    NAMES.txt("_cvf-challenge.127.0.0.1", "v=spf1 -all", "cvf-verification=" + token());

    var verified = body(api.post("dan", PATH, Map.of()));

    assertThat(JsonPath.<String>read(verified, "$.state")).isEqualTo("VERIFIED");
    assertThat(JsonPath.<String>read(verified, "$.method")).isEqualTo("DNS");
    var partner = api.read(null, "/partners/acme");
    assertThat(JsonPath.<String>read(partner, "$.websiteVerification.state")).isEqualTo("VERIFIED");
    assertThat(api.read(null, "/partners")).contains("\"websiteVerified\":true");
  }

  @Test
  void aFileProvesTheWebsite() {
    file = token() + "\n";

    var verified = body(api.post("olga", PATH, Map.of()));

    assertThat(JsonPath.<String>read(verified, "$.method")).isEqualTo("WELL_KNOWN");
  }

  @Test
  void withoutProofItIsSaidWhatWasFound() {
    NAMES.txt("_cvf-challenge.127.0.0.1", "cvf-verification=wrong");

    var answer = api.post("olga", PATH, Map.of());

    refused(answer, 409, "website-not-verified");
    assertThat(answer).bodyText().contains("1 TXT records, none of them", "answered 404");
    var kept = api.read("fay", PATH);
    assertThat(JsonPath.<String>read(kept, "$.state")).isEqualTo("UNVERIFIED");
    assertThat(JsonPath.<String>read(kept, "$.lastResult")).contains("answered 404");
    file = "something else";
    assertThat(api.post("olga", PATH, Map.of())).bodyText().contains("something else than");
  }

  @Test
  void theChallengeIsForThePartnersPeople() {
    refused(api.get("eve", PATH), 403, "not-yours");
    refused(api.post("fay", PATH, Map.of()), 403, "not-yours");
    refused(api.post("eve", PATH, Map.of()), 403, "not-yours");
  }

  @Test
  void aChangedWebsiteIsUnverifiedAgain() {
    file = token();
    var before = token();
    body(api.post("olga", PATH, Map.of()));
    var edit = Marketplace.registration("acme");
    edit.remove("organisation");

    body(market.edit("olga", "/partners/acme", 1, edit));

    assertThat(JsonPath.<String>read(api.read("olga", PATH), "$.state")).isEqualTo("UNVERIFIED");
    assertThat(token()).isNotEqualTo(before);
  }

  @Test
  void theProofIsLostAfterThreeFailingDaysInARow() {
    file = token();
    body(api.post("olga", PATH, Map.of()));
    file = "";

    assertThat(daily()).isEqualTo("VERIFIED");
    assertThat(daily()).isEqualTo("VERIFIED");
    file = token();
    assertThat(daily()).isEqualTo("VERIFIED");
    file = "";
    assertThat(daily()).isEqualTo("VERIFIED");
    refused(api.post("olga", PATH, Map.of()), 409, "website-not-verified");
    assertThat(daily()).isEqualTo("VERIFIED");
    assertThat(daily()).isEqualTo("LOST");
    assertThat(daily()).isEqualTo("LOST");
    market.assertTold("olga", "The website of acme is no longer verified");

    file = token();
    assertThat(JsonPath.<String>read(body(api.post("olga", PATH, Map.of())), "$.state"))
        .isEqualTo("VERIFIED");
  }

  @Test
  void aDayIsCheckedOnce() {
    file = token();
    body(api.post("olga", PATH, Map.of()));
    file = "";
    for (var i = 0; i < 5; i++) {
      clock.advance(Duration.ofHours(1));
      websites.checkDue();
    }

    assertThat(JsonPath.<String>read(api.read("olga", PATH), "$.lastResult"))
        .contains("holds the token");
  }

  private String daily() {
    clock.advance(Duration.ofHours(24));
    websites.checkDue();
    return JsonPath.read(api.read("olga", PATH), "$.state");
  }

  private String token() {
    return JsonPath.read(api.read("olga", PATH), "$.challenge.token");
  }

  private static NameServer names() {
    try {
      return new NameServer();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
