package io.cvf.ecosystem.integrations.catalogue;

import java.util.List;

/**
 * Where the words of a query were found. Without a query everything matches, and text gives no
 * points.
 */
final class TextMatch {

  private static final int IN_NAME = 1;

  /** For name, tags, description and readme, in ten-thousandths. */
  private static final int[] FIELDS = {10_000, 7_000, 4_000, 2_000};

  /** For every set of fields what the best of them is worth; beginnings count half. */
  private static final int[] WORTH = worth();

  private final byte[][] found;
  private final boolean all;

  /**
   * @param found for each word, by slot: the fields that hold it
   * @param all whether every word has to be found, or any
   */
  TextMatch(List<byte[]> found, boolean all) {
    this.found = found.toArray(byte[][]::new);
    this.all = all;
  }

  boolean matches(int slot) {
    for (var word : found) {
      if ((word[slot] != 0) != all) {
        return !all;
      }
    }
    return all;
  }

  /** The mean of what each word's best field is worth: 0 to 10,000. */
  int value(int slot) {
    if (found.length == 0) {
      return 0;
    }
    var sum = 0;
    for (var word : found) {
      sum += WORTH[word[slot] & 0xff];
    }
    return sum / found.length;
  }

  /** The share of the name's words that the query holds: 10,000 when it is the whole name. */
  int nameValue(int slot, int wordsInName) {
    if (found.length == 0 || wordsInName == 0) {
      return 0;
    }
    var inName = 0;
    for (var word : found) {
      inName += word[slot] & IN_NAME;
    }
    return Math.min(inName, wordsInName) * FIELDS[0] / wordsInName;
  }

  private static int[] worth() {
    var worth = new int[256];
    for (int fields = 0; fields < worth.length; fields++) {
      for (int field = 0; field < FIELDS.length; field++) {
        if ((fields & 1 << field) != 0) {
          worth[fields] = Math.max(worth[fields], FIELDS[field]);
        } else if ((fields & 1 << (field + Words.AS_BEGINNING)) != 0) {
          worth[fields] = Math.max(worth[fields], FIELDS[field] / 2);
        }
      }
    }
    return worth;
  }
}
