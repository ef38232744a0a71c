package io.cvf.ecosystem.integrations.catalogue;

import static io.cvf.ecosystem.integrations.Market.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import io.cvf.ecosystem.integrations.Market;
import io.cvf.ecosystem.integrations.Market.Offer;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.testing.ApiTest;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;

@ApiTest
class SkillFeedTests {

  private static final String FEED = "/feeds/skills.atom";

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  @Autowired ApplicationEventPublisher events;
  @Autowired PlatformTransactionManager transactions;
  private Market market;
  private PartnerId acme;

  @BeforeEach
  void versions() {
    market = new Market(database, events, transactions);
    acme = market.partner("acme", "LLM_PROVIDER", "CERTIFIED");
    market.publish(acme, Offer.of("one", "One <&> \u0001").saying("First.", "", "maps"));
    market.publish(
        acme, Offer.of("two", "Two").with("R1", "MIT").version("1.0.0", PUBLISHED.plus(hours(1))));
    market.publish(acme, Offer.of("one", "One").version("1.1.0", PUBLISHED.plus(hours(2))));
  }

  @Test
  void newestVersionIsFirst() throws Exception {
    assertThat(titles(FEED)).containsExactly("One 1.1.0", "Two 1.0.0", "One <&> \uFFFD 1.0.0");
  }

  @ParameterizedTest
  @CsvSource({
    "risk=R1, Two 1.0.0",
    "query=two, Two 1.0.0",
    "tag=maps, One <&> \uFFFD 1.0.0",
    "category=OBSERVABILITY_TOOL, ''",
    "partner=nobody, ''"
  })
  void feedIsNarrowedLikeTheCatalogue(String query, String title) throws Exception {
    assertThat(String.join("", titles(FEED + "?" + query))).isEqualTo(title);
  }

  @Test
  void unchangedFeedIsNotSentAgain() {
    var tag = mvc.get().uri(FEED).exchange().getResponse().getHeader("ETag");

    assertThat(mvc.get().uri(FEED).header("If-None-Match", tag)).hasStatus(304);
    market.move(acme, PartnerStatus.CERTIFIED, PartnerStatus.SUSPENDED);
    assertThat(mvc.get().uri(FEED).header("If-None-Match", tag)).hasStatusOk();
  }

  @Test
  void badgesSayWhatIsSoAndAreCached() throws Exception {
    var badge = mvc.get().uri("/badges/skills/one/version.svg").exchange();

    assertThat(badge).hasStatusOk().hasContentType("image/svg+xml;charset=UTF-8");
    assertThat(badge.getResponse().getContentAsString())
        .contains("<title>version: 1.1.0</title>")
        .doesNotContain("script");
    assertThat(badge.getResponse().getHeader("Cross-Origin-Resource-Policy"))
        .isEqualTo("cross-origin");
    var tag = badge.getResponse().getHeader("ETag");
    assertThat(mvc.get().uri("/badges/skills/one/version.svg").header("If-None-Match", tag))
        .hasStatus(304);
    assertThat(text("/badges/skills/two/risk.svg")).contains("risk: R1 controlled");
    assertThat(text("/badges/skills/two/rating.svg")).contains("rating: none yet");
    assertThat(text("/badges/partners/acme/certification.svg"))
        .contains("CVF: certified until 2027-01-31");
  }

  @ParameterizedTest
  @CsvSource({
    "/badges/skills/nothing/version.svg, skill-not-found",
    "/badges/skills/one/colour.svg, badge-not-found",
    "/badges/partners/nobody/certification.svg, partner-not-found"
  })
  void badgeOfNothingIsNotFound(String path, String problem) {
    assertThat(mvc.get().uri(path))
        .hasStatus(404)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("urn:cvf:problem:" + problem);
  }

  @Test
  void badgeEscapesWhatIsWritten() {
    assertThat(new Badge("a", "<script>\"'&\u0001", Badge.PLAIN).svg())
        .contains("&lt;script&gt;&quot;&#39;&amp;\uFFFD")
        .doesNotContain("<script>");
  }

  private String text(String path) throws Exception {
    return mvc.get().uri(path).exchange().getResponse().getContentAsString();
  }

  private List<String> titles(String path) throws Exception {
    var feed =
        (Feed)
            new WireFeedInput()
                .build(
                    new StringReader(
                        mvc.get().uri(path).exchange().getResponse().getContentAsString()));
    return feed.getEntries().stream().map(Entry::getTitle).toList();
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }
}
