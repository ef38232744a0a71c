package io.cvf.ecosystem.integrations.catalogue;

import java.util.Arrays;

/** Where one word occurs: slots in ascending order, each with the fields that hold it. */
final class Posting {

  /** Of an occurrence the lowest bits are the fields, the others the slot. */
  private static final int FIELD_BITS = 4;

  private static final int FIELDS = (1 << FIELD_BITS) - 1;

  private int[] occurrences = new int[1];
  private int size;

  /** Only ever at the end: a slot that is higher than all before. */
  void add(int slot, int fields) {
    if (size == occurrences.length) {
      occurrences = Arrays.copyOf(occurrences, size + size / 2 + 1);
    }
    occurrences[size++] = slot << FIELD_BITS | fields;
  }

  /**
   * @param shift 0 for the word itself, {@link Words#AS_BEGINNING} for one that begins with it
   */
  void markIn(byte[] found, int shift) {
    for (int i = 0; i < size; i++) {
      found[occurrences[i] >> FIELD_BITS] |= (byte) ((occurrences[i] & FIELDS) << shift);
    }
  }
}
