package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.MeasuredFigure;
import io.cvf.rules.certification.Formula;
import io.cvf.rules.certification.Score;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was measured for one criterion; its score follows from it alone. */
@Schema(name = "CertificationFigures", description = "Shares are in basis points, rounded down.")
record Figures(
    @Nullable Integer uptimeBasisPoints,
    @Nullable Integer targetBasisPoints,
    @Schema(description = "Absent when nothing was answered.") @Nullable Long p95Millis,
    @Nullable Integer successBasisPoints,
    long samples,
    long succeeded,
    Instant from,
    @Schema(description = "The end, not included.") Instant to,
    Source source) {

  @Schema(name = "FiguresSource")
  enum Source {
    STAGING,
    PRODUCTION
  }

  /**
   * What was counted, whatever it is for.
   *
   * @param p95Millis null when nothing was answered
   * @param target the uptime that is promised, in basis points
   */
  record Counted(
      long samples,
      long succeeded,
      @Nullable Long p95Millis,
      int target,
      Instant from,
      Instant to,
      Source source) {}

  static Figures of(MeasuredFigure figure, Counted it) {
    var share = Formula.basisPoints(it.succeeded(), it.samples());
    return new Figures(
        figure == MeasuredFigure.UPTIME ? share : null,
        figure == MeasuredFigure.UPTIME ? it.target() : null,
        figure == MeasuredFigure.RESPONSE_TIME ? it.p95Millis() : null,
        figure == MeasuredFigure.RELIABILITY ? share : null,
        it.samples(),
        it.succeeded(),
        it.from(),
        it.to(),
        it.source());
  }

  Score score() {
    if (uptimeBasisPoints != null && targetBasisPoints != null) {
      return Formula.uptime(uptimeBasisPoints, targetBasisPoints);
    }
    if (successBasisPoints != null) {
      return Formula.reliability(successBasisPoints);
    }
    return p95Millis == null ? Score.NONE : Formula.responseTime(p95Millis);
  }

  static String formula(MeasuredFigure figure) {
    return switch (figure) {
      case UPTIME -> "100 at the target, 60 one percentage point below it, none under that";
      case RESPONSE_TIME -> "100 at a p95 up to 1,000 ms, 60 at 5,000 ms, none beyond";
      case RELIABILITY -> "100 from 99.90 % of successes on, 60 at 99.00 %, none below";
    };
  }
}
