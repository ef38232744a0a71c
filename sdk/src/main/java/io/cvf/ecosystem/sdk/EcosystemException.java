package io.cvf.ecosystem.sdk;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that was refused or got no answer; {@link #problem()} says why. */
public final class EcosystemException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;
  private final @Nullable Duration retryAfter;

  EcosystemException(Problem problem, @Nullable Duration retryAfter) {
    this(problem, retryAfter, null);
  }

  EcosystemException(Problem problem, Throwable cause) {
    this(problem, null, cause);
  }

  EcosystemException(Problem problem) {
    this(problem, null, null);
  }

  private EcosystemException(
      Problem problem, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(
        problem.detail() == null ? problem.title() : problem.title() + ": " + problem.detail(),
        cause);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  public Problem problem() {
    return problem;
  }

  /** How long the server wants to be left alone; empty when it did not say. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
