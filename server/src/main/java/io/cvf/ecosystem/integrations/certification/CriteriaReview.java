package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.certification.NewReview.Given;
import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.integrations.requirements.Criterion;
import io.cvf.ecosystem.integrations.requirements.RequirementSet;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.rules.certification.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works a review out criterion by criterion. */
@Component
class CriteriaReview {

  private final CitedEvidence evidence;
  private final MeasuredFigures figures;

  CriteriaReview(CitedEvidence evidence, MeasuredFigures figures) {
    this.evidence = evidence;
    this.figures = figures;
  }

  /** What a certifier says about one criterion. */
  private record Judged(Score score, @Nullable String note, List<EvidenceItem> evidence) {}

  ReviewDraft draft(
      Partner partner, PartnerApplication application, RequirementSet set, NewReview given) {
    var required = set.of(partner.category());
    var judged = judged(partner, required.criteria(), given);
    var cited = judged.values().stream().flatMap(it -> it.evidence().stream()).toList();
    evidence.requireInDate(cited);
    requireEvidence(required.criteria(), judged);
    var measured = measured(partner, application, required.criteria());
    var parts = new ArrayList<ReviewPart>();
    for (var criterion : required.criteria()) {
      var figure = measured.get(criterion.id());
      var judgement = judged.get(criterion.id());
      parts.add(
          figure != null
              ? ReviewPart.measured(criterion, figure)
              : judged(criterion, Objects.requireNonNull(judgement)));
    }
    return ReviewDraft.ofParts(set.number(), required.pass(), parts, ids(cited));
  }

  private ReviewPart judged(Criterion criterion, Judged it) {
    return ReviewPart.judged(criterion, it.score(), it.note(), evidence.shown(it.evidence()));
  }

  private Map<String, Judged> judged(Partner partner, List<Criterion> criteria, NewReview given) {
    var asked =
        criteria.stream()
            .filter(it -> it.measured() == null)
            .map(Criterion::id)
            .collect(Collectors.toSet());
    var known =
        evidence.of(
            partner,
            given.givenScores().stream()
                .filter(Objects::nonNull)
                .flatMap(it -> it.evidence() == null ? null : it.evidence().stream())
                .toList());
    var judged = new LinkedHashMap<String, Judged>();
    var wrong = new Violations();
    for (int i = 0; i < given.givenScores().size(); i++) {
      judge(given.givenScores().get(i), "/scores/" + i, asked, known, judged, wrong);
    }
    for (var missing : asked) {
      wrong.require(
          judged.containsKey(missing), "/scores", "The score of %s is missing.".formatted(missing));
    }
    wrong.refuseIfAny();
    return judged;
  }

  private static void judge(
      @Nullable Given given,
      String at,
      Set<String> asked,
      Map<UUID, EvidenceItem> known,
      Map<String, Judged> judged,
      Violations wrong) {
    var criterion = given == null || given.criterion() == null ? "" : given.criterion();
    wrong.require(
        asked.contains(criterion),
        at + "/criterion",
        "Name a criterion of the category that is not measured.");
    if (given == null || !asked.contains(criterion)) {
      return;
    }
    var score = score(given.score());
    var note = PartnerCertificationText.clean(given.note());
    wrong
        .require(score != null, at + "/score", "A score is a whole number from 0 to 100.")
        .require(
            PartnerCertificationText.isNote(note),
            at + "/note",
            "A note has at most 2,000 characters.")
        .require(!judged.containsKey(criterion), at + "/criterion", "Score each criterion once.");
    var ids = given.evidence() == null ? List.<@Nullable UUID>of() : given.evidence();
    var cited = CitedEvidence.chosen(ids, known, criterion, at + "/evidence", wrong);
    judged.put(criterion, new Judged(score == null ? Score.NONE : score, note, cited));
  }

  /** Null unless it is a whole number from 0 to 100. */
  static @Nullable Score score(@Nullable BigDecimal points) {
    if (points == null
        || points.signum() < 0
        || points.compareTo(BigDecimal.valueOf(100)) > 0
        || points.stripTrailingZeros().scale() > 0) {
      return null;
    }
    return Score.of(points.intValueExact());
  }

  /** Nobody passes a mandatory criterion on trust; one that is not met needs nothing. */
  private static void requireEvidence(List<Criterion> criteria, Map<String, Judged> judged) {
    var missing =
        criteria.stream()
            .filter(Criterion::mandatory)
            .map(Criterion::id)
            .filter(id -> isPassedOnTrust(judged.get(id)))
            .toList();
    if (!missing.isEmpty()) {
      throw PartnerCertificationProblems.evidenceMissing(missing);
    }
  }

  private static boolean isPassedOnTrust(@Nullable Judged it) {
    return it != null && !it.score().isBelow(Score.FLOOR) && it.evidence().isEmpty();
  }

  private Map<String, Figures> measured(
      Partner partner, PartnerApplication application, List<Criterion> criteria) {
    var found = new LinkedHashMap<String, Figures>();
    var missing = new ArrayList<String>();
    for (var criterion : criteria) {
      if (criterion.measured() != null) {
        figures
            .find(partner, application, criterion.measured())
            .ifPresentOrElse(
                it -> found.put(criterion.id(), it), () -> missing.add(criterion.id()));
      }
    }
    if (!missing.isEmpty()) {
      throw PartnerCertificationProblems.measurementMissing(missing);
    }
    return found;
  }

  private static Set<UUID> ids(List<EvidenceItem> cited) {
    return cited.stream().map(EvidenceItem::id).collect(Collectors.toSet());
  }
}
