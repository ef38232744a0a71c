package io.cvf.ecosystem.platform.markdown;

import io.cvf.ecosystem.platform.markdown.Rendered.Heading;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.springframework.web.util.HtmlUtils;

/** Markdown (CommonMark with GitHub's additions) to safe HTML. Never fails, never takes long. */
final class MarkdownRenderer {

  /** Part of every cache key: raise it with every change that makes other HTML. */
  static final String VERSION = "1";

  static final int MAX_HTML = 2 * 1024 * 1024;
  private static final int MAX_HEADINGS = 500;

  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.create(),
          AutolinkExtension.create(),
          TaskListItemsExtension.create(),
          FootnotesExtension.create(),
          HeadingAnchorExtension.create());

  /** The limit comes first: what the extensions add walks the tree too. */
  private final Parser parser =
      Parser.builder()
          .maxOpenBlockParsers(NestingLimit.MAX_DEPTH)
          .postProcessor(new NestingLimit())
          .extensions(EXTENSIONS)
          .build();

  private final HtmlRenderer renderer =
      HtmlRenderer.builder().extensions(EXTENSIONS).percentEncodeUrls(true).build();

  Rendered render(String markdown) {
    var html = HtmlPolicy.sanitized(html(markdown));
    return new Rendered(html, headings(html));
  }

  /** A text that is too complex is shown as it was written. */
  private String html(String markdown) {
    try {
      Complexity.requireBearable(markdown);
      var document = parser.parse(markdown);
      var output = new BoundedOutput(MAX_HTML);
      renderer.render(document, output);
      return output.toString();
    } catch (TooComplexException | StackOverflowError e) {
      return "<pre>" + HtmlUtils.htmlEscape(markdown) + "</pre>";
    }
  }

  private static List<Heading> headings(String html) {
    return Jsoup.parseBodyFragment(html).select("h1, h2, h3, h4, h5, h6").stream()
        .filter(heading -> heading.hasAttr("id") && heading.hasText())
        .limit(MAX_HEADINGS)
        .map(
            heading -> new Heading(heading.tagName().charAt(1) - '0', heading.text(), heading.id()))
        .toList();
  }
}
