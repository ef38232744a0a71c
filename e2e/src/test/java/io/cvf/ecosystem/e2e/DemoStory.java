package io.cvf.ecosystem.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A newcomer starts the demo, looks at every main page, wide and narrow, in light and in dark, and
 * types what the guide says. What was seen lies in {@code target/screens} afterwards; the README
 * shows some of it.
 */
class DemoStory {

  private static final String DEMO_PASSWORD = "only-for-the-demo";
  private static final int FIRST_LOAD_BYTES = 300_000;

  private static final List<String> FOR_EVERYBODY =
      List.of(
          "/",
          "/rfcs",
          "/rfcs/5",
          "/community",
          "/members",
          "/members/linh-tran",
          "/certification",
          "/skills",
          "/skills/appointment-reminder",
          "/advisories",
          "/partners",
          "/partners/corridor",
          "/partners/corridor/certification",
          "/requirements",
          "/revenue-model",
          "/status",
          "/status/corridor",
          "/sign-in",
          "/sign-up");

  private static final Map<String, List<String>> WHEN_SIGNED_IN =
      Map.of(
          "linh-tran",
          List.of(
              "/dashboard",
              "/notifications",
              "/governance",
              "/onboarding",
              "/agreements",
              "/sla",
              "/incidents",
              "/disputes",
              "/admin",
              "/me/profile",
              "/me/notifications"),
          "amara-diallo",
          List.of(
              "/publish",
              "/console",
              "/usage",
              "/partners/corridor/sla",
              "/partners/corridor/revenue",
              "/publish/corridor",
              "/organisations/anna-clinics/invoices"),
          "ines-moura",
          List.of(
              "/finance",
              "/finance/months",
              "/finance/invoices",
              "/finance/payouts",
              "/finance/ledger"));

  @TempDir static Path data;
  private static Platform platform;
  private static Browser browser;

  @BeforeAll
  static void open() {
    platform = Platform.start(data, null, "--cvf.demo=true");
    browser = new Browser();
  }

  @AfterAll
  static void close() {
    browser.close();
    platform.close();
  }

  @Test
  void everyMainPageIsAccessibleInBothSchemesAndFitsAPhone() {
    try (var visitor = browser.visitor(platform.url())) {
      look(visitor, FOR_EVERYBODY);
    }
    WHEN_SIGNED_IN.forEach((name, pages) -> {
      try (var visitor = browser.visitor(platform.url())) {
        look(visitor.signsIn(name, DEMO_PASSWORD), pages);
      }
    });
  }

  private static void look(Visitor visitor, List<String> pages) {
    var screens = new Screens(visitor, Path.of("target", "screens"));
    pages.forEach(screens::take);
    visitor.hasNothingToComplainAbout();
  }

  @Test
  void theCommandsOfTheFirstTenMinutesWork(@TempDir Path folder) {
    var wanted =
        Map.of("name", "guide", "scopes", List.of("READ", "WRITE", "STAFF"), "expiresInDays", 1);
    var token = Api.signedIn(platform).does("POST", "/me/tokens", wanted).get("token").asString();
    var lines = new GuideCommands(Path.of("..", "docs", "guide", "getting-started.md")).lines();

    assertThat(lines)
        .isNotEmpty()
        .allSatisfy(line -> {
          var typed = GuideCommands.type(line, folder, platform.url(), token);
          assertThat(typed.exit()).as(typed.toString()).isZero();
        });
  }

  /** What a browser fetches before the first page can be used, as it comes over the wire. */
  @Test
  void theFirstPageNeedsLittleCode() {
    try (var visitor = browser.visitor(platform.url())) {
      visitor.open("/").page().locator("h1").first().waitFor();
      var bytes =
          (Number)
              visitor
                  .page()
                  .evaluate(
                      """
                      performance.getEntriesByType('resource')
                        .filter(it => new URL(it.name).pathname.endsWith('.js'))
                        .reduce((sum, it) => sum + it.encodedBodySize, 0)\
                      """);
      assertThat(bytes.longValue()).isBetween(1L, (long) FIRST_LOAD_BYTES);
    }
  }
}
