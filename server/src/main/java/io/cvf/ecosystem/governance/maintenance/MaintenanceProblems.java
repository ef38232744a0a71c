package io.cvf.ecosystem.governance.maintenance;

import io.cvf.ecosystem.platform.problems.Problem;

/** Why something about a maintenance window is refused. */
final class MaintenanceProblems {

  private MaintenanceProblems() {}

  static Problem notFound() {
    return Problem.notFound(
        "maintenance-not-found",
        "No such maintenance window",
        "There is no such maintenance window, or it was called off.");
  }

  static Problem overlaps(MaintenanceWindow other) {
    return Problem.conflict(
            "maintenance-overlaps",
            "It overlaps another one",
            "From %s until %s maintenance is announced already; change that one."
                .formatted(other.from(), other.until()))
        .with("window", other.id());
  }

  static Problem begun(MaintenanceWindow it) {
    return Problem.conflict(
        "maintenance-begun",
        "It has begun",
        "It began at %s: it can only end earlier than announced.".formatted(it.from()));
  }

  static Problem over(MaintenanceWindow it) {
    return Problem.conflict(
        "maintenance-over", "It is over", "It ended at %s.".formatted(it.until()));
  }
}
