package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.partners.CertificationPath;
import io.cvf.rules.certification.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review as it was worked out, before it is kept.
 *
 * @param set the number of the requirement set
 * @param pass the threshold, in points
 * @param notes of a review of the whole only
 * @param cited the evidence it rests on
 */
record ReviewDraft(
    CertificationPath path,
    int set,
    int pass,
    List<ReviewPart> parts,
    Assessment assessment,
    @Nullable String notes,
    Set<UUID> cited) {

  ReviewDraft {
    parts = List.copyOf(parts);
    cited = Set.copyOf(cited);
  }

  /** Criterion by criterion: the score follows from the parts. */
  static ReviewDraft ofParts(int set, int pass, List<ReviewPart> parts, Set<UUID> cited) {
    var assessment = Assessment.of(parts.stream().map(ReviewPart::asRule).toList(), pass);
    var worth = new ArrayList<ReviewPart>();
    for (int i = 0; i < parts.size(); i++) {
      worth.add(parts.get(i).worth(assessment.points().get(i)));
    }
    return new ReviewDraft(CertificationPath.CRITERIA, set, pass, worth, assessment, null, cited);
  }
}
