package io.cvf.ecosystem.platform.problems;

/** Collects everything wrong with an input, so that it is answered at once. */
public final class Violations {

  private final Problem problem = Problem.invalid();
  private boolean any;

  public Violations require(boolean holds, String pointer, String detail) {
    if (!holds) {
      any = true;
      problem.at(pointer, detail);
    }
    return this;
  }

  /** Throws 422 {@code invalid-input} when something was wrong. */
  public void refuseIfAny() {
    if (any) {
      throw problem;
    }
  }
}
