package io.cvf.ecosystem.integrations.catalogue;

import io.cvf.ecosystem.integrations.MarketTotals;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.catalogue.MarketFigures.OfCategory;
import io.cvf.ecosystem.platform.access.Public;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The marketplace in figures. */
@RestController
@Tag(name = "Catalogue")
class MetricsController {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private final MarketFigures figures;
  private final MarketTotals market;
  private final Clock clock;

  MetricsController(MarketFigures figures, MarketTotals market, Clock clock) {
    this.figures = figures;
    this.market = market;
    this.clock = clock;
  }

  @Schema(name = "IntegrationMetrics")
  record View(
      @Schema(description = "Without those that ended") int totalPartners,
      int certifiedPartners,
      @Schema(description = "That can be found in the catalogue") int totalSkills,
      long downloads,
      @Schema(description = "Of the last calendar month, UTC; absent while nothing was metered")
          @Nullable Long totalExecutionsLastMonth,
      @Schema(description = "Absent while nothing was metered") @Nullable Long executions30Days,
      @Schema(description = "Of the 30 days (UTC) before today; absent while nothing was metered")
          @Nullable Long executions30WholeDays,
      @Schema(description = "Mean of all reviews; absent without one")
          @Nullable BigDecimal averageRating,
      @Schema(
              description =
                  "Mean of all reviews by their weight, rounded down; absent while none counts")
          @Nullable BigDecimal weightedRating,
      Growth growth30Days,
      List<OfCategoryView> byCategory,
      Instant asOf) {}

  @Schema(name = "IntegrationGrowth")
  record Growth(int partners, int skills) {}

  @Schema(name = "IntegrationMetricsOfCategory")
  record OfCategoryView(
      PartnerCategory category, int partners, int certified, int skills, long downloads) {}

  @GetMapping("/api/v1/integrations/metrics")
  @Public
  @Operation(summary = "Partners, skills, downloads and ratings in figures")
  ResponseEntity<View> read() {
    var now = clock.instant();
    var counted = figures.byCategory();
    var totals = figures.totals(now);
    var standing = market.on(LocalDate.ofInstant(now, ZoneOffset.UTC));
    var view =
        new View(
            counted.stream().mapToInt(OfCategory::partners).sum(),
            counted.stream().mapToInt(OfCategory::certified).sum(),
            counted.stream().mapToInt(OfCategory::skills).sum(),
            counted.stream().mapToLong(OfCategory::downloads).sum(),
            totals.lastMonth(),
            totals.executions(),
            standing.executions(),
            totals.rating(),
            standing.rating() == null ? null : BigDecimal.valueOf(standing.rating(), 2),
            new Growth(totals.newPartners(), totals.newSkills()),
            Arrays.stream(PartnerCategory.values()).map(each -> view(each, counted)).toList(),
            now);
    return ResponseEntity.ok().cacheControl(CacheControl.maxAge(FRESH).cachePublic()).body(view);
  }

  private static OfCategoryView view(PartnerCategory category, List<OfCategory> counted) {
    return counted.stream()
        .filter(each -> each.category() == category)
        .findFirst()
        .map(each ->
            new OfCategoryView(
                category, each.partners(), each.certified(), each.skills(), each.downloads()))
        .orElse(new OfCategoryView(category, 0, 0, 0, 0));
  }
}
