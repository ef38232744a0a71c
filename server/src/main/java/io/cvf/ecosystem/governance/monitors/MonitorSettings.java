package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.platform.settings.Setting;
import io.cvf.ecosystem.platform.settings.SettingGroup;
import io.cvf.ecosystem.platform.settings.Settings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** How much is watched, and how long single looks are kept. */
@Component
class MonitorSettings implements SettingGroup {

  private final Settings settings;

  private final Setting<Duration> retention =
      Setting.duration(
          "governance.monitors.retention",
          "How long single looks of monitors are kept. Outages are kept for good.",
          Duration.ofDays(35),
          Duration.ofDays(2),
          Duration.ofDays(400));

  private final Setting<Integer> most =
      Setting.integer(
          "governance.monitors.most",
          "How many monitors are watched at once.",
          "monitors",
          5_000,
          1,
          50_000);

  MonitorSettings(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Collection<Setting<?>> settings() {
    return List.of(retention, most);
  }

  LocalDate firstDayKept(LocalDate today) {
    return today.minusDays(settings.current(retention).toDays());
  }

  int most() {
    return settings.current(most);
  }
}
