package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.platform.settings.Setting;
import io.cvf.ecosystem.platform.settings.SettingGroup;
import io.cvf.ecosystem.platform.settings.Settings;
import io.cvf.rules.sla.PenaltyScale;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * When months are sealed, when something follows from it, and what a broken promise costs.
 *
 * <p>A penalty belongs on the statement of its month, which is written 72 hours after the month's
 * end at the earliest: so grace and delay together cannot be set to as much. Where billing waits
 * for less than that, the penalty is booked after the statement and stands on the next one.
 */
@Component
class SlaSettings implements SettingGroup {

  static final Duration LONGEST_GRACE = Duration.ofHours(36);
  static final Duration LONGEST_DELAY = Duration.ofHours(35);

  private static final int WHOLE = 10_000;

  private final Settings settings;

  private final Setting<Duration> grace =
      Setting.duration(
          "sla.grace",
          "How long after its end a month of service levels is sealed.",
          Duration.ofHours(24),
          Duration.ofHours(1),
          LONGEST_GRACE);

  private final Setting<Duration> delay =
      Setting.duration(
          "sla.enforcement-delay",
          "How long after the seal of a month something follows from a broken promise.",
          Duration.ofHours(24),
          Duration.ZERO,
          LONGEST_DELAY);

  private final Setting<Integer> broken =
      penalty("sla.penalty.broken", "What a promise that was not kept costs.", 500);

  private final Setting<Integer> onePoint =
      penalty(
          "sla.penalty.one-point",
          "What an uptime costs that is more than one percentage point below its target.",
          1_000);

  private final Setting<Integer> fivePoints =
      penalty(
          "sla.penalty.five-points",
          "What an uptime costs that is more than five percentage points below its target.",
          2_500);

  SlaSettings(Settings settings) {
    this.settings = settings;
  }

  private static Setting<Integer> penalty(String name, String description, int basisPoints) {
    return Setting.integer(
        name, description, "basis points of the partner's share", basisPoints, 1, WHOLE);
  }

  @Override
  public Collection<Setting<?>> settings() {
    return List.of(grace, delay, broken, onePoint, fivePoints);
  }

  /** When the month that ended then is sealed; by the value in force at its end. */
  Instant sealedAt(Instant end) {
    return end.plus(settings.inForce(grace, end));
  }

  Duration enforcementDelay() {
    return settings.current(delay);
  }

  /** That in force at the end of the month. */
  PenaltyScale scale(Instant end) {
    return new PenaltyScale(
        settings.inForce(broken, end),
        settings.inForce(onePoint, end),
        settings.inForce(fivePoints, end));
  }
}
