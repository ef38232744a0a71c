package io.cvf.rules.sla;

import java.util.Collection;
import java.util.OptionalInt;

/**
 * What became of the seconds something was to be available in. Each second is in one of the parts:
 *
 * <pre>scheduled = maintenance + platform + missing + up + down</pre>
 *
 * What is missing is shown as such also where the rule counts it as up or down.
 *
 * @param scheduled to be available
 * @param maintenance of these, taken out because it was announced
 * @param platform of what is left, taken out because this platform could not look
 * @param missing of what is left, not measured and taken out
 * @param missingCounted not measured, and counted in {@code up} or {@code down} by the agreement
 * @param up available
 * @param down not available
 */
public record Availability(
    long scheduled,
    long maintenance,
    long platform,
    long missing,
    long missingCounted,
    long up,
    long down) {

  public static final Availability NONE = new Availability(0, 0, 0, 0, 0, 0, 0);

  /** 1,000,000 is all of the time. */
  private static final int WHOLE = 1_000_000;

  /**
   * What nothing was found out about, because the schedule goes beyond the looks, would count as
   * up: cut the schedule where they end, that of a running month at the present.
   *
   * @param schedule when it was to be available
   * @param observed what was found
   * @param maintenance that excludes, see {@link MaintenanceRule}
   * @param platform when this platform itself was not able to look
   */
  public static Availability of(
      Spans schedule, Observations observed, Spans maintenance, Spans platform, MissingRule rule) {
    var unplanned = schedule.minus(maintenance);
    var lookedAt = unplanned.minus(platform);
    var missing = observed.missing().intersect(lookedAt).seconds();
    var down = observed.down().minus(observed.missing()).intersect(lookedAt).seconds();
    var up = lookedAt.seconds() - missing - down;
    return new Availability(
        schedule.seconds(),
        schedule.seconds() - unplanned.seconds(),
        unplanned.seconds() - lookedAt.seconds(),
        rule == MissingRule.EXCLUDED ? missing : 0,
        rule == MissingRule.EXCLUDED ? 0 : missing,
        rule == MissingRule.UP ? up + missing : up,
        rule == MissingRule.DOWN ? down + missing : down);
  }

  /** Both together: two periods, or two things that are to be available. */
  public Availability plus(Availability other) {
    return new Availability(
        scheduled + other.scheduled,
        maintenance + other.maintenance,
        platform + other.platform,
        missing + other.missing,
        missingCounted + other.missingCounted,
        up + other.up,
        down + other.down);
  }

  public static Availability sum(Collection<Availability> parts) {
    return parts.stream().reduce(NONE, Availability::plus);
  }

  /** Whether anything was measured: without it there is no uptime, whatever the rule says. */
  public boolean hasData() {
    return measured() > 0;
  }

  /** Seconds that looks say something of. */
  public long measured() {
    return up + down - missingCounted;
  }

  /** up/(up + down) in parts per million, rounded down; empty without data. */
  public OptionalInt uptimePartsPerMillion() {
    return hasData() ? OptionalInt.of(share(up, up + down)) : OptionalInt.empty();
  }

  /** The share of the time to be measured that was, in parts per million, rounded down. */
  public OptionalInt coveragePartsPerMillion() {
    var wanted = up + down + missing;
    return wanted == 0 ? OptionalInt.empty() : OptionalInt.of(share(measured(), wanted));
  }

  /**
   * Whether the uptime reaches the target exactly, without rounding; false without data.
   *
   * @param targetBasisPoints 9,900 is 99 %
   */
  public boolean reaches(int targetBasisPoints) {
    return hasData() && Math.multiplyExact(up, 10_000L) >= targetBasisPoints * (up + down);
  }

  private static int share(long part, long whole) {
    return Math.toIntExact(Math.multiplyExact(part, (long) WHOLE) / whole);
  }
}
