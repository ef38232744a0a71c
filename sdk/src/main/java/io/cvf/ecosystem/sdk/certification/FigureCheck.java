package io.cvf.ecosystem.sdk.certification;

import io.cvf.rules.certification.Formula;
import io.cvf.rules.certification.Score;
import org.jspecify.annotations.Nullable;

/** Scores figures anew by the formulas. */
final class FigureCheck {

  private FigureCheck() {}

  /** Null when the figures are not those of that criterion. */
  static @Nullable Score score(
      @Nullable String measured,
      long samples,
      long succeeded,
      @Nullable Long p95Millis,
      @Nullable Integer target) {
    if (measured == null || succeeded < 0 || succeeded > samples) {
      return null;
    }
    return switch (measured) {
      case "UPTIME" ->
          target == null || target < 0 || target > 10_000
              ? null
              : Formula.uptime(Formula.basisPoints(succeeded, samples), target);
      case "RELIABILITY" -> Formula.reliability(Formula.basisPoints(succeeded, samples));
      case "RESPONSE_TIME" ->
          p95Millis == null || p95Millis < 0 ? Score.NONE : Formula.responseTime(p95Millis);
      default -> null;
    };
  }

  /** Compares the shares that are published with the counts they come from. */
  static void shares(
      String criterion, PublishedReview.Figures it, @Nullable String measured, Differences found) {
    if (it.succeeded() < 0 || it.succeeded() > it.samples()) {
      found.require(
          false,
          "%s: %d of %d cannot have succeeded".formatted(criterion, it.succeeded(), it.samples()));
      return;
    }
    var share = Formula.basisPoints(it.succeeded(), it.samples());
    found.expect(
        criterion + ": uptime in basis points",
        it.uptimeBasisPoints(),
        "UPTIME".equals(measured) ? share : null);
    found.expect(
        criterion + ": success in basis points",
        it.successBasisPoints(),
        "RELIABILITY".equals(measured) ? share : null);
  }
}
