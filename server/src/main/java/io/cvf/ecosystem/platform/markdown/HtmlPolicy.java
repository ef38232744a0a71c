package io.cvf.ecosystem.platform.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The only HTML that reaches a browser. Everything not named here is dropped, whether it came from
 * Markdown or was written as HTML in it.
 */
final class HtmlPolicy {

  /** Keeps what people write apart from the ids of the page it is shown in. */
  static final String ID_PREFIX = "md-";

  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_.:-]{1,200}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
  private static final Pattern ALIGN = Pattern.compile("left|right|center");
  private static final Pattern LANGUAGE = Pattern.compile("language-[A-Za-z0-9+#._-]{1,40}");
  private static final Set<String> CLASSES =
      Set.of(
          "footnotes",
          "footnotes-list",
          "footnote-ref",
          "footnote-backref",
          "task-list-item",
          "contains-task-list");

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code")
          .allowElements("ul", "ol", "li", "dl", "dt", "dd", "details", "summary", "section", "div")
          .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
          .allowElements("em", "strong", "b", "i", "u", "s", "del", "ins", "mark", "small", "q")
          .allowElements("sub", "sup", "kbd", "samp", "var", "abbr", "cite", "a", "img", "figure")
          .allowElements("figcaption")
          .allowElements(HtmlPolicy::onlyCheckbox, "input")
          .allowAttributes("id")
          .matching((element, name, value) -> prefixed(value))
          .globally()
          .allowAttributes("class")
          .matching((element, name, value) -> knownClasses(value))
          .globally()
          .allowAttributes("title")
          .onElements("a", "img", "abbr")
          .allowAttributes("aria-label")
          .onElements("a")
          .allowUrlProtocols("https", "http", "mailto")
          .allowAttributes("href")
          .matching((element, name, value) -> withinText(value))
          .onElements("a")
          .allowAttributes("src")
          .matching((element, name, value) -> overHttps(value))
          .onElements("img")
          .allowAttributes("alt")
          .onElements("img")
          .allowAttributes("width", "height")
          .matching(NUMBER)
          .onElements("img")
          .allowAttributes("start")
          .matching(NUMBER)
          .onElements("ol")
          .allowAttributes("colspan", "rowspan")
          .matching(NUMBER)
          .onElements("th", "td")
          .allowAttributes("align")
          .matching(ALIGN)
          .onElements("th", "td")
          .allowAttributes("open")
          .onElements("details")
          .allowAttributes("type", "checked")
          .onElements("input")
          .requireRelsOnLinks("nofollow", "noopener", "ugc")
          .skipRelsOnLinks("noreferrer")
          .toFactory();

  private HtmlPolicy() {}

  static String sanitized(String html) {
    return POLICY.sanitize(html);
  }

  /** The boxes of task lists are shown, never operated. */
  private static @Nullable String onlyCheckbox(String element, List<String> attributes) {
    var type = attributes.indexOf("type");
    if (type < 0 || !attributes.get(type + 1).equalsIgnoreCase("checkbox")) {
      return null;
    }
    attributes.addAll(List.of("disabled", "disabled"));
    return element;
  }

  private static @Nullable String prefixed(String id) {
    if (!ID.matcher(id).matches()) {
      return null;
    }
    return id.startsWith(ID_PREFIX) ? id : ID_PREFIX + id;
  }

  private static @Nullable String knownClasses(String classes) {
    var known =
        Arrays.stream(classes.split("\\s+"))
            .filter(name -> CLASSES.contains(name) || LANGUAGE.matcher(name).matches())
            .collect(Collectors.joining(" "));
    return known.isEmpty() ? null : known;
  }

  private static String withinText(String href) {
    return href.startsWith("#") && href.length() > 1 && !href.startsWith("#" + ID_PREFIX)
        ? "#" + ID_PREFIX + href.substring(1)
        : href;
  }

  private static @Nullable String overHttps(String src) {
    return src.toLowerCase(Locale.ROOT).startsWith("https://") ? src : null;
  }
}
