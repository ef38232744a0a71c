package io.cvf.ecosystem.governance.statements;

import io.cvf.ecosystem.platform.problems.Problem;

final class StatementProblems {

  private StatementProblems() {}

  static Problem notFound() {
    return Problem.notFound(
        "statement-not-found",
        "No such statement",
        "Statements are called such as ST-2026-11-acme; list those of the partner.");
  }
}
