package io.cvf.ecosystem.integrations.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the first so many of a list that comes in any order. */
final class Best {

  /** The one to be thrown out first is on top. */
  private final PriorityQueue<Hit> worstFirst = new PriorityQueue<>(Hit.BEST_FIRST.reversed());

  private final int wanted;
  private final @Nullable Place after;
  private long lowest = Long.MIN_VALUE;

  /** Set once there are enough; often very many are equal to it. */
  private @Nullable Hit worst;

  record Hit(long key, UUID skill, int slot) {

    static final Comparator<Hit> BEST_FIRST =
        Comparator.comparingLong(Hit::key).reversed().thenComparing(Hit::skill);

    Place place() {
      return new Place(key, skill);
    }
  }

  /**
   * @param after only what comes after it is kept
   */
  Best(int wanted, @Nullable Place after) {
    this.wanted = wanted;
    this.after = after;
  }

  void offer(long key, UUID skill, int slot) {
    if (key < lowest
        || (worst != null && key == worst.key && skill.compareTo(worst.skill) > 0)
        || (after != null && !after.isBefore(key, skill))) {
      return;
    }
    worstFirst.add(new Hit(key, skill, slot));
    if (worstFirst.size() > wanted) {
      worstFirst.remove();
      worst = worstFirst.element();
      lowest = worst.key;
    }
  }

  List<Hit> inOrder() {
    return worstFirst.stream().sorted(Hit.BEST_FIRST).toList();
  }
}
