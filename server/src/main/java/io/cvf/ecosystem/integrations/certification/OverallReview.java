package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.partners.CertificationPath;
import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.integrations.requirements.Criterion;
import io.cvf.ecosystem.integrations.requirements.RequirementSet;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.rules.certification.Assessment;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works a review of the whole out: one score with notes, and evidence for what is mandatory. */
@Component
class OverallReview {

  private final CitedEvidence evidence;

  OverallReview(CitedEvidence evidence) {
    this.evidence = evidence;
  }

  ReviewDraft draft(Partner partner, RequirementSet set, NewReview given) {
    var required = set.of(partner.category());
    var notes = PartnerCertificationText.required(given.notes(), "/notes");
    var score = CriteriaReview.score(given.overallScore());
    var wrong =
        new Violations()
            .require(score != null, "/overallScore", "A score is a whole number from 0 to 100.");
    var known = evidence.of(partner, given.givenEvidence());
    var cited = CitedEvidence.chosen(given.givenEvidence(), known, null, "/evidence", wrong);
    wrong.refuseIfAny();
    evidence.requireInDate(cited);
    var parts =
        required.criteria().stream()
            .filter(criterion -> isAsked(criterion) || isShown(criterion, cited))
            .map(criterion -> ReviewPart.shown(criterion, evidence.shown(of(criterion, cited))))
            .toList();
    requireEvidence(parts);
    return new ReviewDraft(
        CertificationPath.OVERALL,
        set.number(),
        required.pass(),
        parts,
        Assessment.overall(Objects.requireNonNull(score), required.pass(), true),
        notes,
        cited.stream().map(EvidenceItem::id).collect(Collectors.toSet()));
  }

  private static void requireEvidence(List<ReviewPart> parts) {
    var missing =
        parts.stream()
            .filter(it -> it.mandatory() && it.measured() == null && !it.isEvidenced())
            .map(ReviewPart::criterion)
            .toList();
    if (!missing.isEmpty()) {
      throw PartnerCertificationProblems.evidenceMissing(missing);
    }
  }

  /** For what is measured nobody shows anything. */
  private static boolean isAsked(Criterion criterion) {
    return criterion.mandatory() && criterion.measured() == null;
  }

  private static boolean isShown(Criterion criterion, List<EvidenceItem> cited) {
    return !of(criterion, cited).isEmpty();
  }

  private static List<EvidenceItem> of(Criterion criterion, List<EvidenceItem> cited) {
    return cited.stream().filter(it -> it.criterion().equals(criterion.id())).toList();
  }
}
