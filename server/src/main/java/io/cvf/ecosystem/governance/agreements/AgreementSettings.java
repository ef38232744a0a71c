package io.cvf.ecosystem.governance.agreements;

import io.cvf.ecosystem.platform.settings.Setting;
import io.cvf.ecosystem.platform.settings.SettingGroup;
import io.cvf.ecosystem.platform.settings.Settings;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;

/** What new documents are made with; a signed one keeps what it says. */
@Component
public class AgreementSettings implements SettingGroup {

  private final Settings settings;

  private final Setting<Currency> currency =
      Setting.of(
          "governance.currency",
          "The currency of this installation, which new agreements name.",
          "ISO 4217",
          Currency.getInstance("EUR"),
          AgreementSettings::currency,
          Currency::getCurrencyCode);

  AgreementSettings(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Collection<Setting<?>> settings() {
    return List.of(currency);
  }

  /** ISO 4217, of this installation now. */
  public String currency() {
    return settings.current(currency).getCurrencyCode();
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("Name a currency by its three letters, such as EUR.", e);
    }
  }
}
