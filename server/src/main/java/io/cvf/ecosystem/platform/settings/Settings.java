package io.cvf.ecosystem.platform.settings;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the platform's settings are, and were. A change is in force from the moment it is made,
 * never earlier; other nodes see it within {@code cvf.settings.cache}, one second by default. What
 * must not change under way (a vote, a month) keeps the values it began with.
 */
@Component
public class Settings {

  private final LoadingCache<String, List<SettingVersion>> versions;
  private final Clock clock;

  Settings(SettingVersions table, SettingsProperties properties, Clock clock) {
    this.versions =
        Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(properties.cache())
            .build(table::of);
    this.clock = clock;
  }

  /** The value in force now. */
  public <T> T current(Setting<T> setting) {
    return inForce(setting, clock.instant());
  }

  /** The value that was in force then; the first one for the time before there was any. */
  public <T> T inForce(Setting<T> setting, Instant instant) {
    return setting.parse(versionAt(setting, instant).value());
  }

  SettingVersion versionAt(Setting<?> setting, Instant instant) {
    var all = versions.get(setting.name());
    if (all.isEmpty()) {
      throw new IllegalArgumentException(
          "Setting %s is not declared as a bean".formatted(setting.name()));
    }
    return all.reversed().stream()
        .filter(version -> !version.effectiveFrom().isAfter(instant))
        .findFirst()
        .orElse(all.getFirst());
  }

  void forget(String name) {
    versions.invalidate(name);
  }
}
