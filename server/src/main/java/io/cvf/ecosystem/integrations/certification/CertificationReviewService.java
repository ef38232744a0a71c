package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.certification.CertificationReview.State;
import io.cvf.ecosystem.integrations.certification.CertificationReviews.Confirmation;
import io.cvf.ecosystem.integrations.certification.CertificationReviews.Made;
import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.integrations.partners.PartnerLifecycle;
import io.cvf.ecosystem.integrations.partners.PartnerLifecycle.Decision;
import io.cvf.ecosystem.integrations.requirements.RequirementSets;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Reason;
import io.cvf.rules.certification.Validity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judging partners. The partner is locked first, so that of two certifiers who judge at once the
 * second meets what the first decided.
 */
@Service
public class CertificationReviewService {

  private final CertificationReviews reviews;
  private final PartnerApplications applications;
  private final CriteriaReview criteria;
  private final OverallReview overall;
  private final CitedEvidence evidence;
  private final EvidenceItems items;
  private final PartnerAccess access;
  private final PartnerLifecycle lifecycle;
  private final RequirementSets requirements;
  private final PartnerCertificationNews news;
  private final AuditLog audit;
  private final Clock clock;

  CertificationReviewService(
      CertificationReviews reviews,
      PartnerApplications applications,
      CriteriaReview criteria,
      OverallReview overall,
      CitedEvidence evidence,
      EvidenceItems items,
      PartnerAccess access,
      PartnerLifecycle lifecycle,
      RequirementSets requirements,
      PartnerCertificationNews news,
      AuditLog audit,
      Clock clock) {
    this.reviews = reviews;
    this.applications = applications;
    this.criteria = criteria;
    this.overall = overall;
    this.evidence = evidence;
    this.items = items;
    this.access = access;
    this.lifecycle = lifecycle;
    this.requirements = requirements;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** By criteria it decides at once; a review of the whole waits for a second certifier. */
  @Transactional
  public CertificationReview review(String slugOrId, NewReview given, Caller by) {
    var found = access.find(slugOrId);
    access.requireImpartial(found, by);
    var path = given.path();
    if (path == null) {
      throw Problem.invalid("/path", "Say CRITERIA or OVERALL.");
    }
    var reason = Reason.checked(given.reason());
    var partner = access.lock(found.id());
    var application = reviewable(partner);
    var now = clock.instant();
    var set = requirements.inForce(now);
    return switch (path) {
      case CRITERIA ->
          decide(
              partner, application, criteria.draft(partner, application, set, given), reason, by);
      case OVERALL ->
          find(
              reviews.add(
                  new Made(
                      partner.id(),
                      application.id(),
                      overall.draft(partner, set, given),
                      null,
                      State.PENDING,
                      reason,
                      now,
                      by.id(),
                      null)));
    };
  }

  private PartnerApplication reviewable(Partner partner) {
    PartnerCertificationProblems.requireAlive(partner);
    if (reviews.hasPending(partner.id())) {
      throw PartnerCertificationProblems.pending(partner);
    }
    return applications
        .open(partner.id())
        .orElseThrow(() ->
            PartnerCertificationProblems.notReviewable(
                "%s has no application that is open; it may have been decided just now."
                    .formatted(partner.name())));
  }

  private CertificationReview decide(
      Partner partner,
      PartnerApplication application,
      ReviewDraft draft,
      String reason,
      Caller by) {
    var now = clock.instant();
    var passed = draft.assessment().passed();
    var until = passed ? Validity.CRITERIA.until(day(now)) : null;
    var id =
        reviews.add(
            new Made(
                partner.id(),
                application.id(),
                draft,
                null,
                passed ? State.PASSED : State.FAILED,
                reason,
                now,
                by.id(),
                until));
    return concluded(find(id), partner, application.id(), by.id(), reason);
  }

  /** Another certifier agrees, and it counts from then; or does not, and it never will. */
  @Transactional
  public CertificationReview confirm(
      UUID id, @Nullable Boolean agreed, @Nullable String reason, Caller by) {
    var review = find(id);
    var found = access.find(review.partner().id());
    access.requireImpartial(found, by);
    if (review.wasMadeBy(by.id())) {
      throw PartnerCertificationProblems.secondCertifier();
    }
    if (agreed == null) {
      throw Problem.invalid("/agreed", "Say true to agree, or false.");
    }
    var why = Reason.checked(reason);
    var partner = access.lock(found.id());
    PartnerCertificationProblems.requireAlive(partner);
    var now = clock.instant();
    var confirmation = confirmation(review, agreed, why, by.id(), now);
    if (!reviews.confirm(id, confirmation, now)) {
      throw PartnerCertificationProblems.notPending();
    }
    if (!agreed) {
      audit.record(
          by.id(),
          "partner-review.refused",
          partner.subject(),
          Map.of("review", id.toString()),
          why);
      news.refused(find(id), access.people(partner), by.id(), now);
      return find(id);
    }
    if (review.failures().isEmpty()) {
      evidence.requireInDate(items.of(partner.id(), reviews.cited(id)));
    }
    return concluded(find(id), partner, application(review), by.id(), why);
  }

  private static Confirmation confirmation(
      CertificationReview review, boolean agreed, String why, MemberId by, Instant now) {
    if (!agreed) {
      return new Confirmation(State.REFUSED, by, why, null);
    }
    return review.failures().isEmpty()
        ? new Confirmation(State.PASSED, by, why, Validity.OVERALL.until(day(now)))
        : new Confirmation(State.FAILED, by, why, null);
  }

  private static UUID application(CertificationReview review) {
    var application = review.application();
    if (application == null) {
      throw PartnerCertificationProblems.notPending(); // a monthly one is never pending
    }
    return application;
  }

  /** A failed renewal takes nothing away: a certification holds until its day. */
  private CertificationReview concluded(
      CertificationReview review, Partner partner, UUID application, MemberId by, String reason) {
    var now = clock.instant();
    applications.close(application, PartnerApplication.State.DECIDED, now);
    audit.record(
        by,
        "partner-review.decided",
        partner.subject(),
        Map.of(
            "review", review.id().toString(),
            "state", review.state(),
            "score", review.score().toString()),
        reason);
    var until = review.validUntil();
    if (until != null) {
      lifecycle.certify(
          partner.id(),
          review.score().points(),
          review.path(),
          until,
          new Decision(reason, by, review.id(), null));
    }
    news.decided(review, access.people(partner), by, now);
    return find(review.id());
  }

  /** 404 {@code certification-review-not-found}. */
  CertificationReview find(UUID id) {
    return reviews
        .find(id)
        .orElseThrow(() ->
            Problem.notFound(
                "certification-review-not-found", "No such review", "No review has this id."));
  }

  static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
