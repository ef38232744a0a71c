package io.cvf.ecosystem.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What those do who look for a skill and use it. */
final class UsingSkills {

  private final People people;

  UsingSkills(People people) {
    this.people = people;
  }

  /** With a typo, and by a facet; back is without the facet again. */
  void search() {
    var rita = people.browserOf("rita").open("/skills");
    rita.page().getByLabel("Search skills").fill("harbor due");
    rita.seesHeading("Harbour dues");
    rita.page().waitForURL(url -> url.contains("query=harbor"));
    elevated(rita).check();
    rita.page().waitForURL(url -> url.contains("risk=R2"));
    rita.seesHeading("Harbour dues").findsThePageAccessible();
    rita.page().goBack();
    assertThat(elevated(rita)).not().isChecked();
    assertThat(rita.page().getByLabel("Search skills")).hasValue("harbor due");
  }

  private static Locator elevated(Visitor visitor) {
    return visitor
        .page()
        .getByRole(
            AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("R2 Elevated")));
  }

  /** A program nobody here wrote, which only knows the MCP registry's API. */
  void installByTheirOwnClient(McpClient client) {
    assertThat(client.install("tides")).contains("https://tides.harbour.example/mcp");
    var one = people.stranger().outside("/v0.1/servers/example.harbour%2Ftides/versions/latest");
    assertThat(one.statusCode()).isEqualTo(200);
    assertThat(one.body()).contains("\"version\":\"0.3.0\"");
  }

  void review() {
    var rita = people.browserOf("rita").open("/skills/harbour-dues?tab=reviews");
    rita.press("Write a review");
    rita.page().getByLabel("Rating from 0 to 5").fill("2.5");
    rita.press("Publish");
    assertThat(rita.page().getByText("Your review is published").count()).isZero();
    rita.fill("What is wrong with it\\?", "It forgets ships that leave before noon.")
        .press("Publish")
        .sees("It forgets ships that leave before noon.");
    rita.findsThePageAccessible();
    var omar = people.browserOf("omar").open("/skills/harbour-dues?tab=reviews");
    omar.press("Reply")
        .fill("Your reply, in the name of the publisher", "That is fixed in the next version.")
        .press("Reply")
        .sees("That is fixed in the next version.");
  }

  void seeAVersionYanked() {
    var omar =
        people.browserOf("omar").open("/publish/harbour-records/skills/harbour-dues?version=2.0.0");
    omar.press("Yank").fill("Reason", "It counts the day of departure twice.").confirms("Yank");
    omar.sees("The version is yanked.");
    var skill = people.stranger().read("/skills/harbour-dues");
    assertThat(skill.get("latest").asString()).isEqualTo("1.0.0");
    people
        .browserOf("rita")
        .open("/skills/harbour-dues?tab=versions")
        .sees("2.0.0")
        .findsThePageAccessible();
  }
}
