package io.cvf.ecosystem.platform.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.markdown.Rendered.Heading;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownRendererTests {

  private final MarkdownRenderer renderer = new MarkdownRenderer();

  private Element html(String markdown) {
    return Jsoup.parseBodyFragment(renderer.render(markdown).html()).body();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "*a* **b** `c`;                         p > em, p > strong, p > code; 3",
        "~~gone~~;                              del; 1",
        "'|a|b|\n|:-|-:|\n|1|2|';               table td[align=right]; 1",
        "'- [ ] a\n- [x] b';                    li > input[type=checkbox][disabled]; 2",
        "'- [x] b';                             input[checked]; 1",
        "'a[^1]\n\n[^1]: Note';                 section.footnotes li#md-fn-1; 1",
        "'a[^1]\n\n[^1]: Note';                 'sup.footnote-ref > a[href=#md-fn-1]'; 1",
        "https://example.org/a;                 'a[href=https://example.org/a]'; 1",
        "'```java\nint a;\n```';                pre > code.language-java; 1",
        "'1. a\n2. b';                          ol > li; 2",
        "> a;                                   blockquote > p; 1",
        "![i](https://example.org/i.png 't');   'img[src=https://example.org/i.png][alt=i]'; 1",
        "'<details><summary>s</summary>\n\na\n\n</details>'; details > p; 1",
        "press <kbd>Ctrl</kbd>;                 kbd; 1"
      })
  void showsWhatMarkdownKnows(String markdown, String selector, int count) {
    assertThat(html(markdown.replace("'t'", "\"t\"")).select(selector)).as(markdown).hasSize(count);
  }

  @Test
  void headingsGetStableAnchorsThatLinksInTheTextReach() {
    var rendered = renderer.render("# A *plan*\n\n## A plan\n\n[up](#a-plan)");
    assertThat(rendered.toc())
        .containsExactly(
            new Heading(1, "A plan", "md-a-plan"), new Heading(2, "A plan", "md-a-plan-1"));
    assertThat(rendered.html()).contains("href=\"#md-a-plan\"");
  }

  @Test
  void tooComplexTextIsShownAsItWasWritten() {
    var text = "> ".repeat(200) + "deep & <b>";
    assertThat(html(text).select("pre").text()).isEqualTo(text);
  }

  @Test
  void codeIsShownCharacterByCharacter() {
    assertThat(html("`<script> {{a}} &amp; =@`").select("code").text())
        .isEqualTo("<script> {{a}} &amp; =@");
  }
}
