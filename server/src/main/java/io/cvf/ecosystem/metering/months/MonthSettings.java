package io.cvf.ecosystem.metering.months;

import io.cvf.ecosystem.platform.settings.Setting;
import io.cvf.ecosystem.platform.settings.SettingGroup;
import io.cvf.ecosystem.platform.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How long months take what, and for how long an execution can come late.
 *
 * <p>The key of an execution is remembered for {@link #KEY_HORIZON} after it was accepted. It is
 * taken again at most {@link #LONGEST_LATE_WINDOW} after it was executed, which was at most five
 * minutes after it was accepted first. So whenever it could be accepted a second time, its key is
 * still known: nothing is counted twice.
 */
@Component
public class MonthSettings implements SettingGroup {

  /** How long keys are remembered, in whole days after the one they were accepted on. */
  static final Duration KEY_HORIZON = Duration.ofDays(45);

  static final Duration LONGEST_LATE_WINDOW = Duration.ofDays(44);

  private final Settings settings;

  private final Setting<Duration> grace =
      Setting.duration(
          "metering.months.grace",
          "How long after its end a month waits for executions that are still on their way.",
          Duration.ofDays(3),
          Duration.ZERO,
          Duration.ofDays(28));

  private final Setting<Boolean> automatic =
      Setting.flag(
          "metering.months.seal-automatically",
          "Whether the platform seals a month by itself once its grace is over.",
          true);

  private final Setting<Duration> lateWindow =
      Setting.duration(
          "metering.late-window",
          "How long after it happened an execution can still be reported.",
          Duration.ofDays(35),
          Duration.ofHours(1),
          LONGEST_LATE_WINDOW);

  private final Setting<Duration> retention =
      Setting.duration(
          "metering.retention",
          "How long after the seal of their month single executions and their proofs are kept.",
          Duration.ofDays(400),
          Duration.ofDays(60),
          Duration.ofDays(3_650));

  MonthSettings(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Collection<Setting<?>> settings() {
    return List.of(grace, automatic, lateWindow, retention);
  }

  /** How long after it happened an execution is accepted now. */
  public Duration lateWindow() {
    return settings.current(lateWindow);
  }

  /** That of a month which ended then. */
  Duration grace(Instant end) {
    return settings.inForce(grace, end);
  }

  boolean sealsAutomatically() {
    return settings.current(automatic);
  }

  Duration retention() {
    return settings.current(retention);
  }
}
