package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.platform.settings.Setting;
import io.cvf.ecosystem.platform.settings.SettingGroup;
import io.cvf.ecosystem.platform.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The figures of founding an administrator may change. */
@Component
class FoundingRules implements SettingGroup {

  private final Settings settings;
  private final Setting<Integer> members =
      Setting.integer(
          "community.founding.members",
          "Founding ends, once, when so many members have stood above the floor.",
          "members",
          30,
          1,
          100_000);
  private final Setting<Duration> age;

  FoundingRules(Settings settings, @Value("${cvf.demo:false}") boolean demo) {
    this.settings = settings;
    this.age =
        Setting.duration(
            "community.founding.age",
            "How long ago founding electors must have proved their e-mail address.",
            demo ? Duration.ZERO : Duration.ofDays(7),
            Duration.ZERO,
            Duration.ofDays(365));
  }

  @Override
  public Collection<Setting<?>> settings() {
    return List.of(members, age);
  }

  int members(Instant at) {
    return settings.inForce(members, at);
  }

  Duration age(Instant at) {
    return settings.inForce(age, at);
  }
}
