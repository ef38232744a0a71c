package io.cvf.ecosystem.integrations.catalogue;

import java.util.Arrays;

/** Where one word occurs: slots in ascending order, and in which fields of each. */
final class Posting {

  private int[] slots = new int[4];
  private byte[] fields = new byte[4];
  private int size;

  /** Only ever at the end: a slot that is higher than all before. */
  void add(int slot, byte fieldsOfSlot) {
    if (size == slots.length) {
      slots = Arrays.copyOf(slots, size * 2);
      fields = Arrays.copyOf(fields, size * 2);
    }
    slots[size] = slot;
    fields[size++] = fieldsOfSlot;
  }

  /**
   * @param shift 0 for the word itself, {@link Words#AS_BEGINNING} for one that begins with it
   */
  void markIn(byte[] found, int shift) {
    for (int i = 0; i < size; i++) {
      found[slots[i]] |= (byte) (fields[i] << shift);
    }
  }
}
