package io.cvf.rules.certification;

/** What a month of measurements does to a certification. */
public final class MonthlyRule {

  /** With fewer a month changes nothing: it neither fails nor ends a row of failing months. */
  public static final long LEAST_SAMPLES = 1_000;

  /** So many failing months in a row suspend. */
  public static final int FAILING_MONTHS = 2;

  private MonthlyRule() {}

  public static boolean counts(long samples) {
    return samples >= LEAST_SAMPLES;
  }
}
