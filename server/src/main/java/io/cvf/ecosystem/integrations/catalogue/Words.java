package io.cvf.ecosystem.integrations.catalogue;

import java.util.List;
import java.util.TreeMap;

/** Every stem of the catalogue and where it occurs. */
final class Words {

  /** Found as the beginning of a longer word: the upper half of the eight bits. */
  static final int AS_BEGINNING = 4;

  private static final int SHORTEST_BEGINNING = 3;

  /** Enough for what somebody types; more would only blur the result. */
  private static final int MOST_CONTINUATIONS = 200;

  private final TreeMap<String, Posting> postings = new TreeMap<>();

  /**
   * Takes in the words of a slot.
   *
   * @param search PostgreSQL's text form of a {@code tsvector}: {@code 'word':1A,7 'other':2C}; its
   *     words hold nothing but letters and digits, see the migration
   * @return how many words the name has
   */
  int add(int slot, String search) {
    var inName = 0;
    var at = 0;
    while (at < search.length()) {
      var end = search.indexOf('\'', at + 1);
      var word = search.substring(at + 1, end);
      var next = search.indexOf(' ', end);
      next = next < 0 ? search.length() : next;
      var fields = fields(search, end + 2, next);
      postings.computeIfAbsent(word, _ -> new Posting()).add(slot, fields);
      inName += fields & 1;
      at = next + 1;
    }
    return inName;
  }

  /** Bit 0 for the name (A) to bit 3 for the readme (D, which PostgreSQL does not write). */
  private static int fields(String search, int from, int to) {
    var fields = 0;
    for (int i = from; i < to; i++) {
      if (i + 1 == to || search.charAt(i + 1) == ',') {
        var last = search.charAt(i);
        fields |= last >= 'A' && last <= 'C' ? 1 << (last - 'A') : 1 << 3;
      }
    }
    return fields;
  }

  boolean knows(QueryWord word) {
    return word.stems().stream().anyMatch(postings::containsKey)
        || (word.last() && !continuations(word).isEmpty());
  }

  /** By slot: in which fields the word was found, as itself and as a beginning. */
  byte[] find(QueryWord word, int slots) {
    var found = new byte[slots];
    for (var stem : word.stems()) {
      var posting = postings.get(stem);
      if (posting != null) {
        posting.markIn(found, 0);
      }
    }
    if (word.last()) {
      continuations(word).forEach(posting -> posting.markIn(found, AS_BEGINNING));
    }
    return found;
  }

  private List<Posting> continuations(QueryWord word) {
    return word.text().length() < SHORTEST_BEGINNING
        ? List.of()
        : postings.subMap(word.text(), word.text() + Character.MAX_VALUE).values().stream()
            .limit(MOST_CONTINUATIONS)
            .toList();
  }
}
