package io.cvf.ecosystem.integrations.demo;

import static java.util.Objects.requireNonNull;

import io.cvf.ecosystem.integrations.demo.SkillScript.Event;
import io.cvf.ecosystem.integrations.reviews.ReviewModeration;
import io.cvf.ecosystem.integrations.reviews.ReviewService;
import io.cvf.ecosystem.integrations.reviews.ReviewText;
import io.cvf.ecosystem.platform.access.Caller;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Tells what members said of skills, and what was said of that. */
@Component
@ConditionalOnBooleanProperty("cvf.demo")
class OpinionTeller {

  private final ReviewService reviews;
  private final ReviewModeration moderation;

  OpinionTeller(ReviewService reviews, ReviewModeration moderation) {
    this.reviews = reviews;
    this.moderation = moderation;
  }

  Telling begin() {
    return new Telling();
  }

  /** What was said of one skill, by who said it. */
  final class Telling {

    private final Map<String, UUID> said = new HashMap<>();

    void review(String slug, Event event, Caller by) {
      var rating = requireNonNull(event.rating()).toPlainString();
      var text = ReviewText.checked(rating, event.text(), null);
      said.put(by.username(), reviews.write(slug, text, by).id());
    }

    void vote(Event event, Caller by) {
      reviews.vote(meant(event), Boolean.TRUE.equals(event.helpful()), by);
    }

    void reply(Event event, Caller by) {
      reviews.reply(meant(event), ReviewText.reply(event.text()), by);
    }

    void report(Event event, Caller by) {
      moderation.report(meant(event), event.reason(), by);
    }

    private UUID meant(Event event) {
      return requireNonNull(said.get(requireNonNull(event.review())), event.review());
    }
  }
}
