package io.cvf.ecosystem.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * Executions of one consumer as CloudEvents, a line each, written with as little work as possible:
 * what the client burns, a server on the same machine cannot have.
 */
final class EventText {

  private static final int HANDFUL = 5;
  private static final int SPREAD_SECONDS = 3 * 3600;
  private static final byte[] DATA = ascii("\",\"data\":{\"outcome\":\"");
  private static final byte[] SUCCEEDED = ascii("SUCCEEDED\",\"quantity\":");
  private static final byte[] FAILED = ascii("FAILED\",\"quantity\":");
  private static final byte[] MILLIS = ascii(",\"durationMillis\":");
  private static final byte[] END = ascii("}}\n");
  private static final byte[] SUBJECT = ascii("\",\"subject\":\"");

  private final SplittableRandom random;
  private final int skills;
  private final byte[][] subjects = new byte[HANDFUL][];
  private final Instant latest;
  private byte[] bytes = new byte[64 * 1024];
  private int length;

  EventText(long seed, int skills, Instant latest) {
    this.random = new SplittableRandom(seed);
    this.skills = skills;
    this.latest = latest;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  byte[] gzipped() throws IOException {
    var out = new ByteArrayOutputStream(length / 8);
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(bytes, 0, length);
    }
    return out.toByteArray();
  }

  /** Writes events with ids from a number on, of a handful of skills. */
  void write(int consumer, long first, int count) {
    length = 0;
    for (int i = 0; i < HANDFUL; i++) {
      subjects[i] = ascii(MarketSeed.subject(1 + random.nextInt(skills)));
    }
    var id = ascii("{\"specversion\":\"1.0\",\"id\":\"01990000-0000-7000-8000-");
    var source =
        ascii(
            "\",\"source\":\"/organisations/"
                + MarketSeed.consumer(consumer)
                + "\",\"type\":\"io.cvf.skill.executed\",\"time\":\"");
    for (int i = 0; i < count; i++) {
      if (bytes.length - length < 1024) {
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
      }
      append(id);
      digits(first + i, 12);
      append(source);
      time();
      append(SUBJECT);
      append(subjects[random.nextInt(HANDFUL)]);
      append(DATA);
      append(random.nextInt(50) == 0 ? FAILED : SUCCEEDED);
      digits(10 + random.nextInt(90), 2);
      append(MILLIS);
      digits(1_000 + random.nextInt(9_000), 4);
      append(END);
    }
  }

  private void time() {
    var moment = latest.minusSeconds(random.nextInt(SPREAD_SECONDS)).toString();
    append(ascii(moment.substring(0, 19)));
    bytes[length++] = '.';
    digits(random.nextInt(1_000), 3);
    bytes[length++] = 'Z';
  }

  private void append(byte[] text) {
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
  }

  private void digits(long number, int width) {
    long rest = number;
    for (int place = width - 1; place >= 0; place--) {
      bytes[length + place] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += width;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }
}
