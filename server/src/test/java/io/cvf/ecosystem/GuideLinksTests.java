package io.cvf.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever follows a link in the documents arrives somewhere. */
class GuideLinksTests {

  private static final Path ROOT = Path.of("..");
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");
  private static final Pattern CODE = Pattern.compile("`[^`\n]*`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?)\\s*$");

  @Test
  void everyLinkLeadsToAFileAndAHeading() throws IOException {
    var broken = new ArrayList<String>();
    for (var page : pages()) {
      var text = CODE.matcher(FENCED.matcher(Files.readString(page)).replaceAll("")).replaceAll("");
      for (var link : LINK.matcher(text).results().map(it -> it.group(1)).toList()) {
        if (!leadsSomewhere(page, link)) {
          broken.add(page + " → " + link);
        }
      }
    }

    assertThat(broken).isEmpty();
  }

  @Test
  void everyPageOfTheGuideIsListedInItsTable() throws IOException {
    var table = Files.readString(ROOT.resolve("docs/guide/README.md"));

    try (var guides = Files.list(ROOT.resolve("docs/guide"))) {
      assertThat(
              guides
                  .map(it -> it.getFileName().toString())
                  .filter(it -> it.endsWith(".md") && !it.equals("README.md")))
          .allSatisfy(it -> assertThat(table).contains("(" + it + ")"));
    }
  }

  private static boolean leadsSomewhere(Path page, String link) throws IOException {
    if (link.startsWith("https://") || link.startsWith("mailto:")) {
      return true;
    }
    var parts = link.split("#", 2);
    var target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
    return Files.exists(target)
        && (parts.length == 1 || anchors(target).contains(parts[1].toLowerCase(Locale.ROOT)));
  }

  /** As the usual renderers make them of headings. */
  private static Set<String> anchors(Path page) throws IOException {
    var anchors = new HashSet<String>();
    var text = FENCED.matcher(Files.readString(page)).replaceAll("");
    HEADING
        .matcher(text)
        .results()
        .map(it -> it.group(1).toLowerCase(Locale.ROOT))
        .forEach(
            it -> anchors.add(it.replaceAll("[^\\p{L}\\p{N} _-]", "").strip().replace(' ', '-')));
    return anchors;
  }

  private static List<Path> pages() throws IOException {
    try (var docs = Files.walk(ROOT.resolve("docs"));
        var root = Files.list(ROOT)) {
      return Stream.concat(docs, root).filter(it -> it.toString().endsWith(".md")).toList();
    }
  }
}
