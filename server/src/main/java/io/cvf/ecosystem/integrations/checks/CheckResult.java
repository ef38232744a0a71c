package io.cvf.ecosystem.integrations.checks;

import io.cvf.ecosystem.integrations.requirements.CheckKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verdict that was kept.
 *
 * @param enforced whether the requirement set of that time lets this check stop a publication
 * @param appeal about exactly what was found; null when there is none
 */
public record CheckResult(
    CheckKind check,
    Verdict verdict,
    boolean enforced,
    Instant checkedAt,
    @Nullable Appeal appeal) {

  /** Whether it stands in the way of a publication. */
  public boolean stops() {
    return enforced && verdict.outcome() == Verdict.Outcome.FAILED && !isExcused();
  }

  private boolean isExcused() {
    return appeal != null && appeal.isAccepted();
  }
}
