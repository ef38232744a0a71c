package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.platform.settings.Setting;
import io.cvf.ecosystem.platform.settings.SettingGroup;
import io.cvf.ecosystem.platform.settings.Settings;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which incidents count. One that is open keeps what counted when it was opened. */
@Component
class IncidentSettings implements SettingGroup {

  private final Settings settings;

  private final Setting<Severity> responseSeverity =
      Setting.of(
          "sla.response-severity",
          "The least severity of incidents whose response time counts: CRITICAL, MAJOR or MINOR.",
          null,
          Severity.MINOR,
          IncidentSettings::severity,
          Severity::name);

  IncidentSettings(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Collection<Setting<?>> settings() {
    return List.of(responseSeverity);
  }

  Severity responseSeverity() {
    return settings.current(responseSeverity);
  }

  private static Severity severity(String text) {
    try {
      return Severity.valueOf(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("CRITICAL, MAJOR or MINOR.", e);
    }
  }
}
