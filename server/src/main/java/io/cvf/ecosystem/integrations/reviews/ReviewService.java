package io.cvf.ecosystem.integrations.reviews;

import io.cvf.ecosystem.community.ContributionMade;
import io.cvf.ecosystem.community.ReviewFoundHelpful;
import io.cvf.ecosystem.integrations.notices.SkillNotices;
import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.integrations.reviews.RatedSkills.Skill;
import io.cvf.ecosystem.integrations.reviews.Review.Reply;
import io.cvf.ecosystem.integrations.reviews.Review.Share;
import io.cvf.ecosystem.integrations.reviews.Reviews.Given;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing reviews, finding them helpful, and answering them. */
@Service
public class ReviewService {

  private final RatedSkills skills;
  private final Reviews reviews;
  private final ReviewVotes votes;
  private final RatingFigures figures;
  private final Weighing weighing;
  private final PartnerAccess partners;
  private final SkillNotices notices;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;
  private final Clock clock;

  ReviewService(
      RatedSkills skills,
      Reviews reviews,
      ReviewVotes votes,
      RatingFigures figures,
      Weighing weighing,
      PartnerAccess partners,
      SkillNotices notices,
      ApplicationEventPublisher events,
      AuditLog audit,
      Clock clock) {
    this.skills = skills;
    this.reviews = reviews;
    this.votes = votes;
    this.figures = figures;
    this.weighing = weighing;
    this.partners = partners;
    this.notices = notices;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** The first, or in place of the member's former one. A hidden review stays hidden. */
  @Transactional
  public Review write(String slugOrId, ReviewText text, Caller caller) {
    var skill = skill(slugOrId);
    var publisher = partners.find(skill.partner());
    requireOutsider(publisher, caller, "rate its skills");
    var version = text.version();
    if (version != null && !skills.hasVersion(skill.id(), version)) {
      throw Problem.invalid(
          "/version", "%s has no published version %s.".formatted(skill.slug(), version));
    }
    figures.lock(skill.id());
    var now = clock.instant();
    var weight = weighing.of(caller.id(), skill.id(), publisher.organisation());
    var given = new Given(text.rating(), text.text(), version, weight);
    var before = reviews.of(skill.id(), caller.id());
    var after =
        before
            .map(it -> reviews.replace(it.id(), given, now))
            .orElseGet(() -> reviews.add(skill.id(), caller.id(), given, now));
    var former = before.map(Review::share).orElse(Share.NOTHING);
    figures.add(skill.id(), after.share().minus(former));
    var deed = "skill-review:%s:%d".formatted(after.id(), after.revision());
    events.publishEvent(new ContributionMade(caller.id(), deed, now));
    if (before.isEmpty()) {
      notices.reviewed(
          after.id(),
          publisher,
          skill.slug(),
          text.rating().value().stripTrailingZeros().toPlainString(),
          caller.id());
    }
    return after;
  }

  /** A hidden review is kept: writing it anew must not be a way around the moderators. */
  @Transactional
  void remove(String slugOrId, Caller caller) {
    var skill = skill(slugOrId);
    figures.lock(skill.id());
    var review = reviews.of(skill.id(), caller.id()).orElseThrow(ReviewService::notFound);
    if (review.isHidden()) {
      throw Problem.conflict(
          "review-hidden",
          "The review is hidden",
          "A moderator hid your review; it can be edited, not removed.");
    }
    reviews.remove(review.id());
    figures.add(skill.id(), Share.NOTHING.minus(review.share()));
  }

  /**
   * @param helpful null to take the vote back
   */
  @Transactional
  public void vote(UUID id, @Nullable Boolean helpful, Caller caller) {
    var review = visible(id);
    if (caller.is(review.member())) {
      throw Problem.forbidden("Others say whether your review helps them.");
    }
    requireOutsider(publisher(review), caller, "judge the reviews of its skills");
    var before = votes.of(id, caller.id()).orElse(null);
    if (java.util.Objects.equals(before, helpful)) {
      return;
    }
    var now = clock.instant();
    if (helpful == null) {
      votes.remove(id, caller.id());
    } else {
      votes.put(id, caller.id(), helpful, now);
      var deed = "skill-review-vote:%s:%s".formatted(id, caller.id());
      events.publishEvent(new ContributionMade(caller.id(), deed, now));
    }
    reviews.count(
        id,
        review.helpful() + count(helpful, true) - count(before, true),
        review.unhelpful() + count(helpful, false) - count(before, false));
    reward(review, before, helpful, caller, now);
  }

  private void reward(
      Review review, @Nullable Boolean before, @Nullable Boolean after, Caller giver, Instant now) {
    var was = count(before, true) == 1;
    var is = count(after, true) == 1;
    if (was != is) {
      events.publishEvent(
          new ReviewFoundHelpful(review.id(), review.member(), giver.id(), is, now));
    }
  }

  private static int count(@Nullable Boolean vote, boolean value) {
    return vote != null && vote == value ? 1 : 0;
  }

  /**
   * @param text null to take the reply back
   */
  @Transactional
  public void reply(UUID id, @Nullable String text, Caller caller) {
    var review = visible(id);
    var skill = skills.find(review.skill()).orElseThrow();
    var publisher = partners.find(skill.partner());
    partners.requireDeveloper(publisher, caller);
    var reply = text == null ? null : new Reply(text, caller.id(), clock.instant());
    reviews.reply(id, reply);
    audit.record(
        caller.id(),
        text == null ? "skill-review.reply-removed" : "skill-review.replied",
        "skill-review:" + id,
        Map.of(),
        null);
    if (text != null) {
      notices.replied(id, review.member(), publisher, skill.slug(), text);
    }
  }

  Skill skill(String slugOrId) {
    return skills
        .find(slugOrId)
        .orElseThrow(() ->
            Problem.notFound(
                "skill-not-found", "No such skill", "No skill is called " + slugOrId + "."));
  }

  Partner publisher(Review review) {
    return partners.find(skills.find(review.skill()).orElseThrow().partner());
  }

  /** Locked; 404 for a hidden one, which takes neither votes nor replies. */
  private Review visible(UUID id) {
    return reviews.lock(id).filter(it -> !it.isHidden()).orElseThrow(ReviewService::notFound);
  }

  private void requireOutsider(Partner publisher, Caller caller, String deed) {
    if (partners.position(publisher, caller).isPresent()) {
      throw Problem.of(
          org.springframework.http.HttpStatus.FORBIDDEN,
          "own-skill",
          "It is your own skill",
          "People of %s do not %s.".formatted(publisher.name(), deed));
    }
  }

  static Problem notFound() {
    return Problem.notFound("review-not-found", "No such review", "There is no such review.");
  }
}
