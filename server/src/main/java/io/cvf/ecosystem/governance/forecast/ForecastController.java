package io.cvf.ecosystem.governance.forecast;

import io.cvf.ecosystem.governance.documents.TierTerms;
import io.cvf.ecosystem.governance.ledger.BookCurrency;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.problems.Violations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/revenue/forecast")
@Tag(name = "Revenue")
class ForecastController {

  private static final int DECIMALS = 10;
  private static final int DIGITS = 10;
  private static final long MOST = 1_000_000_000;

  private final BookCurrency currency;
  private final Clock clock;

  ForecastController(BookCurrency currency, Clock clock) {
    this.currency = currency;
    this.clock = clock;
  }

  @Schema(name = "RevenueForecast")
  record ForecastView(
      @Schema(description = "Decimal text.", example = "0.00075") String price,
      long quantity,
      long executionsPerMonth,
      AgreementTier tier,
      String currency,
      @Schema(description = "What consumers pay a month.") long grossMinor,
      long partnerMinor,
      long platformMinor,
      Shares shares,
      @Schema(description = "Below it a balance is carried over.") long minimumPayoutMinor,
      @Schema(description = "From the statement to the day its payout is due.") int netDays,
      @Schema(description = "Absent when not even a year brings the minimum.")
          @Nullable LocalDate firstPayoutOn,
      @Schema(description = "Twelve months, from the present one on.") List<PayoutView> payouts) {

    static ForecastView of(
        BigDecimal price, long quantity, long executions, AgreementTier tier, Forecast it) {
      var terms = it.terms();
      return new ForecastView(
          price.toPlainString(),
          quantity,
          executions,
          tier,
          terms.currency(),
          it.gross(),
          it.partner(),
          it.platform(),
          new Shares(terms.partnerBasisPoints(), terms.platformBasisPoints()),
          terms.minimumPayoutMinor(),
          terms.netDays(),
          it.firstPayoutOn().orElse(null),
          it.payouts().stream().map(PayoutView::of).toList());
    }
  }

  @Schema(name = "RevenueShares")
  record Shares(int partnerBasisPoints, int platformBasisPoints) {}

  @Schema(name = "ForecastPayout")
  record PayoutView(
      @Schema(type = "string", example = "2026-12") YearMonth month,
      @Schema(description = "When the month is sealed and settled.") LocalDate statementOn,
      @Schema(description = "0 while the balance is below the minimum.") long payoutMinor,
      long carriedOverMinor,
      @Schema(description = "When it is due, or would be.") LocalDate on) {

    static PayoutView of(Forecast.Payout it) {
      return new PayoutView(it.month(), it.statementOn(), it.paid(), it.carriedOver(), it.on());
    }
  }

  @GetMapping
  @Public
  @Operation(
      summary = "What a price and a volume would bring",
      description =
          """
          The same executions every month, for one consumer, at the figures new agreements of the \
          tier have.\
          """)
  ForecastView forecast(
      @RequestParam BigDecimal price,
      @RequestParam(defaultValue = "1") long quantity,
      @RequestParam(defaultValue = "STANDARD") AgreementTier tier,
      @RequestParam long executionsPerMonth) {
    new Violations()
        .require(
            isPrice(price),
            "/price",
            "A price is 0 or more, with at most %d decimals.".formatted(DECIMALS))
        .require(quantity >= 1 && quantity <= MOST, "/quantity", "From 1 to %,d.".formatted(MOST))
        .require(
            executionsPerMonth >= 0 && executionsPerMonth <= MOST,
            "/executionsPerMonth",
            "From 0 to %,d.".formatted(MOST))
        .refuseIfAny();
    var first = YearMonth.from(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    var terms = TierTerms.revenue(tier, currency.code());
    try {
      var forecast = Forecast.of(price, quantity, executionsPerMonth, terms, first);
      return ForecastView.of(price, quantity, executionsPerMonth, tier, forecast);
    } catch (ArithmeticException tooMuch) {
      throw Problem.invalid("", "That is more money than there is. Take smaller figures.");
    }
  }

  /** Looks at the number of digits first: a few characters can mean a billion of them. */
  private static boolean isPrice(BigDecimal price) {
    return price.signum() >= 0
        && price.scale() <= DECIMALS
        && price.scale() >= -DIGITS
        && price.precision() - price.scale() <= DIGITS;
  }
}
