package io.cvf.ecosystem.community.engagement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How alive the community is, from 0 to 100, as the sum of four parts. A part without data counts
 * 0. Computed in whole numbers from the counts; each part is rounded once, to hundredths, so that
 * the parts shown add up to the score shown.
 */
record EngagementScore(List<Part> parts) {

  private static final int HUNDREDTHS = 100;

  enum Measure {
    /** Active of all members, in basis points. */
    ACTIVE(35, 3_000),
    /** Median turnout in basis points. */
    TURNOUT(25, 4_000),
    /** Last month's active members who are active this month, in basis points. */
    RETENTION(25, 10_000),
    /** Median minutes to the first reply; the less the better, nothing from 72 hours. */
    REPLY(15, 72 * 60);

    private final int max;
    private final int target;

    Measure(int max, int target) {
      this.max = max;
      this.target = target;
    }

    private Part without() {
      return new Part(this, 0, null);
    }

    /** Of all its points the share that is reached of its target, at most all. */
    private Part reached(long value, long reached, long target) {
      var most = (long) max * HUNDREDTHS;
      var hundredths = (2 * most * Math.min(reached, target) + target) / (2 * target);
      return new Part(this, (int) hundredths, value);
    }
  }

  /**
   * @param value basis points, or minutes for {@link Measure#REPLY}; null without data
   */
  record Part(Measure measure, int hundredths, @Nullable Long value) {

    int max() {
      return measure.max;
    }

    int target() {
      return measure.target;
    }
  }

  static EngagementScore of(Figures figures) {
    return new EngagementScore(
        List.of(active(figures), turnout(figures), retention(figures), reply(figures)));
  }

  private static Part active(Figures figures) {
    var share = figures.activeBasisPoints();
    return share == null
        ? Measure.ACTIVE.without()
        : Measure.ACTIVE.reached(
            share, figures.active() * 10_000L, figures.members() * 1L * Measure.ACTIVE.target);
  }

  private static Part turnout(Figures figures) {
    var turnout = figures.turnoutBasisPoints();
    return turnout == null
        ? Measure.TURNOUT.without()
        : Measure.TURNOUT.reached(turnout, turnout, Measure.TURNOUT.target);
  }

  private static Part retention(Figures figures) {
    var share = figures.retentionBasisPoints();
    return share == null
        ? Measure.RETENTION.without()
        : Measure.RETENTION.reached(share, figures.returning(), figures.activeLastMonth());
  }

  private static Part reply(Figures figures) {
    var minutes = figures.replyMinutes();
    long target = Measure.REPLY.target;
    return minutes == null
        ? Measure.REPLY.without()
        : Measure.REPLY.reached(minutes, target - Math.min(minutes, target), target);
  }

  /** 0 to 10,000. */
  int hundredths() {
    return parts.stream().mapToInt(Part::hundredths).sum();
  }
}
