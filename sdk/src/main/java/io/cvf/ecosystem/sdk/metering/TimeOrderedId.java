package io.cvf.ecosystem.sdk.metering;

import java.security.SecureRandom;
import java.util.UUID;

/** Ids that sort by the millisecond they were made in (UUID version 7, RFC 9562). */
final class TimeOrderedId {

  private static final SecureRandom RANDOM = new SecureRandom();

  private TimeOrderedId() {}

  static String next() {
    long millis = System.currentTimeMillis();
    long high = (millis << 16) | 0x7000 | (RANDOM.nextLong() & 0x0fff);
    long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }
}
