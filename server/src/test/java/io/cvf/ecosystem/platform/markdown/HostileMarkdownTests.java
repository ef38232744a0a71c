package io.cvf.ecosystem.platform.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileMarkdownTests {

  private static final Set<String> ELEMENTS =
      Set.of(
          ("html head body p br hr h1 h2 h3 h4 h5 h6 blockquote pre code ul ol li dl dt dd details"
                  + " summary section div table caption thead tbody tfoot tr th td em strong b i u s"
                  + " del ins mark small q sub sup kbd samp var abbr cite a img figure figcaption"
                  + " input")
              .split(" "));
  private static final Set<String> ATTRIBUTES =
      Set.of(
          ("href src alt title id class rel width height start colspan rowspan align open type"
                  + " checked disabled aria-label")
              .split(" "));
  private static final int LIMIT = 256 * 1024;

  private final MarkdownRenderer renderer = new MarkdownRenderer();

  static List<String> vectors() throws IOException {
    try (var file = HostileMarkdownTests.class.getResourceAsStream("/markdown/hostile.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void nothingCanRunOrReachOut(String vector) {
    for (var text :
        List.of(vector, "a " + vector + " b", "> - " + vector, "|a|\n|-|\n|" + vector)) {
      for (var element : Jsoup.parse(renderer.render(text).html()).select("*")) {
        if (!element.nodeName().startsWith("#")) {
          requireHarmless(element, text);
        }
      }
    }
  }

  private static void requireHarmless(Element element, String text) {
    assertThat(ELEMENTS).as(text).contains(element.normalName());
    for (var attribute : element.attributes()) {
      assertThat(ATTRIBUTES).as(text).contains(attribute.getKey());
      requireHarmless(element, attribute, text);
    }
    if (element.normalName().equals("a") && element.hasAttr("href")) {
      assertThat(element.attr("rel")).as(text).isEqualTo("nofollow noopener ugc");
    }
    if (element.normalName().equals("input")) {
      assertThat(element.attr("type")).as(text).isEqualTo("checkbox");
      assertThat(element.hasAttr("disabled")).as(text).isTrue();
    }
  }

  private static void requireHarmless(Element element, Attribute attribute, String text) {
    var value = attribute.getValue().toLowerCase(Locale.ROOT);
    switch (attribute.getKey()) {
      case "href" -> assertThat(value).as(text).matches("(https?:|mailto:|[^:]*$).*");
      case "src" -> assertThat(value).as(text).startsWith("https://");
      case "id" -> assertThat(value).as(text).startsWith("md-");
      case "class" ->
          assertThat(element.classNames())
              .as(text)
              .allMatch(name -> name.matches("language-.*|footnote.*|.*task-list.*"));
      default -> {}
    }
  }

  private static String each(int times, IntFunction<String> text) {
    return IntStream.range(0, times).mapToObj(text).collect(Collectors.joining());
  }

  static Stream<Arguments> costly() {
    return Stream.of(
        Arguments.of(
            "wide table",
            "a|".repeat(1000) + "\n" + "-|".repeat(1000) + "\n" + "|\n".repeat(99_000)),
        Arguments.of("quotes", ">".repeat(LIMIT)),
        Arguments.of("lists", each(700, i -> " ".repeat(i) + "- a\n")),
        Arguments.of("brackets", "[".repeat(LIMIT)),
        Arguments.of("emphasis", "*a **b ".repeat(18_000) + " b** a*".repeat(18_000)),
        Arguments.of(
            "expanding references",
            "[a]: https://x.example/" + "z".repeat(100_000) + "\n\n" + "[a] ".repeat(35_000)),
        Arguments.of("back ticks", each(700, i -> "`".repeat(i) + " ")),
        Arguments.of("declarations", "a<!".repeat(80_000)),
        Arguments.of("instructions", "a<?".repeat(80_000)),
        Arguments.of("comments", "a<!--".repeat(50_000)),
        Arguments.of("open tags", "x <a b='".repeat(30_000)),
        Arguments.of("less than", "<".repeat(LIMIT)),
        Arguments.of("attributes", "<a " + "a=b ".repeat(60_000)),
        Arguments.of("lines", "a\n".repeat(LIMIT / 2)),
        Arguments.of("elements", "<b>".repeat(80_000)),
        Arguments.of(
            "footnotes", each(9_000, i -> "[^" + i + "]: x[^" + (i + 1) + "]\n\n") + "a[^0]"));
  }

  /** Seconds, not minutes: the limit leaves room for a slow and busy machine. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("costly")
  void noTextKeepsTheServerBusy(String name, String text) {
    var bounded = text.substring(0, Math.min(text.length(), LIMIT));
    var rendered = assertTimeout(Duration.ofSeconds(15), () -> renderer.render(bounded));
    assertThat(rendered.html().length()).isLessThan(3 * MarkdownRenderer.MAX_HTML);
  }
}
