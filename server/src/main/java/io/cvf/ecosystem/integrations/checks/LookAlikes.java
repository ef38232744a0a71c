package io.cvf.ecosystem.integrations.checks;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes names so that those a reader may take for one another become the same: without case,
 * accents, hyphens and blanks, digits as the letters they resemble, and foreign letters as the
 * Latin ones they look like.
 */
final class LookAlikes {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** What a letter or digit is taken for. */
  private static final Map<Integer, String> LIKENESS = likeness();

  private LookAlikes() {}

  static String folded(String name) {
    var plain =
        MARKS
            .matcher(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
            .replaceAll("");
    var folded = new StringBuilder();
    plain
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(point -> folded.append(LIKENESS.getOrDefault(point, Character.toString(point))));
    return folded.toString().replace("rn", "m").replace("vv", "w");
  }

  private static Map<Integer, String> likeness() {
    var pairs =
        "аaьbсcԁdеeһhіlјjӏlмmнhоoрpԛqѕsтtуyхxԝw" // Cyrillic
            + "αaβbεeιlκkνnοoρpτtυuχx" // Greek
            + "0o1l3e5sıl"
            + "il"; // a capital I is an l to the eye, and a 1 as well
    var map = new HashMap<Integer, String>();
    for (var i = 0; i < pairs.length(); i += 2) {
      map.put((int) pairs.charAt(i), pairs.substring(i + 1, i + 2));
    }
    return Map.copyOf(map);
  }
}
