package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.governance.OnboardingStage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How far a checklist is.
 *
 * @param stageSince when its present stage began
 * @param percent done of total, rounded down
 * @param open what is not done, in the order of the stages
 */
public record Progress(
    OnboardingStage stage,
    Instant stageSince,
    int done,
    int total,
    int percent,
    List<ChecklistItem> open) {

  public Progress {
    open = List.copyOf(open);
  }

  static int percent(int done, int total) {
    return done * 100 / total;
  }

  /** Days since the one on which the stage began, in UTC. */
  public int daysInStage(Instant now) {
    return daysBetween(stageSince, now);
  }

  static int daysBetween(Instant since, Instant now) {
    return (int)
        ChronoUnit.DAYS.between(
            LocalDate.ofInstant(since, ZoneOffset.UTC), LocalDate.ofInstant(now, ZoneOffset.UTC));
  }
}
