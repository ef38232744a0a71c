package io.cvf.ecosystem.governance.monitors;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long answers took, counted in classes of durations: exact below 128 ms, within 1.6 % above.
 * Those of parts add up to those of the whole, in any order. A day is some hundred bytes, because
 * answers of one server resemble each other.
 *
 * <p>A class is named by the duration's seven highest bits and how many are left out below them
 * (the idea of HdrHistogram, and like DDSketch, Masson, Rim and Lee 2019, with an error in value).
 */
final class AnswerTimes {

  private static final int KEPT_BITS = 6;
  private static final int WIDTH = 1 << KEPT_BITS;

  private final TreeMap<Integer, Long> counts = new TreeMap<>();
  private long count;

  void add(int millis) {
    add(classOf(Math.max(0, millis)), 1);
  }

  private void add(int at, long times) {
    counts.merge(at, times, Long::sum);
    count += times;
  }

  long count() {
    return count;
  }

  /**
   * The duration in milliseconds that so many of a hundred did not exceed; 0 when there is none.
   *
   * @param percent 1 to 100
   */
  long percentile(int percent) {
    var rank = Math.ceilDiv(count * percent, 100L);
    var passed = 0L;
    for (var it : counts.entrySet()) {
      passed += it.getValue();
      if (passed >= rank) {
        return highest(it.getKey());
      }
    }
    return 0;
  }

  private static int classOf(int millis) {
    var left = Math.max(0, Integer.SIZE - 1 - Integer.numberOfLeadingZeros(millis) - KEPT_BITS);
    return left * WIDTH + (millis >> left);
  }

  private static long highest(int at) {
    var left = Math.max(0, at / WIDTH - 1);
    return ((long) (at - left * WIDTH + 1) << left) - 1;
  }

  /** Adds what {@link #stored} gave. */
  void merge(byte[] stored) {
    var bytes = ByteBuffer.wrap(stored);
    var at = 0;
    while (bytes.hasRemaining()) {
      at += (int) number(bytes);
      add(at, number(bytes));
    }
  }

  /** Pairs of numbers: how far the class is from the one before, and how many are in it. */
  byte[] stored() {
    var bytes = new ByteArrayOutputStream();
    var before = 0;
    for (Map.Entry<Integer, Long> it : counts.entrySet()) {
      write(bytes, it.getKey() - before);
      write(bytes, it.getValue());
      before = it.getKey();
    }
    return bytes.toByteArray();
  }

  /** Seven bits a byte, the lowest first; the eighth says that more follow. */
  private static void write(ByteArrayOutputStream bytes, long number) {
    var rest = number;
    while (rest > 127) {
      bytes.write((int) (rest & 127) | 128);
      rest >>= 7;
    }
    bytes.write((int) rest);
  }

  private static long number(ByteBuffer bytes) {
    var number = 0L;
    for (var shift = 0; ; shift += 7) {
      var next = bytes.get();
      number |= (next & 127L) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }
}
