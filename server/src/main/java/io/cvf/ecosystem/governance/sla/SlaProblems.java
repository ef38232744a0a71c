package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.platform.problems.Problem;

final class SlaProblems {

  private SlaProblems() {}

  static Problem monthNotFound() {
    return Problem.notFound(
        "sla-month-not-found",
        "No such sealed month",
        "A month is sealed a day after its end, for partners that had an agreement in it.");
  }

  static Problem stepNotFound() {
    return Problem.notFound(
        "sla-step-not-found", "No such step", "List the steps; they are named by their id.");
  }

  static Problem comparisonNotFound() {
    return Problem.notFound(
        "sla-comparison-not-found",
        "Nothing to compare",
        "The partner has not sent figures of its own.");
  }

  static Problem stepState(StepState state, StepState wanted) {
    return Problem.conflict(
        "sla-step-state",
        "The step cannot do that",
        "It is %s and cannot become %s any more.".formatted(state, wanted));
  }
}
