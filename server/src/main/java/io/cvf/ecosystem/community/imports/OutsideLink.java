package io.cvf.ecosystem.community.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place outside where an RFC was proposed, discussed or worked on. */
record OutsideLink(Kind kind, String title, String url) {

  enum Kind {
    GITHUB,
    ISSUE,
    DISCUSSION
  }

  private static final Pattern URL =
      Pattern.compile("https?://[^\\s<>()\\[\\]\"'`|]+[^\\s<>()\\[\\]\"'`|.,;:!?]");
  private static final Pattern GITHUB_NUMBER =
      Pattern.compile("https?://github\\.com/([\\w.-]+/[\\w.-]+)/(?:pull|issues)/(\\d+).*");
  private static final Pattern SHORT = Pattern.compile("([\\w.-]+/[\\w.-]+)#(\\d{1,9})\\b");
  private static final Pattern BARE_NUMBER = Pattern.compile("#?(\\d{1,9})");

  /**
   * The links in the value of a header line; an empty list for placeholders and "N/A".
   *
   * @param home the repository a number alone belongs to, when known
   */
  static List<OutsideLink> in(String value, Kind kind, @Nullable String home) {
    var urls = new LinkedHashSet<String>();
    URL.matcher(value).results().forEach(url -> urls.add(url.group()));
    if (urls.isEmpty()) {
      SHORT
          .matcher(value)
          .results()
          .forEach(hit -> urls.add(github(hit.group(1), kind, hit.group(2))));
    }
    var number = BARE_NUMBER.matcher(value.strip());
    if (urls.isEmpty() && home != null && number.matches()) {
      urls.add(github(home, kind, number.group(1)));
    }
    var links = new ArrayList<OutsideLink>();
    urls.forEach(url -> links.add(new OutsideLink(kind, title(url), url)));
    return links;
  }

  private static String github(String repository, Kind kind, String number) {
    return "https://github.com/"
        + repository
        + (kind == Kind.GITHUB ? "/pull/" : "/issues/")
        + number;
  }

  private static String title(String url) {
    var number = GITHUB_NUMBER.matcher(url);
    return number.matches()
        ? number.group(1) + "#" + number.group(2)
        : url.replaceFirst("^https?://(www\\.)?", "");
  }

  /** The repository a pull request or issue belongs to; null for other places. */
  @Nullable String repository() {
    var number = GITHUB_NUMBER.matcher(url);
    return number.matches() ? number.group(1) : null;
  }
}
