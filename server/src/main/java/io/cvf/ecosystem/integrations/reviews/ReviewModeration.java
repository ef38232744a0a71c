package io.cvf.ecosystem.integrations.reviews;

import io.cvf.ecosystem.identity.Affiliations;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.integrations.reviews.Review.Hiding;
import io.cvf.ecosystem.integrations.reviews.ReviewReports.State;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reporting reviews, and what moderators do about it; never in their own matters. */
@Service
public class ReviewModeration {

  private final ReviewService service;
  private final Reviews reviews;
  private final ReviewReports reports;
  private final RatingFigures figures;
  private final PartnerAccess partners;
  private final Affiliations affiliations;
  private final AuditLog audit;
  private final Clock clock;

  ReviewModeration(
      ReviewService service,
      Reviews reviews,
      ReviewReports reports,
      RatingFigures figures,
      PartnerAccess partners,
      Affiliations affiliations,
      AuditLog audit,
      Clock clock) {
    this.service = service;
    this.reviews = reviews;
    this.reports = reports;
    this.figures = figures;
    this.partners = partners;
    this.affiliations = affiliations;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public void report(UUID id, @Nullable String reason, Caller by) {
    var why = Reason.checked(reason);
    var review = reviews.lock(id).orElseThrow(ReviewService::notFound);
    if (review.isHidden()) {
      throw ReviewService.notFound();
    }
    if (by.is(review.member())) {
      throw Problem.forbidden("You can edit or remove your own review.");
    }
    if (!reports.add(id, by.id(), why, clock.instant())) {
      throw Problem.conflict(
          "already-reported",
          "You reported it before",
          "A review can be reported once; moderators have your report.");
    }
    record(by, "skill-review.reported", id, why);
  }

  /** Leaves the review as it is, and closes every open report of it: they are one case. */
  @Transactional
  void dismiss(UUID report, @Nullable String reason, Caller moderator) {
    var why = Reason.checked(reason);
    var id =
        reports
            .reviewOf(report)
            .orElseThrow(() ->
                Problem.notFound(
                    "report-not-found", "There is no such report", "No report has this id."));
    requireImpartial(reviews.lock(id).orElseThrow(ReviewService::notFound), moderator);
    if (!reports
        .close(id, State.DISMISSED, why, moderator.id(), clock.instant())
        .contains(report)) {
      throw Problem.conflict(
          "report-closed", "The report is closed", "A moderator judged the review before you.");
    }
    record(moderator, "skill-review.reports-dismissed", id, why);
  }

  /** It counts no longer. Whoever reported it was right. */
  @Transactional
  void hide(UUID id, @Nullable String reason, Caller moderator) {
    var why = Reason.checked(reason);
    var now = clock.instant();
    if (change(id, new Hiding(why, moderator.id(), now), moderator)) {
      reports.close(id, State.UPHELD, why, moderator.id(), now);
      record(moderator, "skill-review.hidden", id, why);
    }
  }

  @Transactional
  void show(UUID id, Caller moderator) {
    if (change(id, null, moderator)) {
      record(moderator, "skill-review.shown", id, null);
    }
  }

  /** False when it is so already. */
  private boolean change(UUID id, @Nullable Hiding hiding, Caller moderator) {
    var skill = reviews.find(id).orElseThrow(ReviewService::notFound).skill();
    figures.lock(skill); // before the review, as when it is written
    var before = reviews.lock(id).orElseThrow(ReviewService::notFound);
    requireImpartial(before, moderator);
    if (before.isHidden() == (hiding != null)) {
      return false;
    }
    var after = reviews.hide(id, hiding);
    figures.add(skill, after.share().minus(before.share()));
    return true;
  }

  private void requireImpartial(Review review, Caller moderator) {
    if (!isImpartial(review, moderator)) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "conflict-of-interest",
          "Your own matter is concerned",
          "You wrote or reported the review, or share an organisation with its author or the"
              + " publisher. Leave it to another moderator.");
    }
  }

  private boolean isImpartial(Review review, Caller moderator) {
    return !moderator.is(review.member())
        && !reports.waitsFrom(review.id(), moderator.id())
        && !affiliations.any(moderator.id(), List.of(review.member()))
        && partners.isImpartial(service.publisher(review), moderator.id());
  }

  boolean mayJudge(Review review, Caller caller) {
    return caller.is(Role.MODERATOR) && isImpartial(review, caller);
  }

  private void record(Caller by, String action, UUID review, @Nullable String reason) {
    audit.record(by.id(), action, "skill-review:" + review, Map.of(), reason);
  }
}
