package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.governance.SealedSlaMonths;
import io.cvf.ecosystem.integrations.PartnerId;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** Some month long ago is sealed, whatever the rooms of the application say of others. */
@Component
class SealedForTests implements SealedSlaMonths {

  static final YearMonth SEALED = YearMonth.parse("2031-03");

  @Override
  public boolean isSealed(PartnerId partner, YearMonth month) {
    return month.equals(SEALED);
  }
}
