package io.cvf.ecosystem.platform.settings;

import io.cvf.ecosystem.platform.problems.StartRefused;
import java.time.Clock;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Every setting the modules declare. At the start each gets its first value; a property that makes
 * no sense stops the start.
 */
@Component
class DeclaredSettings implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(DeclaredSettings.class);

  private final ObjectProvider<Setting<?>> beans;
  private final ObjectProvider<SettingGroup> groups;
  private final SettingVersions versions;
  private final Environment environment;
  private final Clock clock;
  private final SortedMap<String, Setting<?>> byName = new TreeMap<>();

  DeclaredSettings(
      ObjectProvider<Setting<?>> beans,
      ObjectProvider<SettingGroup> groups,
      SettingVersions versions,
      Environment environment,
      Clock clock) {
    this.beans = beans;
    this.groups = groups;
    this.versions = versions;
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    beans.forEach(this::declare);
    groups.forEach(group -> group.settings().forEach(this::declare));
  }

  private void declare(Setting<?> setting) {
    if (byName.put(setting.name(), setting) != null) {
      throw new IllegalStateException("Two settings are called " + setting.name());
    }
    begin(setting);
  }

  private void begin(Setting<?> setting) {
    var configured = Optional.ofNullable(environment.getProperty(setting.property()));
    var first = configured.map(text -> checked(setting, text)).orElse(setting.defaultText());
    versions.seed(setting.name(), first, clock.instant());
    var latest = versions.of(setting.name()).getLast();
    if (configured.isPresent() && !latest.value().equals(first)) {
      log.warn(
          "{} = {} has no effect: the value has been {} since {}. Change it under Administration → Settings",
          setting.property(),
          first,
          latest.value(),
          latest.effectiveFrom());
    }
  }

  private static String checked(Setting<?> setting, String text) {
    try {
      return setting.canonical(text);
    } catch (IllegalArgumentException notAllowed) {
      throw new StartRefused(
          "The property %s is '%s', which is not allowed.".formatted(setting.property(), text),
          "Set %s (%s) to what is allowed: %s"
              .formatted(setting.property(), setting.description(), notAllowed.getMessage()));
    }
  }

  /** By name. */
  SortedMap<String, Setting<?>> all() {
    return byName;
  }

  Optional<Setting<?>> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
