package io.cvf.ecosystem.insights.scorecard;

import io.cvf.ecosystem.insights.scorecard.Criterion.Terms;
import io.cvf.ecosystem.insights.scorecard.WeightedMean.Part;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.cvf.ecosystem.platform.web.Reason;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** CriterionScores criteria and edits them; each change leaves the mean it led to. */
@Service
class ScorecardService {

  /** More than anybody weighs against each other. */
  static final int MOST_CRITERIA = 50;

  private final Criteria criteria;
  private final CriterionScores scores;
  private final AuditLog audit;
  private final Clock clock;

  ScorecardService(Criteria criteria, CriterionScores scores, AuditLog audit, Clock clock) {
    this.criteria = criteria;
    this.scores = scores;
    this.audit = audit;
    this.clock = clock;
  }

  /** Of the criteria that count. */
  static OptionalInt mean(Collection<Criterion> all) {
    return WeightedMean.of(
        all.stream()
            .filter(Criterion::counts)
            .map(it ->
                new Part(it.terms().weight(), Objects.requireNonNull(it.score()).hundredths()))
            .toList());
  }

  @Transactional
  public Criterion score(
      String slug, @Nullable BigDecimal points, @Nullable String reason, Caller caller) {
    var hundredths = Score.checked(points);
    var why = Reason.checked(reason);
    criteria.lock();
    var criterion = find(slug);
    if (criterion.terms().retired()) {
      throw Problem.conflict(
          "criterion-retired",
          "The criterion is retired",
          "%s counts no more; bring it back before you score it."
              .formatted(criterion.terms().name()));
    }
    var now = clock.instant();
    var score = scores.add(criterion.id(), hundredths, why, caller.id(), now);
    assess(criterion.id(), score);
    audit.record(
        caller.id(),
        "criterion.scored",
        subject(slug),
        Map.of("score", Score.points(hundredths)),
        why);
    return find(slug);
  }

  @Transactional
  public Criterion add(@Nullable String slug, Terms terms, Caller caller) {
    var checked = CriterionText.slug(slug);
    criteria.lock();
    if (criteria.all().size() >= MOST_CRITERIA) {
      throw Problem.conflict(
          "too-many-criteria",
          "There are too many criteria",
          "A scorecard has at most %d; edit one that is retired.".formatted(MOST_CRITERIA));
    }
    if (!criteria.add(checked, terms, caller.id(), clock.instant())) {
      throw Problem.conflict(
          "criterion-exists",
          "There is such a criterion",
          "Choose another slug than %s, or edit that criterion.".formatted(checked));
    }
    var added = find(checked);
    assess(added.id(), null);
    record(caller, "criterion.added", added);
    return added;
  }

  @Transactional
  public Criterion change(String slug, Terms terms, IfMatch base, Caller caller) {
    criteria.lock();
    var before = find(slug);
    base.require(before.version());
    if (!criteria.change(before, terms, caller.id(), clock.instant())) {
      throw Problem.stale(before.version());
    }
    var after = find(slug);
    assess(after.id(), null);
    record(caller, "criterion.changed", after);
    return after;
  }

  /** 404 {@code criterion-not-found}. */
  Criterion find(String slug) {
    return criteria
        .find(slug)
        .orElseThrow(() ->
            Problem.notFound(
                "criterion-not-found",
                "There is no such criterion",
                "Take a slug of GET /api/v1/ecosystem/scorecard."));
  }

  private void assess(UUID criterion, @Nullable UUID score) {
    var mean = mean(criteria.all());
    scores.assess(criterion, score, mean.isPresent() ? mean.getAsInt() : null, clock.instant());
  }

  private void record(Caller caller, String action, Criterion it) {
    audit.record(
        caller.id(),
        action,
        subject(it.slug()),
        Map.of(
            "name", it.terms().name(),
            "weight", it.terms().weight(),
            "retired", it.terms().retired()),
        null);
  }

  private static String subject(String slug) {
    return "criterion:" + slug;
  }
}
