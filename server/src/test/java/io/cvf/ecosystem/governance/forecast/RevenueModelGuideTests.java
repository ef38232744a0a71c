package io.cvf.ecosystem.governance.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.governance.documents.TierTerms;
import io.cvf.ecosystem.integrations.AgreementTier;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What people read is what the code does. */
class RevenueModelGuideTests {

  private static final Path GUIDE = Path.of("..", "docs", "guide", "revenue-model.md");
  private static final int CALLS = 60_000;

  private final String guide;

  RevenueModelGuideTests() throws IOException {
    guide = Files.readString(GUIDE);
  }

  @Test
  void theSharesAreThoseOfTheTiers() {
    var rows =
        Arrays.stream(AgreementTier.values())
            .map(tier -> {
              var terms = TierTerms.revenue(tier, "EUR");
              return "| %s | %d %% | %d %% |"
                  .formatted(
                      tier, terms.partnerBasisPoints() / 100, terms.platformBasisPoints() / 100);
            })
            .toList();

    assertThat(guide.lines()).containsSubsequence(rows);
  }

  @Test
  void theExampleIsWhatTheCalculatorSays() {
    var example = forecast("0.00075", CALLS);
    assertThat(guide)
        .contains(
            "costs 0.00075 a call",
            "calls it 60,000 times a month",
            "That is %s gross a month: %s for the partner, %s for the platform."
                .formatted(
                    text(example.gross()), text(example.partner()), text(example.platform())));

    var rows =
        example.payouts().stream()
            .limit(5)
            .map(it ->
                "| %s | %s | %s | %s | %s |"
                    .formatted(
                        it.month(),
                        it.statementOn(),
                        it.on(),
                        text(it.paid()),
                        text(it.carriedOver())))
            .toList();
    assertThat(guide.lines().filter(it -> it.startsWith("| 2027-")))
        .containsExactlyElementsOf(rows);
  }

  @Test
  void fourTimesTheCallsArePaidEveryMonth() {
    var more = forecast("0.00075", 4 * CALLS);

    assertThat(guide).contains("earns %s a month".formatted(text(more.partner())));
    assertThat(more.payouts())
        .extracting(Forecast.Payout::paid)
        .containsOnly(more.partner())
        .hasSize(12);
  }

  @Test
  void theRoundingAndTheMinimumAreAsWritten() {
    var cents = forecast("0.05", 1);
    assertThat(guide)
        .contains(
            "Of %s at STANDARD the partner gets %s and the platform %s."
                .formatted(text(cents.gross()), text(cents.partner()), text(cents.platform())));
    var terms = TierTerms.revenue(AgreementTier.STANDARD, "EUR");
    assertThat(guide)
        .contains(
            "the minimum of %d".formatted(terms.minimumPayoutMinor() / 100),
            "**%d days after the statement**".formatted(terms.netDays()));
  }

  private static Forecast forecast(String price, long executions) {
    return Forecast.of(
        new BigDecimal(price),
        1,
        executions,
        TierTerms.revenue(AgreementTier.STANDARD, "EUR"),
        YearMonth.of(2027, 1));
  }

  private static String text(long minor) {
    return BigDecimal.valueOf(minor, 2).toPlainString();
  }

  @Test
  void sharesSumToTheGrossForAnyAmountAndTier() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var round = 0; round < 10_000; round++) {
      var tier = List.of(AgreementTier.values()).get(random.nextInt(3));
      var price = BigDecimal.valueOf(random.nextLong(100_000_000), random.nextInt(11));
      var it =
          Forecast.of(
              price,
              1 + random.nextInt(1_000),
              random.nextInt(1_000),
              TierTerms.revenue(tier, List.of("EUR", "JPY", "BHD").get(random.nextInt(3))),
              YearMonth.of(2027, 1));
      assertThat(it.partner() + it.platform()).as("seed %d", seed).isEqualTo(it.gross());
      assertThat(it.partner()).isBetween(0L, it.gross());
      var paid = it.payouts().stream().mapToLong(Forecast.Payout::paid).sum();
      assertThat(paid + it.payouts().getLast().carriedOver())
          .as("seed %d: nothing is lost between the months", seed)
          .isEqualTo(12 * it.partner());
    }
  }
}
