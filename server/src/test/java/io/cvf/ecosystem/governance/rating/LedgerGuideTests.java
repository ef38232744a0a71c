package io.cvf.ecosystem.governance.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.governance.ledger.EntryKind;
import io.cvf.ecosystem.platform.money.LargestRemainder;
import io.cvf.ecosystem.platform.money.MinorUnits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** What docs/guide/ledger.md says is what the platform does. */
class LedgerGuideTests {

  private static final MinorUnits EURO = new MinorUnits(Currency.getInstance("EUR"));
  private static final BigDecimal PRICE = new BigDecimal("0.0025");

  private final String guide = read();

  @Test
  void theExampleIsComputedAsThePlatformDoes() {
    var globex = gross(4_001);
    var acme = LargestRemainder.split(globex, 7_000, 3_000);
    assertThat(guide)
        .contains("| gross: 4,001 × 0.0025 = 10.0025 | %s |".formatted(EURO.text(globex)))
        .contains("| Acme: 70 %% | %s |".formatted(EURO.text(acme.get(0))))
        .contains("| platform: 30 %% | %s |".formatted(EURO.text(acme.get(1))));

    var initech = gross(30);
    var few = LargestRemainder.split(initech, 7_000, 3_000);
    assertThat(guide)
        .contains("| gross | %s |".formatted(EURO.text(initech)))
        .contains("| Acme | %s |".formatted(EURO.text(few.get(0))))
        .contains("| platform | %s |".formatted(EURO.text(few.get(1))));

    var back = LargestRemainder.split(333, acme.get(0), acme.get(1));
    assertThat(guide)
        .contains(
            "%s EUR are taken from Acme, %s EUR from the platform"
                .formatted(EURO.text(back.get(0)), EURO.text(back.get(1))));
  }

  @Test
  void everyKindOfEntryIsExplained() {
    for (var kind : EntryKind.values()) {
      assertThat(guide).contains("| `%s` |".formatted(kind));
    }
  }

  private static long gross(long quantity) {
    return EURO.rounded(PRICE.multiply(BigDecimal.valueOf(quantity)));
  }

  private static String read() {
    try {
      return Files.readString(Path.of("../docs/guide/ledger.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
