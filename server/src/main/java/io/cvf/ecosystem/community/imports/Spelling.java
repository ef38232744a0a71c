package io.cvf.ecosystem.community.imports;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a text writes words that the name of its file writes small. */
final class Spelling {

  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*+");
  private static final Pattern CAPITAL_INSIDE = Pattern.compile(".+[A-Z].*");
  private static final Pattern ABBREVIATION = Pattern.compile("[A-Z][A-Z0-9]+");

  /** Code, addresses, paths, identifiers and tags. */
  private static final Pattern NOT_PROSE =
      Pattern.compile(
          "(?ms)^(```|~~~).*?^\\1|^    .*?$|`[^`\\n]*`|(?<!\\S)[^\\s/_]*+[/_]\\S*|<[^>\\n]{0,200}>");

  private Spelling() {}

  /**
   * The words with capitals inside, by their small form: abbreviations that the prose mostly writes
   * so ("IO", though the code says {@code io}), and names that are nowhere written small.
   */
  static Map<String, String> of(Collection<String> words, String text) {
    var wanted =
        words.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    var spelling = new HashMap<String, String>();
    forms(wanted, text)
        .forEach((small, counts) -> {
          var usual = mostFrequent(counts);
          if (CAPITAL_INSIDE.matcher(usual).matches() && !counts.containsKey(small)) {
            spelling.put(small, usual);
          }
        });
    forms(wanted, NOT_PROSE.matcher(text).replaceAll(" "))
        .forEach((small, counts) -> {
          var usual = mostFrequent(counts);
          if (ABBREVIATION.matcher(usual).matches()) {
            spelling.put(small, usual);
          }
        });
    return spelling;
  }

  private static Map<String, Map<String, Integer>> forms(Set<String> wanted, String text) {
    var forms = new HashMap<String, Map<String, Integer>>();
    WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .forEach(word -> {
          var small = word.toLowerCase(Locale.ROOT);
          if (wanted.contains(small)) {
            forms.computeIfAbsent(small, _ -> new HashMap<>()).merge(word, 1, Integer::sum);
          }
        });
    return forms;
  }

  private static String mostFrequent(Map<String, Integer> counts) {
    return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
  }
}
