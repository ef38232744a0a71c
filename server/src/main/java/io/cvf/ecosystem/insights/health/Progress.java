package io.cvf.ecosystem.insights.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a milestone is.
 *
 * @param done how often it has happened, at most the target
 * @param reachedAt null until it is reached
 */
public record Progress(Milestone milestone, int done, @Nullable Instant reachedAt) {

  /**
   * @param moments at which it happened, the first ones in order; no more than the target
   */
  static Progress of(Milestone milestone, List<Instant> moments) {
    var target = milestone.target();
    return moments.size() < target
        ? new Progress(milestone, moments.size(), null)
        : new Progress(milestone, target, moments.get(target - 1));
  }

  static Progress reached(Milestone milestone, Instant at) {
    return new Progress(milestone, milestone.target(), at);
  }

  Optional<Instant> reached() {
    return Optional.ofNullable(reachedAt);
  }
}
