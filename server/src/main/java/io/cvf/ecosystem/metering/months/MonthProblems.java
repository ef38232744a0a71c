package io.cvf.ecosystem.metering.months;

import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Instant;
import java.time.YearMonth;
import org.springframework.http.HttpStatus;

/** Why something cannot be had from, or done to, a billing month. */
final class MonthProblems {

  private MonthProblems() {}

  static Problem notFound(YearMonth month) {
    return Problem.notFound(
        "billing-month-not-found",
        "No such billing month",
        "Nothing was counted before or in %s, or it has not begun.".formatted(month));
  }

  static Problem open(YearMonth month, Instant end) {
    return Problem.conflict(
            "month-open", "The month is not over", "%s ends at %s.".formatted(month, end))
        .with("endsAt", end);
  }

  static Problem inGrace(YearMonth month, Instant until) {
    return Problem.conflict(
            "month-in-grace",
            "The month is in its grace",
            "Executions of %s may still come in until %s.".formatted(month, until))
        .with("graceUntil", until);
  }

  static Problem earlierUnsealed(YearMonth month, YearMonth earlier) {
    return Problem.conflict(
            "earlier-month-unsealed",
            "An earlier month is not sealed",
            "Seal %s before %s.".formatted(earlier, month))
        .with("month", earlier.toString());
  }

  static Problem sealed(YearMonth month) {
    return Problem.conflict(
        "month-sealed", "The month is sealed", "%s is sealed, for good.".formatted(month));
  }

  static Problem notSealed(YearMonth month) {
    return Problem.conflict(
        "month-not-sealed",
        "The month is not sealed",
        "Proofs of %s exist once it is sealed.".formatted(month));
  }

  static Problem dropped(YearMonth month) {
    return Problem.of(
        HttpStatus.GONE,
        "executions-dropped",
        "The single executions are gone",
        "Those of %s were removed after the retention; counts and roots stay.".formatted(month));
  }

  static Problem notCounted(String why) {
    return Problem.notFound("execution-not-counted", "It was not counted here", why);
  }
}
