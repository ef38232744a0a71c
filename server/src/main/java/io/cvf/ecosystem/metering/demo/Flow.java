package io.cvf.ecosystem.metering.demo;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation runs of one skill. Days are counted back from today.
 *
 * @param place of its runtime, below the organisation in the source
 * @param versions the day from which on each is run
 * @param from its first day; null for as long as the demo remembers
 * @param until its last day; null for today
 * @param first executions a day in the beginning
 * @param last executions a day in the end
 * @param most the largest quantity; null when each counts once
 * @param millis how long one takes, mostly
 * @param failed of a hundred
 * @param delay how many days later it is reported; null for the same day
 */
record Flow(
    String consumer,
    String place,
    String skill,
    Map<String, Integer> versions,
    @Nullable Integer from,
    @Nullable Integer until,
    int first,
    int last,
    Rhythm rhythm,
    @Nullable Integer most,
    int millis,
    int failed,
    @Nullable Integer delay) {

  int reportedAfter() {
    return delay == null ? 0 : delay;
  }

  boolean runs(int daysAgo) {
    return (from == null || daysAgo <= from) && (until == null || daysAgo >= until);
  }

  /** The newest that is out on that day. */
  String version(int daysAgo) {
    return versions.entrySet().stream()
        .filter(it -> it.getValue() >= daysAgo)
        .min(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseThrow();
  }
}
