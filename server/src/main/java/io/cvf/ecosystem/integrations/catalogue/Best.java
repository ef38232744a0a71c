package io.cvf.ecosystem.integrations.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Keeps the first so many of a list that comes in any order. */
final class Best {

  /** The one to be thrown out first is on top. */
  private final PriorityQueue<Hit> worstFirst = new PriorityQueue<>(Hit.BEST_FIRST.reversed());

  private final int wanted;
  private final @Nullable Place after;
  private long lowest = Long.MIN_VALUE;

  record Hit(long key, Entry entry) {

    static final Comparator<Hit> BEST_FIRST =
        Comparator.comparingLong(Hit::key).reversed().thenComparing(hit -> hit.entry.skill);

    Place place() {
      return new Place(key, entry.skill);
    }
  }

  /**
   * @param after only what comes after it is kept
   */
  Best(int wanted, @Nullable Place after) {
    this.wanted = wanted;
    this.after = after;
  }

  void offer(long key, Entry entry) {
    if (key < lowest || (after != null && !after.isBefore(key, entry.skill))) {
      return;
    }
    worstFirst.add(new Hit(key, entry));
    if (worstFirst.size() > wanted) {
      worstFirst.remove();
      lowest = worstFirst.element().key;
    }
  }

  List<Hit> inOrder() {
    return worstFirst.stream().sorted(Hit.BEST_FIRST).toList();
  }
}
