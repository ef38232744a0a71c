package io.cvf.ecosystem.sdk;

import org.jspecify.annotations.Nullable;

/** A request that was refused or got no answer; {@link #problem()} says why. */
public final class EcosystemException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  EcosystemException(Problem problem) {
    this(problem, null);
  }

  EcosystemException(Problem problem, @Nullable Throwable cause) {
    super(
        problem.detail() == null ? problem.title() : problem.title() + ": " + problem.detail(),
        cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
