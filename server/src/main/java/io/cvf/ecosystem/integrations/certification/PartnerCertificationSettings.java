package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.platform.settings.Setting;
import io.cvf.ecosystem.platform.settings.SettingGroup;
import io.cvf.ecosystem.platform.settings.Settings;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** How staging endpoints are measured; an application keeps the figures it was made under. */
@Component
class PartnerCertificationSettings implements SettingGroup {

  private final Settings settings;

  private final Setting<Duration> probeInterval =
      Setting.duration(
          "integrations.certification.probe-interval",
          "How often the staging endpoint of an application is probed.",
          Duration.ofMinutes(5),
          Duration.ofSeconds(1),
          Duration.ofDays(1));

  private final Setting<Duration> measurementTime =
      Setting.duration(
          "integrations.certification.measurement-time",
          "For how long a staging endpoint is measured before its figures count.",
          Duration.ofDays(7),
          Duration.ZERO,
          Duration.ofDays(90));

  PartnerCertificationSettings(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Collection<Setting<?>> settings() {
    return List.of(probeInterval, measurementTime);
  }

  Duration probeInterval() {
    return settings.current(probeInterval);
  }

  Duration measurementTime() {
    return settings.current(measurementTime);
  }
}
