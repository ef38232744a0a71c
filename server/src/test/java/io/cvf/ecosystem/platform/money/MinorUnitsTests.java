package io.cvf.ecosystem.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MinorUnitsTests {

  private static final MinorUnits EURO = new MinorUnits(Currency.getInstance("EUR"));
  private static final MinorUnits YEN = new MinorUnits(Currency.getInstance("JPY"));

  @Test
  void halfAUnitIsRoundedUp() {
    assertThat(EURO.rounded(new BigDecimal("0.0049999999"))).isZero();
    assertThat(EURO.rounded(new BigDecimal("0.005"))).isEqualTo(1);
    assertThat(YEN.rounded(new BigDecimal("1.5"))).isEqualTo(2);
  }

  @Test
  void amountsAreWrittenWithTheDecimalsOfTheirCurrency() {
    assertThat(EURO.textWithCode(-123_450)).isEqualTo("-1234.50 EUR");
    assertThat(EURO.text(5)).isEqualTo("0.05");
    assertThat(YEN.textWithCode(7)).isEqualTo("7 JPY");
  }

  @Test
  void whatDoesNotFitIsRefusedInsteadOfWrappingRound() {
    assertThatThrownBy(() -> EURO.rounded(new BigDecimal("1e18")))
        .isInstanceOf(ArithmeticException.class);
  }
}
