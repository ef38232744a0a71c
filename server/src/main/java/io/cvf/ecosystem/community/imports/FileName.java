package io.cvf.ecosystem.community.imports;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the path of a file tells: {@code text/0235-collections-conventions.md} is number 235 and
 * "collections-conventions". A {@code README.md} in a numbered folder speaks for the folder.
 *
 * @param name the last part of the path; sources are known by it from one import to the next
 * @param number null when the name begins with none, or with zeros only
 * @param slug the rest of the name, as written; empty when there is no rest
 */
record FileName(String name, @Nullable Integer number, String slug) {

  private static final Pattern EXTENSION =
      Pattern.compile("\\.(md|markdown|mdown|mkd)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBERED =
      Pattern.compile("(?:rfc[-_ ]?)?(\\d{1,6})(?:[-_. ]+(.*))?", Pattern.CASE_INSENSITIVE);

  /** Files every repository has, that are about the repository and no RFC. */
  private static final Set<String> ABOUT_THE_REPOSITORY =
      Set.of(
          "readme",
          "license",
          "licence",
          "copying",
          "notice",
          "contributing",
          "changelog",
          "code_of_conduct",
          "code-of-conduct",
          "security",
          "support",
          "governance",
          "maintainers",
          "codeowners",
          "authors",
          "summary",
          "index",
          "template",
          "issue_template",
          "pull_request_template");

  static FileName of(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1);
    var stem = EXTENSION.matcher(name).replaceFirst("");
    if (stem.equalsIgnoreCase("readme") || stem.equalsIgnoreCase("index")) {
      var folder = path.substring(0, path.length() - name.length()).replaceAll("/+$", "");
      var folderName = folder.substring(folder.lastIndexOf('/') + 1);
      if (NUMBERED.matcher(folderName).matches()) {
        return named(folderName + ".md", folderName);
      }
    }
    return named(name, stem);
  }

  private static FileName named(String name, String stem) {
    var numbered = NUMBERED.matcher(stem);
    if (!numbered.matches()) {
      return new FileName(name, null, stem);
    }
    var number = Integer.parseInt(numbered.group(1));
    var rest = numbered.group(2);
    return new FileName(name, number == 0 ? null : number, rest == null ? "" : rest);
  }

  static boolean isMarkdown(String path) {
    return EXTENSION.matcher(path).find();
  }

  boolean isAboutTheRepository() {
    var stem = EXTENSION.matcher(name).replaceFirst("").toLowerCase(Locale.ROOT);
    return ABOUT_THE_REPOSITORY.contains(stem)
        || stem.startsWith("license-")
        || stem.startsWith("licence-")
        || (number == null && slug.toLowerCase(Locale.ROOT).endsWith("template"));
  }
}
