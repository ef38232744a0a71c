package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.integrations.certification.CertificationReviewView.Action;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows reviews with the names of those who made them, and what the reader may do. */
@Component
class ReviewViews {

  private final PartnerAccess access;
  private final People people;

  ReviewViews(PartnerAccess access, People people) {
    this.access = access;
    this.people = people;
  }

  CertificationReviewView of(CertificationReview review, @Nullable Caller caller) {
    return of(new Page<>(List.of(review), null), caller).items().getFirst();
  }

  Page<CertificationReviewView> of(Page<CertificationReview> page, @Nullable Caller caller) {
    var known = people.of(page.items().stream().flatMap(ReviewViews::members).toList());
    return page.map(it -> CertificationReviewView.of(it, known, actions(it, caller)));
  }

  private static Stream<@Nullable MemberId> members(CertificationReview it) {
    var appeal = it.appeal();
    return Stream.of(it.reviewedBy(), it.confirmedBy(), appeal == null ? null : appeal.decidedBy());
  }

  private List<Action> actions(CertificationReview review, @Nullable Caller caller) {
    if (caller == null) {
      return List.of();
    }
    if (review.canBeAppealed()) {
      return isOwner(review, caller) ? List.of(Action.APPEAL) : List.of();
    }
    if (!review.isPending() && !review.hasOpenAppeal()) {
      return List.of();
    }
    if (!caller.is(Role.CERTIFIER)
        || review.wasMadeBy(caller.id())
        || !isImpartial(review, caller)) {
      return List.of();
    }
    return List.of(review.isPending() ? Action.CONFIRM : Action.DECIDE_APPEAL);
  }

  private boolean isOwner(CertificationReview review, Caller caller) {
    return access
        .position(access.find(review.partner().id()), caller)
        .filter(Position.OWNER::equals)
        .isPresent();
  }

  private boolean isImpartial(CertificationReview review, Caller caller) {
    return access.isImpartial(access.find(review.partner().id()), caller.id());
  }
}
