package io.cvf.ecosystem.metering.ingest;

import org.jspecify.annotations.Nullable;

/**
 * Texts that come again and again, such as the name of a skill: while one comes often enough it is
 * made and kept once. Memory is bounded, whatever comes.
 */
final class RepeatedTexts {

  /** A power of two. */
  private static final int SIZE = 1_024;

  private final @Nullable String[] known = new String[SIZE];

  String of(char[] chars, int from, int length) {
    var place = place(chars, from, length);
    var before = known[place];
    if (before != null && isSame(before, chars, from, length)) {
      return before;
    }
    var text = new String(chars, from, length);
    known[place] = text;
    return text;
  }

  private static int place(char[] chars, int from, int length) {
    var hash = length;
    for (var i = from; i < from + length; i++) {
      hash = 31 * hash + chars[i];
    }
    return (hash ^ (hash >>> 10) ^ (hash >>> 20)) & (SIZE - 1);
  }

  private static boolean isSame(String text, char[] chars, int from, int length) {
    if (text.length() != length) {
      return false;
    }
    for (var i = 0; i < length; i++) {
      if (text.charAt(i) != chars[from + i]) {
        return false;
      }
    }
    return true;
  }
}
