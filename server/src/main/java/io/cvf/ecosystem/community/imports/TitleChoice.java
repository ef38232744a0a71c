package io.cvf.ecosystem.community.imports;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what an RFC is called when its file does not plainly say so. */
final class TitleChoice {

  static final int MAX_LENGTH = 160;
  static final int MIN_LENGTH = 3;

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?i)\\W*(n\\W?a|none|not applicable|tbd|todo|unknown|-*|.*\\b(fill me in|leave this empty|"
              + "unique ident|my_awesome_feature|your title|title here|rfc title)\\b.*)\\W*");
  private static final Pattern NUMBER_PREFIX =
      Pattern.compile("(?i)^rfc(?:[ #-]*\\d+)?\\s*[:.–—-]\\s*|^\\d{3,6}\\s*[:.–—-]\\s*");
  private static final Pattern IDENTIFIER = Pattern.compile("`?[\\w-]*[A-Za-z][\\w-]*`?");
  private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
  private static final Set<String> NAMES_OF_NOTHING =
      Set.of("rfc", "text", "proposal", "draft", "document", "untitled", "new", "final");

  private TitleChoice() {}

  static boolean isPlaceholder(String value) {
    return PLACEHOLDER.matcher(value.strip()).matches();
  }

  /**
   * The first of: a title field, the heading, the words of the file's name, a feature's name, "RFC
   * 12".
   *
   * @param text gives words of the file's name the spelling the author uses: ASCII, not ascii
   */
  static String of(
      @Nullable String field,
      @Nullable String heading,
      FileName file,
      @Nullable String feature,
      String text) {
    return Stream.of(
            field == null || isPlaceholder(field) ? "" : tidy(field),
            heading == null || isPlaceholder(heading) ? "" : tidy(heading),
            NAMES_OF_NOTHING.contains(file.slug().toLowerCase(Locale.ROOT))
                ? ""
                : sentence(file.slug(), text),
            feature == null || isPlaceholder(feature) || !IDENTIFIER.matcher(feature).matches()
                ? ""
                : sentence(feature.replace("`", ""), text),
            file.number() == null ? "Untitled RFC" : "RFC " + file.number())
        .filter(title -> title.length() >= MIN_LENGTH)
        .findFirst()
        .orElseThrow();
  }

  private static String tidy(String markdown) {
    var plain = Markup.plain(Markup.inlines(markdown)).replaceAll("\\s+", " ").strip();
    return cut(NUMBER_PREFIX.matcher(plain).replaceFirst("").strip());
  }

  /** {@code collections-conventions} becomes "Collections conventions". */
  private static String sentence(String slug, String text) {
    var words =
        Stream.of(slug.split(slug.contains("-") || slug.contains(" ") ? "[- ]+" : "_+"))
            .filter(word -> !word.isEmpty())
            .toList();
    if (words.isEmpty()) {
      return "";
    }
    var spelling = Spelling.of(words, text);
    var sentence =
        words.stream()
            .map(word -> spelling.getOrDefault(word.toLowerCase(Locale.ROOT), word))
            .collect(Collectors.joining(" "));
    // An identifier keeps its small letter: "c_str and c_vec stability", "process.exit".
    return cut(PLAIN_WORD.matcher(words.getFirst()).matches() ? capitalised(sentence) : sentence);
  }

  private static String capitalised(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String cut(String title) {
    if (title.length() <= MAX_LENGTH) {
      return title;
    }
    var space = title.lastIndexOf(' ', MAX_LENGTH - 1);
    return title.substring(0, space > MAX_LENGTH / 2 ? space : MAX_LENGTH - 1).strip() + "…";
  }
}
