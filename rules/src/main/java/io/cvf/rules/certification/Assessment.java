package io.cvf.rules.certification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a review comes to.
 *
 * @param score the weighted mean of the criteria, rounded down to hundredths of a point; that never
 *     decides, because thresholds are whole points
 * @param points the share of the score each part brings, in the order of the parts; their sum is
 *     exactly the score
 * @param failures why it is not passed, none when it is
 */
public record Assessment(Score score, List<Score> points, Set<Failure> failures) {

  public Assessment {
    points = List.copyOf(points);
    failures = Set.copyOf(failures);
  }

  public boolean passed() {
    return failures.isEmpty();
  }

  /**
   * Criterion by criterion: the threshold is reached, no criterion is below 60, and every mandatory
   * one has evidence in date.
   *
   * @param parts at least one
   * @param pass the threshold, in points
   */
  public static Assessment of(List<Part> parts, int pass) {
    var weights = parts.stream().mapToLong(Part::weight).sum();
    if (weights == 0) {
      throw new IllegalArgumentException("There is nothing to assess");
    }
    var weighted = parts.stream().mapToLong(Assessment::weighted).sum();
    var score = new Score(Math.toIntExact(weighted / weights));
    var failures = EnumSet.noneOf(Failure.class);
    if (score.isBelow(Score.of(pass))) {
      failures.add(Failure.BELOW_PASS);
    }
    if (parts.stream().anyMatch(part -> part.score().isBelow(Score.FLOOR))) {
      failures.add(Failure.CRITERION_BELOW_60);
    }
    if (parts.stream().anyMatch(Part::lacksEvidence)) {
      failures.add(Failure.MANDATORY_EVIDENCE);
    }
    return new Assessment(score, shares(parts, weights, score), failures);
  }

  /**
   * As a whole: the threshold is reached, and every mandatory criterion has evidence in date.
   *
   * @param pass the threshold, in points
   */
  public static Assessment overall(Score score, int pass, boolean evidenced) {
    var failures = EnumSet.noneOf(Failure.class);
    if (score.isBelow(Score.of(pass))) {
      failures.add(Failure.BELOW_PASS);
    }
    if (!evidenced) {
      failures.add(Failure.MANDATORY_EVIDENCE);
    }
    return new Assessment(score, List.of(), failures);
  }

  /** Rounded down, and what is left over to the largest remainders, the first of equal ones. */
  private static List<Score> shares(List<Part> parts, long weights, Score score) {
    var shares = new ArrayList<Integer>();
    parts.forEach(part -> shares.add(Math.toIntExact(weighted(part) / weights)));
    var left = score.hundredths() - shares.stream().mapToInt(Integer::intValue).sum();
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(
            Comparator.comparingLong((Integer i) -> weighted(parts.get(i)) % weights)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .limit(left)
        .forEach(i -> shares.set(i, shares.get(i) + 1));
    return shares.stream().map(Score::new).toList();
  }

  private static long weighted(Part part) {
    return (long) part.weight() * part.score().hundredths();
  }
}
