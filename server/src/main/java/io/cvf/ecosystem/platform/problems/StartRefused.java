package io.cvf.ecosystem.platform.problems;

/** The platform cannot start, for a reason whoever started it can mend. */
public final class StartRefused extends RuntimeException {

  private final String action;

  /**
   * @param reason what is wrong
   * @param action what to do about it
   */
  public StartRefused(String reason, String action) {
    super(reason);
    this.action = action;
  }

  public String action() {
    return action;
  }
}
