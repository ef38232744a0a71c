package io.cvf.ecosystem.sdk.certification;

import io.cvf.ecosystem.sdk.certification.PublishedRequirements.Category;
import io.cvf.ecosystem.sdk.certification.PublishedReview.Part;
import io.cvf.rules.certification.Assessment;
import io.cvf.rules.certification.Failure;
import io.cvf.rules.certification.Score;
import io.cvf.rules.certification.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Recomputes one review from its parts and its requirement set. */
final class ReviewCheck {

  private final PublishedReview review;
  private final Category required;
  private final Differences found = new Differences();

  private ReviewCheck(PublishedReview review, Category required) {
    this.review = review;
    this.required = required;
  }

  static List<String> differences(PublishedReview review, PublishedRequirements set) {
    var required = set.of(review.partner().category()).orElse(null);
    if (required == null) {
      return List.of(
          "requirement set %d says nothing about %s"
              .formatted(set.number(), review.partner().category()));
    }
    return new ReviewCheck(review, required).check();
  }

  private List<String> check() {
    found.expect("pass", review.pass(), required.pass());
    var byCriteria = review.path().equals("CRITERIA");
    criteria(byCriteria);
    if (byCriteria) {
      review.parts().forEach(this::figures);
    }
    var assessment = byCriteria ? ofParts() : ofTheWhole();
    if (assessment != null) {
      conclusions(assessment);
    }
    return found.all();
  }

  /** The criteria are those of the set, each with its weight. */
  private void criteria(boolean all) {
    var asked =
        required.criteria().stream()
            .filter(it -> all || (it.mandatory() && it.measured() == null))
            .map(it -> word(it.id(), it.weight(), it.mandatory(), it.measured()))
            .collect(Collectors.toCollection(ArrayList::new));
    var known =
        required.criteria().stream()
            .map(it -> word(it.id(), it.weight(), it.mandatory(), it.measured()))
            .toList();
    for (var part : review.parts()) {
      var it = word(part.criterion(), part.weight(), part.mandatory(), part.measured());
      found.require(
          asked.remove(it) || (!all && known.contains(it)),
          "%s is not what the requirement set says".formatted(it));
    }
    asked.forEach(it -> found.require(false, it + " is missing"));
  }

  private static String word(String id, int weight, boolean mandatory, @Nullable String measured) {
    return "%s (weight %d%s%s)"
        .formatted(
            id, weight, mandatory ? ", mandatory" : "", measured == null ? "" : ", " + measured);
  }

  private void figures(Part part) {
    if (part.measured() == null) {
      return;
    }
    var it = part.figures();
    if (it == null) {
      found.require(false, part.criterion() + " has no figures");
      return;
    }
    FigureCheck.shares(part.criterion(), it, part.measured(), found);
    var score =
        FigureCheck.score(
            part.measured(), it.samples(), it.succeeded(), it.p95Millis(), it.targetBasisPoints());
    found.expect(part.criterion() + ": score", part.score(), score == null ? null : score.points());
  }

  private @Nullable Assessment ofParts() {
    var parts = new ArrayList<io.cvf.rules.certification.Part>();
    for (var part : review.parts()) {
      var score = score(part.score());
      if (score == null || part.weight() <= 0) {
        found.require(false, "%s has no score from 0 to 100".formatted(part.criterion()));
        return null;
      }
      parts.add(
          new io.cvf.rules.certification.Part(
              part.weight(), part.mandatory(), score, isEvidenced(part)));
    }
    if (parts.isEmpty()) {
      return null; // what is missing has been named
    }
    var assessment = Assessment.of(parts, review.pass());
    for (int i = 0; i < parts.size(); i++) {
      found.expect(
          review.parts().get(i).criterion() + ": points",
          review.parts().get(i).points(),
          assessment.points().get(i).points());
    }
    return assessment;
  }

  private @Nullable Assessment ofTheWhole() {
    var score = score(review.score());
    if (score == null) {
      found.require(false, "the score is not from 0 to 100");
      return null;
    }
    var evidenced =
        review.parts().stream()
            .filter(part -> part.mandatory() && part.measured() == null)
            .allMatch(this::isEvidenced);
    return Assessment.overall(score, review.pass(), evidenced);
  }

  private boolean isEvidenced(Part part) {
    part.evidence()
        .forEach(
            it -> found.expect(part.criterion() + ": evidence in date", it.valid(), isInDate(it)));
    return part.measured() != null || part.evidence().stream().anyMatch(this::isInDate);
  }

  /** A month takes over what its review rests on, as it was then. */
  private boolean isInDate(PublishedReview.Evidence it) {
    return review.kind().equals("MONTHLY")
        ? it.valid()
        : it.expiresOn() == null || day().isBefore(it.expiresOn());
  }

  private void conclusions(Assessment assessment) {
    found.expect("score", review.score(), assessment.score().points());
    found.expect(
        "failed because",
        review.failedBecause().stream().sorted().toList(),
        assessment.failures().stream().map(Failure::name).sorted().toList());
    if (review.state().equals("PASSED") || review.state().equals("FAILED")) {
      found.expect("state", review.state(), assessment.passed() ? "PASSED" : "FAILED");
    }
    found.expect("valid until", review.validUntil(), validUntil(assessment));
  }

  private @Nullable LocalDate validUntil(Assessment assessment) {
    var decided = review.decidedAt();
    if (!assessment.passed()
        || decided == null
        || !review.kind().equals("REVIEW")
        || !review.state().equals("PASSED")) {
      return null;
    }
    var validity = review.path().equals("CRITERIA") ? Validity.CRITERIA : Validity.OVERALL;
    return validity.until(LocalDate.ofInstant(decided, ZoneOffset.UTC));
  }

  /** The day it was reviewed on, by which evidence is in date. */
  private LocalDate day() {
    return LocalDate.ofInstant(Objects.requireNonNull(review.reviewedAt()), ZoneOffset.UTC);
  }

  private static @Nullable Score score(@Nullable BigDecimal points) {
    if (points == null) {
      return null;
    }
    try {
      return Score.of(points);
    } catch (ArithmeticException | IllegalArgumentException outside) {
      return null;
    }
  }
}
