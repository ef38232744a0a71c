package io.cvf.ecosystem.e2e;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
          "/rfcs/7?tab=vote",
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
          "/health",
          "/status",
          "/status/corridor",
          "/sign-in",
          "/sign-up");

  private static final Map<String, List<String>> WHEN_SIGNED_IN =
      Map.of(
          "linh-tran",
          List.of(
              "/today",
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
              "/me/data",
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

  @ParameterizedTest
  @CsvSource({
    "README.md, linh-tran",
    "docs/guide/members.md, jonas-h",
    "docs/guide/verifying-votes.md, priya-raman",
    "docs/guide/reputation.md, priya-raman",
    "docs/guide/certification.md, teodor-b",
    "docs/guide/agreements.md, amara-diallo",
    "docs/guide/marketplace.md, amara-diallo",
    "docs/guide/skills.md, amara-diallo",
    "docs/guide/metering.md, amara-diallo",
    "docs/guide/ledger.md, ines-moura"
  })
  void theGuideWorksAsItIsWritten(String page, String name, @TempDir Path folder) {
    var typist = new Typist(folder, platform.url(), data).as(name, DEMO_PASSWORD);

    works(typist, "./cvf login\n" + script(page));
  }

  @Test
  void theFirstTenMinutesWork(@TempDir Path folder) {
    var typist = new Typist(folder, platform.url(), data);

    works(
        typist.as(Platform.ADMIN_EMAIL, Platform.ADMIN_PASSWORD),
        script("docs/guide/getting-started.md"));
  }

  @Test
  void aMonthIsProvenAndComparedAsTheGuideSays(@TempDir Path folder) throws IOException {
    // The one before may still be open for what is reported late.
    var month = YearMonth.now(UTC).minusMonths(2).toString();
    var amara = Api.signedIn(platform, "amara-diallo", DEMO_PASSWORD);
    var run =
        amara
            .read(
                "/usage/executions?organisation=anna-clinics&skill=ward-handover&day=%s-12"
                    .formatted(month))
            .at("/items/0");
    var proof =
        amara.read(
            "/partners/corridor/billing-months/%s/proof?source=%s&id=%s"
                .formatted(month, run.get("source").asString(), run.get("id").asString()));
    Files.writeString(folder.resolve("proof.json"), proof.toString());
    var wish = Map.of("name", "guide", "scopes", List.of("READ", "WRITE"), "expiresInDays", 1);
    var token = amara.does("POST", "/me/tokens", wish).get("token").asString();
    var typist = new Typist(folder, platform.url(), data).with("CVF_TOKEN", token);

    works(typist, script("docs/guide/billing-months.md").replace("2026-11", month));
  }

  @Test
  void whatWasBackedUpAsTheGuideSaysStartsElsewhere(@TempDir Path folder) {
    var script =
        script("docs/guide/operating.md")
            .replace("/srv/cvf", data.toString())
            .replace("/srv/new", folder.resolve("new").toString())
            .replace("/backups", folder.toString());

    works(new Typist(folder, platform.url(), data), script);

    try (var elsewhere = Platform.start(folder.resolve("new"))) {
      assertThat(Api.signedOut(elsewhere).read("/rfcs"))
          .isEqualTo(Api.signedOut(platform).read("/rfcs"));
    }
  }

  private static String script(String page) {
    return GuidePage.named(page).script().replace("https://cvf.example.org", platform.url());
  }

  private static void works(Typist typist, String script) {
    assertThat(script).contains("(");
    var typed = typist.types(script);
    assertThat(typed.exit()).as(typed.output()).isZero();
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
