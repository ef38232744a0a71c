package io.cvf.ecosystem.sdk.governance;

import static java.util.Objects.requireNonNullElse;

import java.util.List;

/**
 * How far an agreement has come.
 *
 * @param open the items to be done
 */
public record Onboarding(
    OnboardingStage stage, int done, int total, int progressPercent, List<OnboardingStep> open) {

  public Onboarding {
    open = List.copyOf(requireNonNullElse(open, List.of()));
  }
}
