package io.cvf.ecosystem.community.rfcs;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The readable end of an RFC's address. The number comes first and alone identifies the RFC, so an
 * address made from an earlier title still leads to it.
 */
final class Slug {

  private static final int MAX_WORDS = 60;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_WORDS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern NUMBER = Pattern.compile("0*([1-9][0-9]{0,8})(-[a-z0-9-]*)?");

  private Slug() {}

  static String of(int number, String title) {
    var words = Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    words = NOT_WORDS.matcher(MARKS.matcher(words).replaceAll("")).replaceAll("-");
    words = trimmed(words);
    if (words.length() > MAX_WORDS) {
      var end = words.lastIndexOf('-', MAX_WORDS);
      words = words.substring(0, end > 0 ? end : MAX_WORDS);
    }
    return words.isEmpty() ? Integer.toString(number) : number + "-" + words;
  }

  /** The number in {@code 12} or {@code 12-typed-arrays}; nothing for any other text. */
  static OptionalInt number(String numberOrSlug) {
    var match = NUMBER.matcher(numberOrSlug);
    return match.matches() ? OptionalInt.of(Integer.parseInt(match.group(1))) : OptionalInt.empty();
  }

  private static String trimmed(String words) {
    var start = words.startsWith("-") ? 1 : 0;
    var end = words.length() - (words.endsWith("-") && words.length() > start ? 1 : 0);
    return words.substring(start, end);
  }
}
