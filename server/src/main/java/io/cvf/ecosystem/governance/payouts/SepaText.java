package io.cvf.ecosystem.governance.payouts;

import java.text.Normalizer;
import java.util.Map;

/**
 * Writes texts with the letters every bank of the Single Euro Payments Area takes: {@code a–z A–Z
 * 0–9 / - ? : ( ) . , ' +} and the blank. Letters of other European alphabets become what they are
 * commonly transliterated to, accents go, and anything else becomes a dot.
 */
final class SepaText {

  private static final String ALLOWED = "/-?:().,'+ ";

  /** What is no letter with an accent. */
  private static final Map<String, String> LATIN =
      Map.ofEntries(
          Map.entry("ß", "ss"),
          Map.entry("ẞ", "SS"),
          Map.entry("ä", "ae"),
          Map.entry("ö", "oe"),
          Map.entry("ü", "ue"),
          Map.entry("Ä", "Ae"),
          Map.entry("Ö", "Oe"),
          Map.entry("Ü", "Ue"),
          Map.entry("æ", "ae"),
          Map.entry("Æ", "AE"),
          Map.entry("œ", "oe"),
          Map.entry("Œ", "OE"),
          Map.entry("ø", "o"),
          Map.entry("Ø", "O"),
          Map.entry("ł", "l"),
          Map.entry("Ł", "L"),
          Map.entry("đ", "d"),
          Map.entry("Đ", "D"),
          Map.entry("ð", "d"),
          Map.entry("Ð", "D"),
          Map.entry("þ", "th"),
          Map.entry("Þ", "Th"),
          Map.entry("ı", "i"),
          Map.entry("ħ", "h"),
          Map.entry("Ħ", "H"),
          Map.entry("&", "+"),
          Map.entry("’", "'"),
          Map.entry("‘", "'"),
          Map.entry("`", "'"),
          Map.entry("–", "-"),
          Map.entry("—", "-"),
          Map.entry("_", "-"));

  private static final String GREEK = "αβγδεζηθικλμνξοπρσςτυφχψω";
  private static final String[] FROM_GREEK =
      "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(" ");
  private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ";
  private static final String[] FROM_CYRILLIC =
      "a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y y e yu ya i yi ye g"
          .split(" ");

  private SepaText() {}

  /**
   * @param max characters of the result; the rest is cut off
   */
  static String of(String text, int max) {
    var written = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(it -> written.append(letter(Character.toString(it))));
    var clean = written.toString().replaceAll(" +", " ").strip();
    // Two slashes separate fields in older formats, so nothing begins or ends with one.
    var safe = clean.replaceAll("/{2,}", "/").replaceAll("^/|/$", "");
    return safe.length() <= max ? safe : safe.substring(0, max).strip();
  }

  /** Whether a person would recognise the text after it was written so. */
  static boolean isReadable(String text) {
    return of(text, text.length() * 3 + 1).chars().anyMatch(SepaText::isPlain);
  }

  private static String letter(String letter) {
    var known = LATIN.get(letter);
    if (known != null) {
      return known;
    }
    var base = Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return base.codePoints()
        .collect(StringBuilder::new, (all, it) -> all.append(plain(it)), StringBuilder::append)
        .toString();
  }

  private static String plain(int letter) {
    if (isPlain(letter) || ALLOWED.indexOf(letter) >= 0) {
      return Character.toString(letter);
    }
    if (Character.isWhitespace(letter)) {
      return " ";
    }
    var small = Character.toLowerCase(letter);
    var latin = from(GREEK, FROM_GREEK, small);
    if (latin.isEmpty()) {
      latin = from(CYRILLIC, FROM_CYRILLIC, small);
    }
    if (latin.isEmpty()) {
      return ".";
    }
    return small == letter ? latin : Character.toUpperCase(latin.charAt(0)) + latin.substring(1);
  }

  private static String from(String alphabet, String[] latin, int letter) {
    var place = alphabet.indexOf(letter);
    return place < 0 ? "" : latin[place];
  }

  private static boolean isPlain(int letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9');
  }
}
