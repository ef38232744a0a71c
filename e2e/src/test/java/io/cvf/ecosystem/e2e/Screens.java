package io.cvf.ecosystem.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Pictures of pages. */
record Screens(Visitor visitor, Path folder) {

  private record Size(String name, int width, int height) {}

  private static final List<Size> SIZES =
      List.of(new Size("wide", 1280, 1000), new Size("narrow", 390, 1000));

  /** Opens the page, has it checked, and takes it in each size and scheme. */
  void take(String path) {
    var page = visitor.open(path).page();
    page.locator("main h1").first().waitFor();
    page.locator(".mantine-Skeleton-root, .mantine-Loader-root")
        .first()
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    visitor.findsThePageAccessible();
    for (var size : SIZES) {
      page.setViewportSize(size.width(), size.height());
      for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        visitor.prefers(scheme);
        page.screenshot(
            new Page.ScreenshotOptions().setPath(folder.resolve(name(path, size, scheme))));
      }
      assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
          .as("width of %s, %s", path, size.name())
          .isLessThanOrEqualTo(size.width());
    }
    page.setViewportSize(SIZES.getFirst().width(), SIZES.getFirst().height());
  }

  private static String name(String path, Size size, ColorScheme scheme) {
    var page = path.equals("/") ? "home" : path.substring(1).replaceAll("\\W+", "-");
    return "%s-%s-%s.png".formatted(page, size.name(), scheme.name().toLowerCase(Locale.ROOT));
  }
}
