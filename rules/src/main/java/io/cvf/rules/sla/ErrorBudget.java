package io.cvf.rules.sla;

import java.time.Duration;

/**
 * How much may fail before a promise is broken.
 *
 * @param allowedSeconds rounded down
 * @param spentSeconds down
 */
public record ErrorBudget(long allowedSeconds, long spentSeconds) {

  private static final long WHOLE = 10_000;

  /**
   * @param base the seconds the promise is for: those measured, or all of a month that runs
   * @param targetBasisPoints 9,900 allows a hundredth of them
   */
  public static ErrorBudget of(long base, long down, int targetBasisPoints) {
    return new ErrorBudget(base * (WHOLE - targetBasisPoints) / WHOLE, down);
  }

  /** Negative once the promise is broken. */
  public long leftSeconds() {
    return allowedSeconds - spentSeconds;
  }

  /**
   * How fast a budget is spent that is to last for 30 days: an alert wants both windows to be
   * faster than the rate. Source: the multi-window, multi-burn-rate alerts of Google's Site
   * Reliability Workbook, chapter 5.
   */
  public enum BurnAlert {
    FAST(144, Duration.ofHours(1), Duration.ofMinutes(5)),
    STEADY(60, Duration.ofHours(6), Duration.ofMinutes(30)),
    SLOW(10, Duration.ofDays(3), Duration.ofHours(6));

    private final int tenths;
    private final Duration window;
    private final Duration shortWindow;

    BurnAlert(int tenths, Duration window, Duration shortWindow) {
      this.tenths = tenths;
      this.window = window;
      this.shortWindow = shortWindow;
    }

    /** Of the rate: 144 is 14.4 times as fast as the budget lasts. */
    public int tenths() {
      return tenths;
    }

    public Duration window() {
      return window;
    }

    /** Ends the alert soon after the trouble ended. */
    public Duration shortWindow() {
      return shortWindow;
    }

    /**
     * Whether both windows burn faster than the rate. A window without data burns nothing.
     *
     * @param inWindow what was found in the last {@link #window()}
     * @param inShortWindow what was found in the last {@link #shortWindow()}
     */
    public boolean burns(Availability inWindow, Availability inShortWindow, int targetBasisPoints) {
      return exceeds(inWindow, targetBasisPoints) && exceeds(inShortWindow, targetBasisPoints);
    }

    private boolean exceeds(Availability it, int targetBasisPoints) {
      // down / (up + down) > tenths / 10 · (1 − target), in whole numbers
      return it.hasData()
          && it.down() * WHOLE * 10 > tenths * (WHOLE - targetBasisPoints) * (it.up() + it.down());
    }
  }
}
