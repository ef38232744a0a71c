package io.cvf.ecosystem.integrations.catalogue;

/** How often each constant was seen; an array, because it is asked for every skill. */
@SuppressWarnings("EnumOrdinal") // nothing of it outlives the search
final class EnumCounts<E extends Enum<E>> {

  private final int[] counts;

  EnumCounts(Class<E> type) {
    counts = new int[type.getEnumConstants().length];
  }

  void add(E constant) {
    counts[constant.ordinal()]++;
  }

  int of(E constant) {
    return counts[constant.ordinal()];
  }
}
