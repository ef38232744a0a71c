package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.platform.settings.Setting;
import io.cvf.ecosystem.platform.settings.SettingGroup;
import io.cvf.ecosystem.platform.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** When staff has to look after a partner. */
@Component
class OnboardingSettings implements SettingGroup {

  private final Settings settings;

  private final Setting<Duration> stuckAfter =
      Setting.duration(
          "governance.onboarding.stuck-after",
          "How long a partner may stay in one stage before it counts as stuck and staff is told.",
          Duration.ofDays(14),
          Duration.ofDays(1),
          Duration.ofDays(365));

  OnboardingSettings(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Collection<Setting<?>> settings() {
    return List.of(stuckAfter);
  }

  /** Whoever entered its stage before is stuck. */
  Instant stuckBefore(Instant now) {
    return now.minus(settings.current(stuckAfter));
  }
}
