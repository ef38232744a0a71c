package io.cvf.ecosystem.governance.ledger;

import io.cvf.ecosystem.governance.agreements.AgreementSettings;
import io.cvf.ecosystem.platform.money.MinorUnits;
import java.util.Currency;
import org.springframework.stereotype.Component;

/** The one currency of this installation: of its prices, its agreements and its books. */
@Component
public class BookCurrency {

  private final AgreementSettings settings;

  BookCurrency(AgreementSettings settings) {
    this.settings = settings;
  }

  /** ISO 4217. */
  public String code() {
    return settings.currency();
  }

  public MinorUnits units() {
    return new MinorUnits(Currency.getInstance(code()));
  }
}
