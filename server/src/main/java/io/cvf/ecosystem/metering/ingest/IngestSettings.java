package io.cvf.ecosystem.metering.ingest;

import io.cvf.ecosystem.platform.settings.Setting;
import io.cvf.ecosystem.platform.settings.SettingGroup;
import io.cvf.ecosystem.platform.settings.Settings;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** How late an execution may be reported. */
@Component
class IngestSettings implements SettingGroup {

  private final Settings settings;

  private final Setting<Duration> lateWindow =
      Setting.duration(
          "metering.late-window",
          "How long after it an execution may be reported. Never as long as keys are kept, so"
              + " that none counts twice.",
          Duration.ofDays(35),
          Duration.ofHours(1),
          Duration.ofDays(44));

  IngestSettings(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Collection<Setting<?>> settings() {
    return List.of(lateWindow);
  }

  Duration lateWindow() {
    return settings.current(lateWindow);
  }
}
