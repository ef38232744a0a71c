package io.cvf.ecosystem.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One person at one browser, who finds things by what they are called. */
final class Visitor implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final List<String> SERIOUS = List.of("serious", "critical");

  /** A contrast measured in the middle of a fade is that of neither scheme. */
  private static final String COLOURS_HAVE_CHANGED =
      """
      async scheme => {
        const drawn = () => new Promise(it => requestAnimationFrame(() => requestAnimationFrame(it)));
        do {
          await drawn();
        } while (document.documentElement.dataset.mantineColorScheme !== scheme);
        await drawn();
        const fading = document.getAnimations().filter(it => it instanceof CSSTransition);
        await Promise.allSettled(fading.map(it => it.finished));
      }\
      """;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Visitor(Browser browser, String baseUrl) {
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setViewportSize(1280, 900)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    context.setDefaultTimeout(15_000);
    page = context.newPage();
    page.onConsoleMessage(this::note);
    page.onPageError(complaints::add);
  }

  /** A refused request is part of some stories; a broken policy or script is part of none. */
  private void note(ConsoleMessage message) {
    if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
      complaints.add(message.text());
    }
  }

  Page page() {
    return page;
  }

  /** The clock on this person's desk, which runs on from there. */
  Visitor livesAt(Instant now) {
    context.clock().setSystemTime(now.toEpochMilli());
    return this;
  }

  Visitor open(String path) {
    page.navigate(path);
    return this;
  }

  Visitor fill(String label, String text) {
    page.getByLabel(Pattern.compile("^" + label + "( \\*)?$"))
        .and(page.locator("input, textarea"))
        .fill(text);
    return this;
  }

  Visitor press(String button) {
    button(button).click();
    return this;
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Visitor follow(String link) {
    link(link).click();
    return this;
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }

  Visitor sees(String text) {
    page.getByText(text).first().waitFor();
    return this;
  }

  Visitor seesHeading(String heading) {
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading))
        .first()
        .waitFor();
    return this;
  }

  Visitor chooses(String option) {
    page.getByRole(
            AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + option)))
        .check();
    return this;
  }

  /** The question a step asks before it is taken. */
  Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  Visitor confirms(String button) {
    dialog()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
    dialog().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    return this;
  }

  Locator part(String name) {
    return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
  }

  /** Saves what a link or a button gives. */
  Path saves(Locator giver, Path file) {
    page.waitForDownload(giver::click).saveAs(file);
    return file;
  }

  /** What stands beside a term in a list of figures. */
  String figure(String term) {
    return page.locator("dt", new Page.LocatorOptions().setHasText(term))
        .locator("xpath=following-sibling::dd")
        .textContent();
  }

  Locator comment(String text) {
    return page.getByRole(AriaRole.ARTICLE)
        .filter(new Locator.FilterOptions().setHasText(text))
        .last();
  }

  Visitor signsIn(String login, String password) {
    open("/sign-in").fill("User name or e-mail", login);
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).first().fill(password);
    press("Sign in");
    page.waitForURL(url -> !url.contains("/sign-in"));
    return this;
  }

  /** And waits until the page is drawn so. */
  Visitor prefers(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.evaluate(COLOURS_HAVE_CHANGED, scheme.name().toLowerCase(Locale.ROOT));
    return this;
  }

  /** No serious finding of axe-core, in light and, of what depends on colours, in dark. */
  Visitor findsThePageAccessible() {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      prefers(scheme);
      // What is only there while a busy machine still draws is gone when looked at again.
      await(page.url())
          .pollInSameThread()
          .atMost(PATIENCE)
          .untilAsserted(() ->
              assertThat(seriousFindings(scheme))
                  .as("axe-core on %s in %s", page.url(), scheme)
                  .isEmpty());
    }
    return this;
  }

  private List<String> seriousFindings(ColorScheme scheme) {
    var options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    // Our pages have no frames, which are all that the other mode is for; it opens a page more.
    var axe = new AxeBuilder(page).setLegacyMode(true).options(options);
    if (scheme == ColorScheme.DARK) {
      axe = axe.withRules(List.of("color-contrast"));
    }
    return axe.analyze().getViolations().stream()
        .filter(rule -> SERIOUS.contains(rule.getImpact()))
        .map(rule -> rule.getId() + ": " + rule.getNodes())
        .toList();
  }

  void hasNothingToComplainAbout() {
    assertThat(complaints).as("errors in the browser's console").isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }
}
