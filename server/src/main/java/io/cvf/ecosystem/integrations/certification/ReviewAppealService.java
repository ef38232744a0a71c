package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objecting to a failed review, and deciding about the objection. */
@Service
public class ReviewAppealService {

  private final CertificationReviewService reviews;
  private final ReviewAppeals appeals;
  private final PartnerApplications applications;
  private final PartnerAccess access;
  private final PartnerCertificationNews news;
  private final AuditLog audit;
  private final Clock clock;

  ReviewAppealService(
      CertificationReviewService reviews,
      ReviewAppeals appeals,
      PartnerApplications applications,
      PartnerAccess access,
      PartnerCertificationNews news,
      AuditLog audit,
      Clock clock) {
    this.reviews = reviews;
    this.appeals = appeals;
    this.applications = applications;
    this.access = access;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public CertificationReview appeal(UUID id, @Nullable String text, Caller by) {
    var found = access.find(reviews.find(id).partner().id());
    access.requireOwner(found, by);
    var words = PartnerCertificationText.required(text, "/text");
    var partner = access.lock(found.id());
    var review = reviews.find(id);
    if (review.appeal() != null) {
      throw Problem.conflict(
          "already-appealed", "It was appealed before", "A review is appealed once.");
    }
    if (!review.canBeAppealed()) {
      throw PartnerCertificationProblems.appealNotPossible(
          "Only the last review can be appealed, if it failed and no application is open.");
    }
    appeals.add(id, words, by.id(), clock.instant());
    audit.record(
        by.id(),
        "partner-review.appealed",
        partner.subject(),
        Map.of("review", id.toString()),
        null);
    return reviews.find(id);
  }

  /** Upheld, the application is open again, for somebody else to review. */
  @Transactional
  public CertificationReview decide(
      UUID id, @Nullable Boolean upheld, @Nullable String reason, Caller by) {
    var review = reviews.find(id);
    var found = access.find(review.partner().id());
    access.requireImpartial(found, by);
    if (review.wasMadeBy(by.id())) {
      throw PartnerCertificationProblems.secondCertifier();
    }
    if (upheld == null) {
      throw Problem.invalid("/upheld", "Say true to uphold the appeal, or false.");
    }
    var why = Reason.checked(reason);
    var partner = access.lock(found.id());
    var now = clock.instant();
    if (!appeals.decide(id, upheld, why, by.id(), now)) {
      throw Problem.conflict(
          "no-open-appeal", "There is no open appeal", "It was decided, or there never was one.");
    }
    var application = review.application();
    if (upheld && application != null && applications.open(partner.id()).isEmpty()) {
      PartnerCertificationProblems.requireAlive(partner);
      applications.reopen(application, now);
    }
    audit.record(
        by.id(),
        "partner-review.appeal-decided",
        partner.subject(),
        Map.of("review", id.toString(), "upheld", upheld),
        why);
    news.appealDecided(review, upheld, why, by.id(), access.people(partner), now);
    return reviews.find(id);
  }
}
