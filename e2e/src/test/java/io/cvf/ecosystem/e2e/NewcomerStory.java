package io.cvf.ecosystem.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Someone new signs up, reads, writes, opens and discusses an RFC. */
class NewcomerStory {

  private static final Path RFCS = Path.of("..", "docs", "examples", "rfcs");
  private static final Pattern VERIFY_LINK = Pattern.compile("/verify#[\\w.-]+");

  @TempDir static Path data;
  private static Platform platform;
  private static Browser browser;

  @BeforeAll
  static void open() {
    platform = Platform.start(data);
    browser = new Browser();
  }

  @AfterAll
  static void close() {
    browser.close();
    platform.close();
  }

  @Test
  void aNewcomerDiscussesAnRfcOfTheirOwn() {
    try (var admin = browser.visitor(platform.url());
        var nora = browser.visitor(platform.url())) {
      signUp(nora, admin);
      importRfcs(admin);
      read(nora);
      write(nora);
      revise(nora);
      openForComment(nora);
      discuss(nora, admin);
      nora.hasNothingToComplainAbout();
      admin.hasNothingToComplainAbout();
    }
  }

  private static void signUp(Visitor nora, Visitor admin) {
    nora.open("/").findsThePageAccessible();
    nora.open("/sign-up")
        .fill("User name", "nora")
        .fill("E-mail", "nora@example.org")
        .fill("Password", "three quiet rivers")
        .findsThePageAccessible()
        .press("Create account")
        .sees("Check your mail");

    admin.signsIn(Platform.ADMIN_EMAIL, Platform.ADMIN_PASSWORD);
    admin.open("/admin/mails").sees("nora@example.org");
    admin.findsThePageAccessible();
    nora.open(verifyLink(admin)).sees("Welcome, nora!");
  }

  /** Without a mail server the administrator reads the link out of the outbox. */
  private static String verifyLink(Visitor admin) {
    var mail = admin.page().getByText("nora@example.org").first();
    mail.click();
    var text = admin.page().getByText(VERIFY_LINK).first();
    text.waitFor();
    var link = VERIFY_LINK.matcher(text.textContent());
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private static void importRfcs(Visitor admin) {
    admin.open("/admin/import");
    admin
        .page()
        .locator("input[type=file]")
        .first()
        .setInputFiles(
            new Path[] {
              RFCS.resolve("0007-quiet-hours.md"), RFCS.resolve("0009-escalation-ladder.md")
            });
    admin.page().getByLabel("Open for comment").check();
    admin.findsThePageAccessible().press("Import 2 files").sees("The import is finished.");
    assertThat(admin.figure("new")).isEqualTo("2");
    assertThat(admin.figure("links resolved")).isEqualTo("1");
  }

  private static void read(Visitor nora) {
    nora.open("/rfcs").findsThePageAccessible();
    nora.page().getByLabel("Search in RFCs").fill("refusal names a person");
    nora.page().waitForURL(Pattern.compile("refusal"));
    nora.page().getByText("Quiet hours").waitFor(gone());
    nora.follow("Escalation ladder").seesHeading("Detailed design").findsThePageAccessible();
    nora.open("/rfcs/7").follow("the escalation ladder");
    nora.page().waitForURL(Pattern.compile("/rfcs/9"));
  }

  private static void write(Visitor nora) {
    nora.open("/rfcs/new")
        .fill("Title", "Name the person who answers")
        .fill("Text", "## Summary\n\nEvery skill names a person.\n\n- [ ] who\n- [x] why\n");
    nora.findsThePageAccessible().press("Save draft").seesHeading("Name the person who answers");
    nora.sees("Draft").sees("Every skill names a person.");
  }

  private static void revise(Visitor nora) {
    nora.follow("Edit");
    nora.fill("Text", "## Summary\n\nEvery skill names a person and a deputy.\n")
        .press("Save draft")
        .sees("and a deputy");
    nora.page().getByRole(AriaRole.TAB, named("Revisions")).click();
    nora.press("Compare 1 with 2");
    nora.page().waitForURL("**/revisions/1..2");
    nora.sees("and a deputy").findsThePageAccessible();
  }

  private static void openForComment(Visitor nora) {
    nora.open("/rfcs/10");
    nora.page().getByRole(AriaRole.BUTTON, named("Open for comment")).first().click();
    nora.page()
        .getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Open for comment"))
        .click();
    nora.page().getByRole(AriaRole.BUTTON, named("Open for comment")).first().waitFor(gone());
    nora.sees("Open");
  }

  private static void discuss(Visitor nora, Visitor admin) {
    admin.open("/rfcs/10?tab=discussion").fill("Add a comment", "Who is the *deputy* at night?");
    admin.press("Comment");
    admin.comment("at night").waitFor();

    nora.open("/rfcs/10?tab=discussion");
    var question = nora.comment("at night");
    question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reply")).click();
    nora.fill("Reply to admin", "The maintainer on duty.");
    nora.page().getByRole(AriaRole.BUTTON, named("Reply").setExact(true)).last().click();
    nora.comment("The maintainer on duty.").waitFor();
    question
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Upvote")))
        .first()
        .click();
    nora.page().getByLabel("Upvote, 1 so far").waitFor();
    nora.findsThePageAccessible();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
  }
}
