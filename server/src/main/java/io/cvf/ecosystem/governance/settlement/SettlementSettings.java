package io.cvf.ecosystem.governance.settlement;

import io.cvf.ecosystem.platform.settings.Setting;
import io.cvf.ecosystem.platform.settings.SettingGroup;
import io.cvf.ecosystem.platform.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long what was executed without an agreement waits for one. */
@Component
class SettlementSettings implements SettingGroup {

  private final Settings settings;

  private final Setting<Duration> suspense =
      Setting.duration(
          "governance.suspense",
          "How long after the end of its month consumers wait to get back what was executed"
              + " without an agreement.",
          Duration.ofDays(90),
          Duration.ofDays(1),
          Duration.ofDays(3_650));

  SettlementSettings(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Collection<Setting<?>> settings() {
    return List.of(suspense);
  }

  /** When suspense of the month is given back; by the value in force at the month's end. */
  Instant voidedAt(YearMonth month) {
    var end = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return end.plus(settings.inForce(suspense, end));
  }
}
