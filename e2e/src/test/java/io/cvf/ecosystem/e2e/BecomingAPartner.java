package io.cvf.ecosystem.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

/** From an organisation to a certified partner, with a review that fails on the way. */
final class BecomingAPartner {

  private final People people;
  private final Website website;

  BecomingAPartner(People people, Website website) {
    this.people = people;
    this.website = website;
  }

  /** Pia and Omar publish, Cora certifies, Mara maintains, Rita runs what others publish. */
  void gather() {
    Stream.of("pia", "omar", "cora", "mara", "rita").forEach(people::join);
    people.appoint("cora", "CERTIFIER");
    people.appoint("mara", "MAINTAINER");
    var pia = people.api("pia");
    pia.does("POST", "/organisations", Map.of("slug", "harbour", "name", "Harbour Records"));
    pia.does("PUT", "/organisations/harbour/people/omar", Map.of("role", "DEVELOPER"));
  }

  void register() {
    var pia = people.browserOf("pia").open("/partners/new");
    pia.findsThePageAccessible();
    choose(pia, "Category", "Enterprise system");
    pia.fill("Website", website.url())
        .fill("Contact e-mail", "desk@harbour.example")
        .fill("About", "We keep the books of harbours.")
        .press("Register")
        .seesHeading("Settings");
    var partner = people.stranger().read("/partners/harbour-records");
    assertThat(partner.get("status").asString()).isEqualTo("REGISTERED");
    assertThat(partner.has("contactEmail")).isFalse();
  }

  void proveTheWebsite() {
    var pia = people.browserOf("pia").press("Check now").sees("Not found yet");
    var challenge =
        people.api("pia").read("/partners/harbour-records/website-verification").get("challenge");
    website.put("/.well-known/cvf-verification.txt", challenge.at("/wellKnown/content").asString());
    pia.press("Check now").sees("is yours, shown by a file on it");
  }

  void showEvidence() {
    var omar = people.browserOf("omar").open("/publish/harbour-records/certification");
    omar.sees("SOC 2 report in date");
    addEvidence(omar, "SOC 2 report in date", "soc2.txt", "2099-12-31");
    addEvidence(omar, "Data handling", "data.txt", "");
    omar.findsThePageAccessible();
    apply(omar);
  }

  private static void apply(Visitor developer) {
    developer
        .press("Apply for certification")
        .fill("What a certifier should know", "We keep invoices for ten years, as the law says.")
        .confirms("Send the application");
  }

  private void addEvidence(Visitor developer, String criterion, String file, String expiry) {
    developer.press("Add evidence: " + criterion);
    var text = ("Evidence of " + criterion).getBytes(StandardCharsets.UTF_8);
    developer
        .dialog()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload(file, "text/plain", text));
    if (!expiry.isEmpty()) {
      developer.fill("Expires on", expiry);
    }
    developer.confirms("Add evidence").sees(file);
  }

  void fail() {
    review("90", "40", "Nobody could show that a deletion works.");
    var partner = people.stranger().read("/partners/harbour-records");
    assertThat(partner.get("status").asString()).isEqualTo("REGISTERED");
    var review =
        people
            .stranger()
            .read("/partners/harbour-records/certification-reviews")
            .at("/items/0/id")
            .asString();
    people
        .browserOf("rita")
        .open("/partners/harbour-records/certification?review=" + review)
        .sees("Nobody could show that a deletion works.")
        .findsThePageAccessible();
  }

  void applyAgain() {
    apply(people.browserOf("omar").open("/publish/harbour-records/certification"));
  }

  void pass() {
    review("90", "88", "The deletion was shown on the fourth of the month.");
    var partner = people.stranger().read("/partners/harbour-records");
    assertThat(partner.get("status").asString()).isEqualTo("CERTIFIED");
    assertThat(partner.get("certificationScore").decimalValue()).isEqualByComparingTo("89");
    people.browserOf("rita").open("/partners/harbour-records").findsThePageAccessible();
  }

  private void review(String report, String handling, String reason) {
    var cora = people.browserOf("cora").open("/admin/partners/harbour-records/review");
    judge(cora, "SOC 2 report in date", "soc2.txt", report);
    judge(cora, "Data handling", "data.txt", handling);
    cora.findsThePageAccessible();
    cora.fill("Reason", reason).press("Record the review");
    cora.page().waitForURL(url -> url.endsWith("/admin/partners"));
  }

  private static void judge(Visitor certifier, String criterion, String file, String score) {
    var part = certifier.part(criterion);
    part.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(file)).check();
    part.getByLabel("Score for " + criterion).fill(score);
  }

  static void choose(Visitor visitor, String field, String option) {
    var page = visitor.page();
    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(field)).click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option)).click();
  }
}
