package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.platform.problems.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Why a review cannot be made now. */
final class PartnerCertificationProblems {

  private PartnerCertificationProblems() {}

  /** 409 {@code partner-not-reviewable} for a partner that has ended. */
  static void requireAlive(Partner partner) {
    if (partner.status() == PartnerStatus.TERMINATED) {
      throw notReviewable("%s was terminated, for good.".formatted(partner.name()));
    }
  }

  static Problem notReviewable(String detail) {
    return Problem.conflict("partner-not-reviewable", "There is nothing to review", detail);
  }

  static Problem pending(Partner partner) {
    return Problem.conflict(
        "review-pending",
        "A review waits for its confirmation",
        "Another certifier confirms or refuses the review of %s first.".formatted(partner.name()));
  }

  static Problem notPending() {
    return Problem.conflict(
        "review-not-pending",
        "It was confirmed or refused before",
        "Only an overall review that waits for a second certifier is confirmed, once.");
  }

  static Problem evidenceExpired(List<EvidenceItem> expired) {
    return Problem.conflict(
            "evidence-expired",
            "Evidence has expired",
            "Ask the partner for evidence in date for %s."
                .formatted(
                    String.join(
                        ", ", expired.stream().map(EvidenceItem::criterion).distinct().toList())))
        .with("evidence", expired.stream().map(EvidenceItem::id).toList());
  }

  static Problem evidenceMissing(List<String> criteria) {
    return Problem.conflict(
            "evidence-missing",
            "Evidence is missing",
            "Cite evidence in date for %s; without it a mandatory criterion is not passed."
                .formatted(String.join(", ", criteria)))
        .with("criteria", criteria);
  }

  static Problem measurementMissing(List<String> criteria) {
    return Problem.conflict(
            "measurement-missing",
            "It is not measured long enough",
            "There are no figures for %s yet; see the measurement of the application."
                .formatted(String.join(", ", criteria)))
        .with("criteria", criteria);
  }

  static Problem secondCertifier() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "another-certifier-needed",
        "Another certifier decides",
        "You took part in this review; somebody who did not decides about it.");
  }

  static Problem appealNotPossible(String detail) {
    return Problem.conflict("appeal-not-possible", "It cannot be appealed", detail);
  }
}
