package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.community.ReviewFoundHelpful;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Rewards the authors of reviews, in the transaction of the vote. */
@Component
class HelpfulReviews {

  private final Points points;

  HelpfulReviews(Points points) {
    this.points = points;
  }

  @EventListener
  void on(ReviewFoundHelpful vote) {
    if (vote.stands()) {
      points.reviewHelpful(vote.review(), vote.author(), vote.giver(), vote.at());
    } else {
      points.reviewHelpfulTakenBack(vote.review(), vote.author(), vote.giver(), vote.at());
    }
  }
}
