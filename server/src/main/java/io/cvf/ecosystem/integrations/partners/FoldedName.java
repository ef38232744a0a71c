package io.cvf.ecosystem.integrations.partners;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A name as the eye reads it at a glance: names that fold to the same look alike. Case, accents,
 * blanks and punctuation are gone, and characters of other alphabets (and pairs such as {@code rn})
 * stand for the Latin letter they resemble. Made after the idea of the skeletons of Unicode
 * Technical Standard 39, with the few letters that matter for names.
 *
 * @param value letters and digits; empty when the name has none
 */
public record FoldedName(String value) {

  /** The letter, then what looks like it: Cyrillic, Greek, digits and others. */
  private static final List<String> LOOK_ALIKES =
      List.of(
          "o0оοөօø",
          "l1iıłіιӏ|!",
          "aаαɑ",
          "bвβ",
          "cсϲ",
          "dԁđ",
          "eеεє",
          "gɡ",
          "hһħн",
          "jј",
          "kкκ",
          "mм",
          "nηп",
          "pрρ",
          "qԛ",
          "rг",
          "sѕ5",
          "tтτ",
          "uυս",
          "vνѵ",
          "wԝωѡ",
          "xхχ",
          "yуγ",
          "3з");

  private static final Map<Integer, Integer> LATIN = latin();

  /** The fold of any text. */
  public static FoldedName of(String name) {
    var plain = Normalizer.normalize(name, Form.NFKC).toLowerCase(Locale.ROOT);
    var bare = Normalizer.normalize(plain, Form.NFKD);
    var folded = new StringBuilder();
    bare.codePoints()
        .map(letter -> LATIN.getOrDefault(letter, letter))
        .filter(Character::isLetterOrDigit)
        .forEach(folded::appendCodePoint);
    return new FoldedName(folded.toString().replace("rn", "m").replace("vv", "w"));
  }

  private static Map<Integer, Integer> latin() {
    var map = new HashMap<Integer, Integer>();
    for (var group : LOOK_ALIKES) {
      group.codePoints().skip(1).forEach(letter -> map.put(letter, group.codePointAt(0)));
    }
    return Map.copyOf(map);
  }
}
