package io.cvf.ecosystem.sdk.certification;

import io.cvf.rules.certification.MonthlyRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/** Recomputes everything that is published about a partner's certification. */
public final class CertificationCheck {

  private CertificationCheck() {}

  /** One record that was recomputed; right when nothing differs. */
  public record Line(String what, String published, List<String> differences) {

    public Line {
      differences = List.copyOf(differences);
    }
  }

  /** What was found, review by review and month by month, newest first. */
  public record Report(String partner, List<Line> lines) {

    public Report {
      lines = List.copyOf(lines);
    }

    public boolean holds() {
      return lines.stream().allMatch(line -> line.differences().isEmpty());
    }
  }

  /**
   * @param requirements gives the requirement set of a number
   * @throws IllegalArgumentException when a record lacks what every record has
   */
  public static Report check(
      PublishedStanding standing,
      List<PublishedReview> reviews,
      IntFunction<PublishedRequirements> requirements) {
    var sets = new HashMap<Integer, PublishedRequirements>();
    var lines = new ArrayList<Line>();
    if (standing.partner() == null) {
      throw new IllegalArgumentException("The record does not name its partner.");
    }
    if (!reviews.stream().allMatch(CertificationCheck::isWhole)) {
      throw new IllegalArgumentException("A review lacks what every review has.");
    }
    lines.add(new Line("certification", published(standing), standing(standing, reviews)));
    for (int i = 0; i < reviews.size(); i++) {
      lines.add(line(reviews.get(i), reviews.subList(i, reviews.size()), sets, requirements));
    }
    standing.monthly().forEach(month -> lines.add(line(month)));
    return new Report(standing.partner().slug(), lines);
  }

  private static boolean isWhole(PublishedReview it) {
    return it.partner() != null
        && it.path() != null
        && it.kind() != null
        && it.state() != null
        && it.score() != null
        && it.reviewedAt() != null;
  }

  private static Line line(
      PublishedReview review,
      List<PublishedReview> older,
      Map<Integer, PublishedRequirements> sets,
      IntFunction<PublishedRequirements> requirements) {
    var set = sets.computeIfAbsent(review.set(), requirements::apply);
    var differences = new ArrayList<>(ReviewCheck.differences(review, set));
    if (review.kind().equals("MONTHLY")) {
      differences.addAll(takenOver(review, older));
    }
    var what =
        review.kind().equals("MONTHLY")
            ? "month %s".formatted(review.month())
            : "review of %s".formatted(review.reviewedAt().toString().substring(0, 10));
    return new Line(
        what, "%s %s of %d".formatted(review.state(), review.score(), review.pass()), differences);
  }

  /** What nobody measures stays in a month as the last passed review has it. */
  private static List<String> takenOver(PublishedReview month, List<PublishedReview> older) {
    var found = new Differences();
    var base =
        older.stream()
            .filter(it -> it.kind().equals("REVIEW") && it.state().equals("PASSED"))
            .findFirst()
            .orElse(null);
    found.require(base != null, "no passed review comes before it");
    for (var part : month.parts()) {
      if (base != null && part.measured() == null) {
        var before =
            base.parts().stream()
                .filter(it -> it.criterion().equals(part.criterion()))
                .findFirst()
                .orElse(null);
        found.expect(
            part.criterion() + ": score", part.score(), before == null ? null : before.score());
        found.expect(
            part.criterion() + ": evidence",
            part.evidence(),
            before == null ? List.of() : before.evidence());
      }
    }
    return found.all();
  }

  private static Line line(PublishedStanding.Month it) {
    var found = new Differences();
    var score =
        FigureCheck.score(
            it.measured(), it.samples(), it.succeeded(), it.p95Millis(), it.targetBasisPoints());
    if (it.counted()) {
      found.expect("score", it.score(), score == null ? null : score.points());
      found.require(
          MonthlyRule.counts(it.samples()),
          "it has %d samples and should not count".formatted(it.samples()));
    } else {
      found.expect("score", it.score(), null);
      found.require(
          !MonthlyRule.counts(it.samples())
              || (Objects.equals(it.measured(), "RESPONSE_TIME") && it.p95Millis() == null),
          "it has %d samples and should count".formatted(it.samples()));
    }
    return new Line(
        "figure %s %s".formatted(it.month(), it.criterion()),
        it.counted() ? "counted, " + it.score() : "not counted",
        found.all());
  }

  /** What a partner is certified with follows from its last passed review, and months since. */
  private static List<String> standing(PublishedStanding standing, List<PublishedReview> reviews) {
    var found = new Differences();
    if (standing.partner().certified()) {
      var score = reviews.stream().filter(it -> it.state().equals("PASSED")).findFirst();
      var review =
          reviews.stream()
              .filter(it -> it.state().equals("PASSED") && it.kind().equals("REVIEW"))
              .findFirst();
      found.expect(
          "score",
          standing.partner().certificationScore(),
          score.map(PublishedReview::score).orElse(null));
      found.expect(
          "valid until",
          standing.validUntil(),
          review.map(PublishedReview::validUntil).orElse(null));
    } else {
      found.expect("valid until", standing.validUntil(), null);
    }
    return found.all();
  }

  private static String published(PublishedStanding it) {
    return it.partner().certified()
        ? "until %s with %s".formatted(it.validUntil(), it.partner().certificationScore())
        : "none";
  }
}
