package io.cvf.ecosystem.metering.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent as it was read, checked for nothing but its form.
 *
 * @param index its place in the request, from 0
 * @param quantity {@link #ABSENT} or {@link #BAD} where it is no whole number
 * @param millis {@link #ABSENT} or {@link #BAD} where it is no whole number
 * @param broken why it could not be read; the rest is empty then
 */
record Reported(
    int index,
    @Nullable String specversion,
    @Nullable String type,
    @Nullable String id,
    @Nullable String source,
    @Nullable String subject,
    @Nullable String time,
    @Nullable String outcome,
    long quantity,
    long millis,
    @Nullable RefusalReason broken) {

  static final long ABSENT = -1;
  static final long BAD = -2;

  static Reported broken(int index, @Nullable String id, RefusalReason why) {
    return new Reported(index, null, null, id, null, null, null, null, ABSENT, ABSENT, why);
  }
}
