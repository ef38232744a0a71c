package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.platform.markdown.Rendered;
import java.util.Map;
import org.jsoup.Jsoup;

/** What a reader sees of a text, without its markup: for search and for lists. */
record PlainText(String text, String excerpt) {

  static final int MAX_EXCERPT = 240;

  /** PostgreSQL refuses to index much more than a megabyte of lexemes. */
  private static final int MAX_INDEXED = 100_000;

  static PlainText of(Rendered rendered) {
    var body = Jsoup.parseBodyFragment(rendered.html()).body();
    var text = body.text();
    // In a list every RFC would begin with "Summary".
    body.select("h1, h2, h3, h4, h5, h6").remove();
    return new PlainText(
        text.substring(0, wholeCharacters(text, MAX_INDEXED)), excerpt(body.text()));
  }

  Map<String, Object> columns() {
    return Map.of("plainText", text, "excerpt", excerpt);
  }

  private static String excerpt(String text) {
    if (text.length() <= MAX_EXCERPT) {
      return text;
    }
    var space = text.lastIndexOf(' ', MAX_EXCERPT - 1);
    var end = space > MAX_EXCERPT / 2 ? space : wholeCharacters(text, MAX_EXCERPT - 1);
    return text.substring(0, end) + "…";
  }

  /** At most that many chars, never half of a surrogate pair. */
  private static int wholeCharacters(String text, int limit) {
    if (text.length() <= limit) {
      return text.length();
    }
    return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
  }
}
